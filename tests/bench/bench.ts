import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../command-line.ts';
import { measureCharts } from './charts.ts';
import { measureAttack, measureHiding } from './disclosure.ts';
import { generateStudy } from './generate.ts';
import { type Cost, measureBuild, measurePictures } from './measure.ts';
import { heaviest, type Weight } from './weights.ts';

const sizes = [4, 50, 200] as const;
const repeats = 2;
const languages = 2;
/** The studies of this repository whose charts are the richest. */
const studies = [
  '.',
  'tests/studies/arabic',
  'tests/studies/prep-ci',
  'tests/studies/percent-only',
];

/** Where builds keep their pictures. */
const pictures = join(project, 'node_modules/.constats/pictures');

const folder = mkdtempSync(join(tmpdir(), 'constats-bench-'));
const study = join(folder, 'study');
const out = join(folder, 'site');

/** What a build costs that draws every picture, and one that finds them drawn. */
const builds = sizes.map((findings) => {
  generateStudy(study, findings);
  rmSync(pictures, { recursive: true, force: true });
  const first = measureBuild(study, out);
  const again = median(Array.from({ length: repeats }, () => measureBuild(study, out)));
  console.error(`${findings} findings: built ${repeats + 1} times`);
  return { findings, first, again };
});
const pages = studies.map((name) => {
  measureBuild(name, out);
  return {
    name,
    finding: heaviest(out, '*/*/index.html'),
    home: heaviest(out, '*/index.html'),
    embed: heaviest(out, '*/embed/*/**/index.html'),
  };
});
rmSync(folder, { recursive: true, force: true });
const [, medium, large] = builds.map(({ again }) => again.wall * 1000);
const charts = measureCharts();
const drawn = await measurePictures();
const hidings = measureHiding();
const attack = await measureAttack();

table('findings × 2 languages | first: wall s | CPU s | again: wall s | CPU s | peak MB', [
  ...builds.map(({ findings, first, again }) => [
    String(findings),
    ...[first.wall, first.cpu, again.wall, again.cpu].map((seconds) => seconds.toFixed(1)),
    Math.max(first.peak, again.peak).toFixed(0),
  ]),
]);
table('ms | ', [
  [
    'one further finding page, with its files but for pictures',
    (((large ?? NaN) - (medium ?? NaN)) / ((200 - 50) * languages)).toFixed(2),
  ],
  ...charts.map(({ name, milliseconds }) => [
    `chart at one width: ${name}`,
    milliseconds.toFixed(2),
  ]),
  ['picture: chart, card, square, story', listed(drawn.first, 0)],
  ['picture that has not changed', listed(drawn.again, 1)],
]);
table('bytes brotli, of the heaviest | finding page | home page | embed | requests', [
  ...pages.map(({ name, finding, home, embed }) => [
    name,
    ...[finding, home, embed].map(({ brotli, page }) => `${brotli} (${page})`),
    [finding, home, embed].map(({ requests }: Weight) => requests).join(', '),
  ]),
]);
table(
  'tables with small cells | tables | cells hidden for others | fewest possible, at least | CPU s each',
  [
    ...hidings.map(({ shape, tables, hidden, fewest, cpu }) => [
      shape,
      String(tables),
      String(hidden),
      fewest === undefined ? 'not known' : `${fewest} (× ${(hidden / fewest).toFixed(2)})`,
      cpu.toFixed(2),
    ]),
  ],
);
table('attack on 500 made-up studies | ', [
  ['published, of these hiding something', `${attack.published}, ${attack.hiding}`],
  ['refused, of these with nothing small', `${attack.refused}, ${attack.falseAlarms.length}`],
  ['cells that a reader can derive', listedSeeds(attack.derivable)],
  ['crashes', listedSeeds(attack.crashes)],
]);

/** How many, and in which studies. */
function listedSeeds(found: readonly { seed: number }[]): string {
  const seeds = [...new Set(found.map(({ seed }) => seed))];
  return `${found.length}${seeds.length > 0 ? ` (seeds ${seeds.join(', ')})` : ''}`;
}

function table(head: string, rows: string[][]): void {
  const columns = head.split(' | ').length;
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  console.log(['', `| ${head} |`, `|${'---|'.repeat(columns)}`, ...lines].join('\n'));
}

function listed(figures: readonly number[], decimals: number): string {
  return figures.map((figure) => figure.toFixed(decimals)).join(', ');
}

/** The middle of each figure over all runs. */
function median(measured: Cost[]): Cost {
  const middle = (figure: keyof Cost) =>
    measured.map((cost) => cost[figure]).toSorted((a, b) => a - b)[Math.floor(repeats / 2)] ?? NaN;
  return { wall: middle('wall'), cpu: middle('cpu'), peak: middle('peak') };
}
