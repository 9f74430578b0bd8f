import type { Cell } from '#findings/model/cell.ts';
import { measures } from '#findings/specs/measures.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { flagCode, type Legend } from '#views/words/symbol-legend.ts';

/** A column of the table that a finding ships, as its file holds it and as metadata describe it. */
export interface Column {
  /** Its name in the header of the file. */
  name: string;
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
  /** One for each row of the finding. */
  cells: (string | Cell)[];
}

/** Every column of a finding's table, in the order of the file. */
export function tableColumns(view: FindingView): Column[] {
  const { dimensions, measures: measured } = view.finding;
  const own = [
    ...dimensions.flatMap((name, position) => dimensionColumns(view, name, position)),
    ...measured.map((_, position) => measureColumn(view, position)),
    ...flagColumns(view),
  ];
  const taken = own.map(({ name }) => name);
  return [
    ...own,
    ...noteColumns(view).map((column) => ({ ...column, name: freeName(column.name, taken) })),
  ];
}

function dimensionColumns(
  { finding, table, t }: FindingView,
  name: string,
  position: number,
): Column[] {
  const label = table.columns[position]?.label ?? '';
  const codes = finding.rows.map(({ values }) => values[name] ?? '');
  const labels = finding.rows.map((_, row) => table.rows[row]?.names[position] ?? '');
  const pairs = new Map(codes.map((code, row) => [code, labels[row] ?? '']));
  return [
    {
      name,
      label: t('column.code', { label }),
      role: 'code',
      type: 'text',
      codes: [...pairs].map(([code, meaning]) => ({ code, label: meaning })),
      cells: codes,
    },
    { name: `${name}_label`, label, role: 'label', type: 'text', cells: labels },
  ];
}

function measureColumn({ finding, columns }: FindingView, position: number): Column {
  const name = finding.measures[position];
  if (name === undefined) throw new Error(`no measure ${position} in ${finding.id}`);
  const { bounds, percent, whole } = measures[name];
  const [minimum, maximum] = bounds.map((bound) => (Number.isFinite(bound) ? bound : undefined));
  return {
    name,
    label: columns[finding.dimensions.length + position]?.label ?? '',
    role: 'measure',
    type: whole ? 'integer' : 'decimal',
    ...(percent && { unit: '%' }),
    minimum,
    maximum,
    cells: finding.rows.flatMap(({ cells }) => cells[name] ?? []),
  };
}

/** The marks of a measure as codes, and beside them what they are called. */
function flagColumns({ finding, fileFlags, t }: FindingView): Column[] {
  return fileFlags.flatMap(({ measure, rows }): Column[] => {
    const label = t('column.flags', { label: t(`measure.${measure}`) });
    const codes = finding.rows.map(({ flags }) => (flags[measure] ?? []).map(flagCode).join(' '));
    return [
      {
        name: `${measure}_flag`,
        label: t('column.code', { label }),
        role: 'code',
        type: 'text',
        cells: codes,
      },
      {
        name: `${measure}_flag_label`,
        label,
        role: 'label',
        type: 'text',
        cells: rows.map((name) => name ?? ''),
      },
    ];
  });
}

/** What the codes in a table mean: "[c] suppressed: hidden so that nobody can be recognised". */
function explained({ symbols, flags }: Legend, t: FindingView['t']): string {
  return [...symbols, ...flags]
    .map(({ code, name, meaning }) => t('fact.line', { name: `${code} ${name}`, text: meaning }))
    .join('; ');
}

/** What the numbers rest on: the same in each row, so that no row loses it. */
function noteColumns(view: FindingView): Column[] {
  const { t } = view;
  const { date } = view.finding.source;
  const symbols = explained(view.table.legend, t);
  const limits = view.basis.flatMap(({ limit }) => limit ?? []).join(' ');
  const note = (name: string, label: string, text: string, type: Column['type'] = 'text') => ({
    name,
    label,
    role: 'note' as const,
    type,
    cells: view.finding.rows.map(() => text),
  });
  return [
    ...view.basis.map(({ id, name, text }) => note(id === 'base' ? 'base_label' : id, name, text)),
    ...(date === undefined ? [] : [note('source_date', t('fact.date'), date)]),
    note('limits', t('column.limits'), limits),
    ...(view.fileNotes.length === 0
      ? []
      : [note('notes', t('column.notes'), view.fileNotes.join(' '))]),
    ...(symbols === '' ? [] : [note('symbols', t('table.symbols'), symbols)]),
    note('headline', t('column.headline'), view.headline),
    note('language', t('column.language'), view.lang),
    note('address', t('column.address'), view.address, 'address'),
    note('version', t('fact.version'), view.version),
  ];
}

/** A study may have a dimension named "language" or "source": then ours steps aside. */
function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`finding_${name}`, taken) : name;
}
