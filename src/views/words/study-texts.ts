import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { roleOf } from '#findings/model/roles.ts';
import type { Translator } from '#i18n/translator.ts';
import type { FindingText } from '#study/texts/expected-texts.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import type { Site } from '#views/site/site.ts';
import { quoter } from './cell-text.ts';

/** A text of the study with its quotes filled in. */
export function studyText(
  { study }: Pick<Site, 'study'>,
  translator: Translator,
  name: 'title' | 'description' | `withdrawn.${string}`,
): string {
  return translator.text('study', name, quoter(study, translator));
}

/** Where the figures of the study come from, or those of one of its editions. */
export function sourceWords(
  { study }: Pick<Site, 'study'>,
  translator: Translator,
  edition: string | undefined,
): string {
  const key = edition === undefined ? 'source' : `editions.${edition}.source`;
  return translator.text('study', key, quoter(study, translator, undefined, edition));
}

/** A text of a finding with its quotes filled in, by default as the language writes them; absent where the study has none. */
export function findingText(
  { study }: Pick<Site, 'study'>,
  translator: Translator,
  finding: Finding,
  name: FindingText,
  quote = quoter(study, translator, finding),
): string | undefined {
  const key = `${finding.id}.${name}`;
  if (!translator.has('findings', key)) return undefined;
  const cell = finding.headline.row.cells[finding.headline.measure];
  return translator.text('findings', key, quote, {
    ...(isNumber(cell) && { count: cell.value }),
  });
}

/** A text that each finding has. */
export function requiredText(
  site: Pick<Site, 'study'>,
  translator: Translator,
  finding: Finding,
  name: FindingText,
): string {
  const text = findingText(site, translator, finding, name);
  if (text === undefined) throw new Error(`no ${name} for ${finding.id} in ${translator.tag}`);
  return text;
}

/** Whether a person could give several answers, so that the others are not "other answers". */
export function isSeveral({ answers }: Finding): boolean {
  return answers?.choice === 'several';
}

/** The name of a row: the labels of its values, without what stands for all together. */
export function rowLabel(
  translator: Translator,
  finding: Finding,
  { values }: Pick<Row, 'values'>,
  labelOf = valueLabel,
): string {
  const { dimensions, totals } = finding;
  const telling = dimensions.filter((name) => values[name] !== totals[name]);
  return (telling.length === 0 ? dimensions : telling)
    .map((name) => labelOf(translator, finding, name, values[name] ?? ''))
    .join(' / ');
}

/** Whether all dimensions tell groups, places and times apart: then no label of a row says what was counted. */
export function isOfGroups(finding: Finding): boolean {
  return finding.dimensions.every((name) => {
    const role = roleOf(finding, name);
    return role !== 'answers' && (role !== 'groups' || finding.totals[name] !== undefined);
  });
}

/** The name of a row that is shown alone: of a group the name of the finding says what was counted, which no group does. */
export function loneLabel(
  translator: Translator,
  finding: Finding,
  row: Row,
  title: string,
): string {
  if (!isOfGroups(finding)) return rowLabel(translator, finding, row);
  const { dimensions, totals } = finding;
  if (dimensions.every((name) => row.values[name] === totals[name])) return title;
  const label = rowLabel(translator, finding, row);
  return translator.t('breakdown.name', { headline: title, label });
}
