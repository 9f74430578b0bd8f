import { type Cell, isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { type MeasureName, measures } from '#findings/specs/measures.ts';
import type { Translator } from '#i18n/translator.ts';
import { valueLabel } from '#study/texts/value-labels.ts';
import { flagCode, flagText } from '#views/words/symbol-legend.ts';

/** A column of the table of a finding: what its page shows, its files hold and metadata describe is all drawn from it. */
export interface Column {
  /** Its name in the header of the file. */
  name: string;
  /** The dimension or the measure that it holds or explains; absent of notes. */
  of?: string;
  /** What it holds, in the language of the file. */
  label: string;
  /** A code or its label tells rows apart, a measure is a number, a note says what the numbers rest on. */
  role: 'code' | 'label' | 'measure' | 'note';
  /** How its cells are to be read. */
  type: 'text' | 'integer' | 'decimal' | 'address';
  /** What its numbers count, where it has a sign. */
  unit?: '%';
  /** The smallest number that makes sense, where there is one. */
  minimum?: number | undefined;
  /** The largest number that makes sense, where there is one. */
  maximum?: number | undefined;
  /** The codes that it may hold, with their labels. */
  codes?: { code: string; label: string }[];
  /** The most decimals that its numbers are printed with; absent where it has no number. */
  decimals?: number;
  /** One for each row of the finding. */
  cells: readonly (string | Cell)[];
}

/** The columns that stand in the table of the study: dimensions, measures and flags, in the order of the file. */
export function tableColumns(translator: Translator, finding: Finding): Column[] {
  return [
    ...finding.dimensions.flatMap((name) => dimensionColumns(translator, finding, name)),
    ...finding.measures.map((name) => measureColumn(translator, finding, name)),
    ...finding.measures.flatMap((name) => flagColumns(translator, finding, name)),
  ];
}

function dimensionColumns(translator: Translator, finding: Finding, name: string): Column[] {
  const label = translator.text('terms', `${name}.label`);
  const codes = finding.rows.map(({ values }) => values[name] ?? '');
  const labels = codes.map((code) => valueLabel(translator, finding, name, code));
  const pairs = new Map(codes.map((code, row) => [code, labels[row] ?? '']));
  return [
    {
      name,
      of: name,
      label: translator.t('column.code', { label }),
      role: 'code',
      type: 'text',
      codes: [...pairs].map(([code, meaning]) => ({ code, label: meaning })),
      cells: codes,
    },
    { name: `${name}_label`, of: name, label, role: 'label', type: 'text', cells: labels },
  ];
}

function measureColumn({ t }: Translator, { rows }: Finding, name: MeasureName): Column {
  const { bounds, percent, whole } = measures[name];
  const [minimum, maximum] = bounds.map((bound) => (Number.isFinite(bound) ? bound : undefined));
  const cells = rows.flatMap((row) => row.cells[name] ?? []);
  const numbers = cells.filter(isNumber);
  return {
    name,
    of: name,
    label: t(`measure.${name}`),
    role: 'measure',
    type: whole ? 'integer' : 'decimal',
    ...(percent && { unit: '%' }),
    minimum,
    maximum,
    ...(numbers.length > 0 && { decimals: Math.max(...numbers.map(({ decimals }) => decimals)) }),
    cells,
  };
}

/** The marks of a measure as codes, and beside them what they are called; none where nothing is marked. */
function flagColumns(translator: Translator, { rows }: Finding, measure: MeasureName): Column[] {
  const { t } = translator;
  if (rows.every(({ flags }) => flags[measure] === undefined)) return [];
  const label = t('column.flags', { label: t(`measure.${measure}`) });
  return [
    {
      name: `${measure}_flag`,
      of: measure,
      label: t('column.code', { label }),
      role: 'code',
      type: 'text',
      cells: rows.map(({ flags }) => (flags[measure] ?? []).map(flagCode).join(' ')),
    },
    {
      name: `${measure}_flag_label`,
      of: measure,
      label,
      role: 'label',
      type: 'text',
      cells: rows.map((row) => flagText(translator, row, measure) ?? ''),
    },
  ];
}
