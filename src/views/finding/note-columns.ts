import type { Translator } from '#i18n/translator.ts';
import type { Fact } from '#views/words/facts.ts';
import type { Legend } from '#views/words/symbol-legend.ts';
import type { Column } from './table-columns.ts';

/** What the numbers of a table rest on. */
interface Notes {
  basis: readonly Fact[];
  /** The day when its source was published. */
  sourceDate?: string | undefined;
  /** What a reader must know to read its numbers rightly. */
  notes: readonly string[];
  legend: Legend;
  headline: string;
  address: string;
  version: string;
}

/** What the numbers rest on, behind the columns of their table: the same in each row, so that no row loses it. */
export function noteColumns(
  { t, tag }: Translator,
  { basis, sourceDate, notes, legend, headline, address, version }: Notes,
  columns: readonly Column[],
): Column[] {
  const rows = columns[0]?.cells ?? [];
  const taken = columns.map(({ name }) => name);
  const note = (name: string, label: string, text: string, type: Column['type'] = 'text') => ({
    name: freeName(name, taken),
    label,
    role: 'note' as const,
    type,
    cells: rows.map(() => text),
  });
  const symbols = explained(legend, t);
  const limits = basis.flatMap(({ limit }) => limit ?? []).join(' ');
  return [
    ...basis.map(({ id, name, text }) => note(id === 'base' ? 'base_label' : id, name, text)),
    ...(sourceDate === undefined ? [] : [note('source_date', t('fact.date'), sourceDate)]),
    note('limits', t('column.limits'), limits),
    ...(notes.length === 0 ? [] : [note('notes', t('column.notes'), notes.join(' '))]),
    ...(symbols === '' ? [] : [note('symbols', t('table.symbols'), symbols)]),
    note('headline', t('column.headline'), headline),
    note('language', t('column.language'), tag),
    note('address', t('column.address'), address, 'address'),
    note('version', t('fact.version'), version),
  ];
}

/** What the codes in a table mean: "[c] suppressed: hidden so that nobody can be recognised". */
function explained({ symbols, flags }: Legend, t: Translator['t']): string {
  return [...symbols, ...flags]
    .map(({ code, name, meaning }) => t('fact.line', { name: `${code} ${name}`, text: meaning }))
    .join('; ');
}

/** A study may have a dimension named "language" or "source": then ours steps aside. */
function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`finding_${name}`, taken) : name;
}
