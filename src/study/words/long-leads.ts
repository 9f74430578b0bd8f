import type { Problem } from '#errors.ts';
import { countWords } from '#i18n/count-words.ts';
import { fillPlaceholders } from '#i18n/placeholders.ts';
import type { Text, Words } from '#i18n/read-words.ts';
import { placeInText } from '#study/texts/place-in-text.ts';

/** A lead of so many words leaves room in the first screen of a telephone for the number of a finding. */
export const mostLeadWords = 30;

/** Home pages whose lead is so long that the numbers of the findings come late: to be noted, since they may be published. */
export function longLeads(languages: readonly Words[]): Problem[] {
  return languages.flatMap(({ tag, pages }) => {
    const home = pages.get('home');
    return home === undefined ? [] : longLead(home, tag);
  });
}

function longLead(page: Text, tag: string): Problem[] {
  const [all = '', lead = ''] = leadPattern.exec(page.text) ?? [];
  const plain = fillPlaceholders(lead, () => 'x');
  const words = countWords(plain, tag);
  if (words <= mostLeadWords) return [];
  return [
    {
      ...placeInText(page, all.length - lead.length),
      what: `lead of ${words} words`,
      value: `${lead.slice(0, 50)}…`,
      mend: `with at most ${mostLeadWords}, a telephone shows the first number of the findings at once: move the rest into a section`,
    },
  ];
}

/** The paragraph right after the title. */
const leadPattern = /^\s*#[^\n]*\n\s*((?!#|\{\{[\w-]+\}\}\s*\n\s*\n)\S.*(?:\n.*\S.*)*)/;
