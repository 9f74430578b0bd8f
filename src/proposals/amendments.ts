import type { YamlComment } from '#documents/yaml-line.ts';
import type { Problem } from '#errors.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import { holdColumns } from './held-columns.ts';
import type { KeyedTable } from './keyed-table.ts';
import type { Settings } from './settings.ts';
import type { Tried } from './tried-finding.ts';

/** A change of settings that may be what a table needs, and what is said of it. */
interface Amendment {
  spec: FindingSpec;
  comment: YamlComment;
}

/**
 * Amends settings until `check` has nothing against them, as far as a change is known that leaves fewer problems: each
 * is a guess, and asked about in the settings.
 */
export function amend(
  settings: Settings,
  table: KeyedTable,
  trial: (spec: FindingSpec) => Tried,
): Settings & { problems: Problem[] } {
  const { problems } = trial(settings.spec);
  if (problems.length === 0) return { ...settings, problems };
  const tried = amendments(settings.spec, table).map((amendment) => ({
    amendment,
    left: trial(amendment.spec).problems.length,
  }));
  const [best] = tried.toSorted((a, b) => a.left - b.left);
  if (best === undefined || best.left >= problems.length) return { ...settings, problems };
  const { spec, comment } = best.amendment;
  return amend({ spec, comments: [...settings.comments, comment] }, table, trial);
}

function amendments(spec: FindingSpec, table: KeyedTable): Amendment[] {
  const { answers, totals = {} } = spec;
  const implied = impliedBase(table);
  const counted = countedBase(table, spec);
  const part = spec.filter ? undefined : holdColumns(spec, table);
  const ends = (['low', 'high'] as const).filter((name) => table.measures.includes(name));
  const based = (base: FindingSpec['base'], text: string): Amendment => ({
    spec: { ...spec, base },
    comment: { path: ['base'], text },
  });
  return [
    ...(implied === undefined
      ? []
      : [
          based(
            implied,
            `? Did ${implied} people answer? All counts and percentages agree with it.`,
          ),
        ]),
    ...(counted === undefined
      ? []
      : [based(counted, `? Did ${counted} people answer? All answers together make so many.`)]),
    ...(ends.length === 0 || spec.columns
      ? []
      : [
          {
            spec: {
              ...spec,
              columns: Object.fromEntries(ends.map((name) => [name, 'ignored' as const])),
            },
            comment: {
              path: ['columns'],
              text: 'the sample was not drawn at random, so that no interval says anything',
            },
          },
        ]),
    ...(part === undefined
      ? []
      : [
          {
            spec: part.spec,
            comment: {
              path: ['filter'],
              text: `? Is ${Object.values(part.held).join(', ')} what the finding is about? No chart shows so many columns at once. Another finding may show other rows, with a line "table" that names this one.`,
            },
          },
        ]),
    based(
      'unknown',
      '? How many people answered? The groups of the table are fewer than the study asked; write the number if you know it.',
    ),
    based('none', '? Are these numbers of people who answered? No base of the study fits them.'),
    ...(spec.weighted === true || !table.measures.includes('n')
      ? []
      : [
          {
            spec: { ...spec, weighted: true },
            comment: {
              path: ['weighted'],
              text: '? Were the percentages weighted? They are not their counts divided by their bases.',
            },
          },
        ]),
    ...(answers?.choice === 'one'
      ? [
          {
            spec: withoutScale(spec, answers.column),
            comment: {
              path: ['answers', 'choice'],
              text: '? Could a person give several answers? The answers of some group do not make all together.',
            },
          },
        ]
      : []),
    ...Object.keys(totals).map((column) => ({
      spec: withoutTotal(spec, column),
      comment: {
        path: [],
        text: `? Is "${totals[column]}" the total of ${column}? Its numbers are not the sums of the others, so it is no total here.`,
      },
    })),
  ];
}

function withoutScale({ order = {}, ...spec }: FindingSpec, column: string): FindingSpec {
  const { [column]: _, ...others } = order;
  return {
    ...spec,
    answers: { column, choice: 'several' },
    ...(Object.keys(others).length > 0 && { order: others }),
  };
}

function withoutTotal({ totals = {}, ...spec }: FindingSpec, column: string): FindingSpec {
  const { [column]: _, ...others } = totals;
  return { ...spec, ...(Object.keys(others).length > 0 && { totals: others }) };
}

/** The base that the largest count and its percentage come from. */
function impliedBase({ names, rows, measures }: KeyedTable): number | undefined {
  if (!measures.includes('n') || !measures.includes('percent')) return undefined;
  const [count, share] = [names.indexOf('n'), names.indexOf('percent')];
  const pairs = rows.map((row) => [Number(row[count]), Number(row[share])] as const);
  const [largest] = pairs
    .filter(([n, percent]) => n > 0 && percent > 0)
    .toSorted((a, b) => b[0] - a[0]);
  return largest && Math.round((100 * largest[0]) / largest[1]);
}

/** What the counts of all answers make, in a table of nothing else. */
function countedBase(
  { names, rows, dimensions, measures }: KeyedTable,
  { answers }: FindingSpec,
): number | undefined {
  const [dimension, ...others] = dimensions;
  if (answers?.choice !== 'one' || dimension?.name !== answers.column || others.length > 0)
    return undefined;
  if (!measures.includes('n')) return undefined;
  const counts = rows
    .filter(([answer]) => answer !== dimension.total)
    .map((row) => Number(row[names.indexOf('n')]));
  const sum = counts.reduce((all, count) => all + count, 0);
  return Number.isInteger(sum) && sum > 0 ? sum : undefined;
}
