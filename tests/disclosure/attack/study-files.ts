import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RandomStudy, TrueRow, TrueTable } from './random-study.ts';

/** Writes a study as its team would; each finding quotes the row of its place in `headlines`, counted from the largest. */
export function writeStudy(folder: string, study: RandomStudy, headlines: readonly number[]): void {
  rmSync(folder, { recursive: true, force: true });
  const files = {
    ...Object.fromEntries(
      study.tables.flatMap((table, i) => [
        [`data/${table.id}.csv`, tableText(table, study)],
        [
          `data/${table.id}.yaml`,
          JSON.stringify(settings(table, study, headlines[i] ?? 0), null, 2),
        ],
      ]),
    ),
    'data/study.yaml': JSON.stringify(studySettings(study), null, 2),
    ...words(study),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function tableText(
  { columns, decimals, rows, groups, answers }: TrueTable,
  study: RandomStudy,
): string {
  const dimensions = [...groups, ...(answers ? [answers] : [])].map(({ name }) => name);
  const lines = rows.map((row) => [
    ...dimensions.map((name) => row.values[name] ?? ''),
    ...columns.map((column) => printed(column, row, { decimals, baseStep: study.baseStep })),
  ]);
  return [[...dimensions, ...columns], ...lines].map((line) => `${line.join(',')}\n`).join('');
}

function printed(
  column: TrueTable['columns'][number],
  { count = 0, people, mean, isWithheld }: TrueRow,
  { decimals, baseStep }: { decimals: number; baseStep: number },
): string {
  if (column === 'base') return String(Math.round(people / baseStep) * baseStep);
  if (isWithheld && column !== 'mean') return '[c]';
  if (column === 'n') return String(count);
  if (people === 0) return '[z]';
  return column === 'mean' ? mean : ((100 * count) / people).toFixed(decimals);
}

function settings(table: TrueTable, { tables }: RandomStudy, headline: number): object {
  const { groups, answers, columns, rows, isDeclared } = table;
  const totals = [...groups, ...(answers ? [answers] : [])].filter(({ hasTotal }) => hasTotal);
  const dimensions = [...groups, ...(answers ? [answers] : [])].map(({ name }) => name);
  const largest = rows
    .filter(({ isWithheld, values }) => !isWithheld && values[answers?.name ?? ''] !== 'all')
    .toSorted((a, b) => (b.count ?? b.people) - (a.count ?? a.people));
  const row = largest[headline] ?? largest[0] ?? rows[0];
  const measure = (['percent', 'mean', 'n'] as const).find((name) => columns.includes(name));
  return {
    position: tables.indexOf(table) + 1,
    ...(!columns.includes('percent') && !columns.includes('base') && { base: 'none' }),
    ...(tables.length > 1 && isDeclared && { population: 'all' }),
    ...(answers && { answers: { column: answers.name, choice: answers.choice } }),
    ...(isDeclared &&
      totals.length > 0 && { totals: Object.fromEntries(totals.map(({ name }) => [name, 'all'])) }),
    headline: { row: dimensions.map((name) => row?.values[name]).join(' / '), measure },
  };
}

function studySettings({ people, baseStep, minimum }: RandomStudy): object {
  return {
    id: 'made-up',
    url: 'https://example.org/',
    languages: ['en'],
    publisher: { name: 'Example association' },
    contact: 'study@example.org',
    period: { start: '2025-03', end: '2025-06' },
    base: Math.max(1, Math.round(people / baseStep) * baseStep),
    baseStep,
    sample: 'self-selected',
    minimumCell: minimum,
    smallCells: 'suppress',
  };
}

function words({ tables }: RandomStudy): Record<string, string> {
  const dimensions = tables.flatMap(({ groups, answers }) => [
    ...groups,
    ...(answers ? [answers] : []),
  ]);
  const named = Map.groupBy(dimensions, ({ name }) => name);
  const terms = [...named].map(([name, alike]) => {
    const values = new Set([
      ...alike.flatMap((each) => each.values),
      ...(alike.some(({ hasTotal }) => hasTotal) ? ['all'] : []),
    ]);
    const labels = [...values].map((value) => [value, `${name} ${value}`]);
    return [name, { label: `Column ${name}`, values: Object.fromEntries(labels) }];
  });
  const findings = tables.map(({ id, columns }) => [
    id,
    { title: 'Made up', ...headline(columns) },
  ]);
  const page = (title: string, text: string) => `# ${title}\n\n${text}\n`;
  return {
    'locales/en/study.json': JSON.stringify({
      title: 'Made up',
      description: 'Made-up figures.',
      source: 'Made up',
    }),
    'locales/en/terms.json': JSON.stringify(Object.fromEntries(terms)),
    'locales/en/findings.json': JSON.stringify(Object.fromEntries(findings)),
    'locales/en/pages/home.md': page('Home', tables.map(({ id }) => `{{${id}}}`).join('\n\n')),
    'locales/en/pages/method.md': page('Method', 'Made up.'),
    'locales/en/pages/data.md': page('The data', 'Words.'),
    'locales/en/pages/privacy.md': page('Privacy', 'Nothing.'),
  };
}

function headline(columns: TrueTable['columns']): object {
  if (columns.includes('percent')) return { headline: '{{percent}} said so' };
  if (columns.includes('mean')) return { headline: '{{mean}} on average' };
  return { headline_one: '{{n}} person', headline_other: '{{n}} people' };
}
