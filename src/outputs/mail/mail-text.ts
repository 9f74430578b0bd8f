import { begunFromRight } from '#reading-direction.ts';
import type { MailContent } from './mail-content.ts';

/** A mail for programs and people that read no HTML: the same, without the picture. */
export function mailText(content: MailContent): string {
  const { study, headline, subtitle, text, numbers, facts, link, closing, t } = content;
  const parts = [
    study,
    headline,
    subtitle,
    text,
    numbers && [numbers.title, ...rowLines(numbers, t)].join('\n'),
    facts.join('\n'),
    `${link.text}\n${link.href}`,
    closing.join('\n'),
  ];
  return begunFromRight(`${parts.filter(Boolean).join('\n\n')}\n`, content.dir);
}

function rowLines(
  { columns, rows }: Exclude<MailContent['numbers'], undefined>,
  t: MailContent['t'],
): string[] {
  const line = (name: string, text: string) => t('fact.line', { name, text });
  return rows.map(({ label, numbers }) => {
    const named = numbers.map((number, at) =>
      columns.length > 1 ? line(columns[at] ?? '', said(number)) : said(number),
    );
    return line(label, named.join(t('describe.join')));
  });
}

function said({ text, interval }: { text: string; interval?: string | undefined }): string {
  return interval === undefined ? text : `${text} (${interval})`;
}
