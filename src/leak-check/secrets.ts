import { isNumber } from '#findings/model/cell.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import { measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Study } from '#study/study.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import { figuresThatStay, joinedFigures } from './figures-on-record.ts';
import { comparable, type Figure, type Secret, secretName } from './secret.ts';
import { withdrawnFigures } from './withdrawn-figures.ts';

/** What the site of a study must not tell, and what it tells that is alike: plain data, the same for the same study. */
export interface StudySecrets {
  secrets: Secret[];
  /** Numbers that are published and have the value of a secret. A file about one finding alone is searched by those of that finding. */
  published: Figure[];
  /** Everything that a row of any finding is called, in small letters. */
  labels: string[];
  /** Numbers that sentences say of the whole study or quote from headlines, and that have the value of a secret. */
  facts: number[];
  /** The ids of all findings. */
  findings: string[];
}

/** Reads from a study what its site must not tell, and what it does. */
export function studySecrets(study: Study): StudySecrets {
  const { spec, suppressed, findings, translators } = study;
  const languages = [...translators.values()];
  const namesIn = new Map(findings.map((finding) => [finding.id, namer(finding, languages)]));
  const names = (finding: string, values: Row['values']) => namesIn.get(finding)?.(values) ?? [];
  const hiddenCells: Secret[] = suppressed.map((cell) => ({
    finding: cell.finding,
    value: cell.number.value,
    decimals: cell.number.decimals,
    isPercent: measures[cell.measure].percent,
    names: names(cell.finding, cell.values),
    name: secretName(cell.finding, cell.values, cell.measure),
  }));
  const secrets = [...hiddenCells, ...withdrawnFigures(study)];
  const published = findings.flatMap((finding) =>
    finding.rows.flatMap((row) => figuresOf(finding, row, names(finding.id, row.values))),
  );
  const staying = figuresThatStay(study, secrets);
  const headlines = findings.flatMap(({ headline }) => Object.values(headline.row.cells));
  const hidden = new Set(secrets.map(({ value }) => value));
  const labels = [...published, ...staying, ...secrets].flatMap((figure) =>
    figure.names.flatMap(({ all }) => all),
  );
  const facts = [
    ...headlines.filter(isNumber).map(({ value }) => value),
    ...[spec.base ?? 0, spec.minimumCell, spec.countries?.length ?? 0],
    ...Object.values(spec.editions).map(({ base }) => base),
  ];
  return {
    // A finding of one row has no name to be found by; its number stands in its headline, where nothing is hidden.
    secrets: secrets.filter(({ names: own, isWithdrawn }) => own.length > 0 || isWithdrawn),
    published: joinedFigures(
      published.filter(({ value }) => hidden.has(value)),
      staying,
    ),
    labels: [...new Set(labels)].toSorted(),
    facts: [...new Set(facts)].filter((value) => hidden.has(value)).toSorted((a, b) => a - b),
    findings: [...findings, ...study.withdrawn].map(({ id }) => id),
  };
}

function figuresOf(finding: Finding, row: Row, names: Figure['names']): Figure[] {
  return finding.measures.flatMap((measure) => {
    const cell = row.cells[measure];
    if (!isNumber(cell)) return [];
    const isPercent = measures[measure].percent;
    return [{ finding: finding.id, value: cell.value, decimals: cell.decimals, isPercent, names }];
  });
}

/** Gives the names of a row; what a value of a dimension is called is looked up once. */
function namer(finding: Finding, languages: readonly Translator[]) {
  const called = new Map<string, string[]>();
  const callings = (dimension: string, value: string) => {
    const key = JSON.stringify([dimension, value]);
    const known = called.get(key) ?? [
      ...new Set(
        [
          value,
          ...languages.map((language) => valueLabel(language, finding, dimension, value)),
        ].map(comparable),
      ),
    ];
    called.set(key, known);
    return known;
  };
  const values = new Map(
    finding.dimensions.map((dimension) => [
      dimension,
      [...new Set(finding.rows.map((row) => row.values[dimension] ?? ''))],
    ]),
  );
  return (row: Row['values']): Figure['names'] =>
    Object.entries(row).map(([dimension, value]) => {
      const all = callings(dimension, value);
      const isTotal = finding.totals[dimension] === value;
      const rest = isTotal ? (values.get(dimension) ?? []).filter((other) => other !== value) : [];
      return { all, isTotal, others: rest.flatMap((other) => callings(dimension, other)) };
    });
}
