import { pasted, yamlLine } from '#documents/yaml-line.ts';
import type { Problem } from '#errors.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { Text, Words } from '#i18n/read-words.ts';
import { textForms } from '#study/texts/expected-texts.ts';

/** Texts of a finding that stand beside something which is not there; told once for all languages. */
export function unboundTexts(languages: readonly Words[], findings: readonly Finding[]): Problem[] {
  const spoken = languages.map((words) => textForms(words, 'findings'));
  return findings.flatMap((finding) => [
    ...(finding.annotation === undefined
      ? firstCalled(`${finding.id}.annotation`, spoken).map((text) => withoutRow(text, finding))
      : withoutNumber(finding, finding.annotation)),
    ...firstCalled(
      `${finding.id}.voice.by`,
      spoken.filter((texts) => !texts.has(`${finding.id}.voice.text`)),
    ).map(withoutQuotation),
  ]);
}

/** The first text of this name in any language. */
function firstCalled(name: string, spoken: readonly ReadonlyMap<string, Text[]>[]): Text[] {
  return spoken.flatMap((texts) => texts.get(name) ?? []).slice(0, 1);
}

function withoutRow({ text, file, line, column }: Text, { settings, headline }: Finding): Problem {
  return {
    ...{ file, line, column },
    what: 'annotation that stands beside no row',
    value: text,
    mend: `say in ${settings} which one:${pasted(yamlLine({ annotation: { row: headline.row.key } }))}`,
  };
}

/** What is hidden needs no remark, and may be given away by one. */
function withoutNumber(
  { settings, rows, headline }: Finding,
  { kind, name, place }: NonNullable<Finding['annotation']>,
): Problem[] {
  const cell = rows.find(({ key }) => key === name)?.cells[headline.measure];
  if (kind === 'wave' || cell === undefined || isNumber(cell)) return [];
  return [
    {
      ...place,
      what: 'annotation of a row without a number',
      value: name,
      mend: `its ${headline.measure} is ${cell.symbol}: name another row, or take "annotation" out of ${settings} and of findings.json`,
    },
  ];
}

function withoutQuotation({ text, file, line, column }: Text): Problem {
  return {
    ...{ file, line, column },
    what: 'name beside a quotation that is not there',
    value: text,
    mend: 'write the quotation as "text" beside "by", or take both out',
  };
}
