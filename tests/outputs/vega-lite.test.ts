import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { type ChartName, chartNames } from '#charts/index.ts';
import type { ChartInput } from '#charts/input/chart-input.ts';
import { outputs } from '#outputs/index.ts';
import { specDocument } from '#outputs/vega/spec-document.ts';
import { specForms } from '#outputs/vega/spec-forms.ts';
import type { SpecPart } from '#outputs/vega/spec-part.ts';
import { specText } from '#outputs/vega/spec-text.ts';
import { withdrawnSpec } from '#outputs/vega/vega-lite.ts';
import { createPalettes } from '#theme/palette.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { inputs } from '../charts/inputs.ts';
import { kinds } from '../charts/kinds.ts';
import { project } from '../command-line.ts';
import { type DrawnMark, type Scenery, sceneryOf } from './vega-scene.ts';

const colours = createPalettes('#a3195b').light;

/** What Vega-Lite itself says that a specification may hold. */
const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json'), 'utf8'),
) as object;
// It is asked too seldom for better code to be worth its making.
const validate = new Ajv({
  ...{ strict: false, validateFormats: false },
  ...{ inlineRefs: false, code: { optimize: false } },
}).compile(schema);

function documentOf(chart: ChartName, input: ChartInput): SpecPart {
  const words = {
    ...{ dir: input.dir, headline: 'A headline', subtitle: 'Share of respondents', meta: {} },
    ...{ caption: ['Base: 1,718 respondents', 'https://example.org/'], description: input.name },
  };
  const document = specDocument(words, specForms[chart]({ input, colours }), colours);
  return JSON.parse(specText(document)) as SpecPart;
}

interface View {
  width: number;
  height: number;
  /** The values that its drawing reaches from and to, along its rows and upwards. */
  x: number[] | undefined;
  y: number[] | undefined;
}

/** The view that has a layer of this name. */
function viewOf(part: unknown, layer: string): View | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const {
    layer: own,
    width,
    height,
  } = part as { layer?: unknown[] } & Pick<View, 'width' | 'height'>;
  const found = own?.find((each) => (each as { name?: string }).name === layer);
  if (found === undefined)
    return Object.values(part).reduce<View | undefined>(
      (known, child) => known ?? viewOf(child, layer),
      undefined,
    );
  const { encoding } = found as { encoding: Record<string, { scale?: { domain?: number[] } }> };
  return { width, height, x: encoding['x']?.scale?.domain, y: encoding['y']?.scale?.domain };
}

type Read = (mark: DrawnMark, view: View, input: ChartInput) => number;

const reach = ([low = 0, high = 0]: number[] = []) => high - low;

const barLength: Read = ({ width }, view) => (width / view.width) * reach(view.x);

const pointAlong: Read = ({ x }, view, { dir }) =>
  (view.x?.[0] ?? 0) + (dir === 'rtl' ? 1 - x / view.width : x / view.width) * reach(view.x);

const pointUp: Read = ({ y }, view) => (view.y?.[0] ?? 0) + (1 - y / view.height) * reach(view.y);

const columnHeight: Read = ({ height }, view, { rows }) => {
  const ends = rows.flatMap(({ cells: [cell] }) => cell?.interval?.high ?? cell?.value ?? []);
  return (height / view.height) * Math.max(0, ...ends);
};

/** How the number of a mark is read off its picture, by the layer that has it. */
const readings: Partial<Record<ChartName, Record<string, Read>>> = {
  bars: { bars: barLength },
  map: { bars: barLength },
  multiples: { bars: barLength },
  stacked: { bars: barLength },
  likert: { bars: barLength, outside4: barLength, outside6: barLength },
  histogram: { columns: columnHeight, bars: barLength },
  dots: { dots: pointAlong },
  dumbbell: { points: pointAlong },
  slope: { points: pointUp },
  trend: { points: pointUp },
};

const cellsOf = ({ rows, series }: ChartInput) =>
  rows.flatMap((row) => row.cells.map((cell, at) => ({ row, cell, series: series[at]!.label })));

const plain = (text: unknown) => String(text).replaceAll('\u200b', '');

/** The numbers of a table: their names, and each as it stands there. */
const tableOf = (input: ChartInput) =>
  cellsOf(input)
    .flatMap(({ row, series, cell }) =>
      cell.value === undefined
        ? []
        : `${row.label} | ${series} | ${(cell.value + 1e-7).toFixed(3)}`,
    )
    .toSorted();

/** The same as it is read off the drawing. */
const drawnTable = (chart: ChartName, input: ChartInput, spec: SpecPart, scenery: Scenery) =>
  Object.entries(readings[chart] ?? {})
    .flatMap(([layer, read]) =>
      scenery.marks(layer).map((mark) => {
        const { label, series = '' } = mark.datum;
        const value = read(mark, viewOf(spec, layer)!, input) + 1e-7;
        return `${plain(label)} | ${plain(series)} | ${value.toFixed(3).replace('-0.000', '0.000')}`;
      }),
    )
    .toSorted();

const drawings = chartNames.flatMap((chart) =>
  Object.entries(inputs(kinds[chart]))
    .filter(([name]) => name !== 'empty' && name !== 'annotated')
    .map(([name, input]) => ({ chart, name, input })),
);

describe.each(drawings)('$chart, $name', async ({ chart, input }) => {
  const spec = documentOf(chart, input);
  const scenery = await sceneryOf(spec);

  it('is what Vega-Lite asks for, and is drawn without a warning', () => {
    validate(spec);
    expect(validate.errors ?? []).toEqual([]);
    expect(scenery.warnings).toEqual([]);
    expect(scenery.svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.runIf(readings[chart])('draws the numbers of the table, and no other', () => {
    expect(drawnTable(chart, input, spec, scenery)).toEqual(tableOf(input));
  });

  it('says each number, or the symbol in its place', () => {
    const said = [...scenery.texts, ...scenery.svg.matchAll(/aria-label="([^"]*)"/g)].join('\n');
    const cells = ['figure', 'proportion'].includes(chart)
      ? cellsOf(input).slice(0, 1)
      : cellsOf(input);
    for (const { cell } of cells)
      expect(said.includes(cell.text) || said.includes(cell.short)).toBe(true);
  });
});

const drawn = (chart: ChartName, name: string, change: Partial<ChartInput> = {}) =>
  sceneryOf(documentOf(chart, { ...inputs(kinds[chart])[name]!, ...change }));

/** The line of data of a specification that is about this row, and this series where there are several. */
const lineOf = (spec: SpecPart, label: string, series?: string) =>
  (spec['data'] as { values: SpecPart[] }).values.find(
    (line) => line['label'] === label && line['series'] === series,
  );

describe('a symbol', () => {
  it('is no number in the data, and never 0', () => {
    const spec = documentOf('bars', inputs()['suppressed']!);
    expect(lineOf(spec, 'Nobody')).toEqual({
      ...{ order: 5, label: 'Nobody', value: null, text: 'suppressed', symbol: '[c]' },
    });
    expect(lineOf(spec, 'Other')).toEqual({ order: 4, label: 'Other', value: 7, text: '7%' });
  });

  it('is named with its series where there are several, and draws nothing', async () => {
    const { texts, marks } = await drawn('stacked', 'suppressed');
    expect(texts.filter((text) => text.includes('suppressed'))).toEqual([
      'Own home (suppressed)',
      'Own home (suppressed)',
    ]);
    expect(marks('bars')).toHaveLength(18);
  });
});

it('joins no waves that did not ask the same', async () => {
  const { marks, texts } = await drawn('trend', 'usual');
  const parts = Map.groupBy(marks('lines'), ({ datum }) => datum['part']);
  expect([...parts].map(([part, own]) => [part, own.map(({ datum }) => datum['time'])])).toEqual(
    [1, 2, 3, 4, 5].flatMap((row) => [
      [`${row}.1`, [2016, 2020, 2024]],
      [`${row}.2`, [2028]],
    ]),
  );
  expect(texts).toContain('The question changed');
});

it('has the middle answer of every row on the middle of the scale, and the sums of both sides', async () => {
  const { marks, texts } = await drawn('likert', 'usual');
  const middles = marks('bars').filter(({ datum }) => datum['series'] === 'Neither');
  expect(new Set(middles.map(({ x, width }) => (x + width / 2).toFixed(3))).size).toBe(1);
  // 46 + 27 agree; 6.75 + 3.375 do not.
  expect(texts).toEqual(expect.arrayContaining(['73%', '10.1%']));
});

describe('a proportion', () => {
  const filled = async (value: number) => {
    const usual = inputs(kinds.proportion)['usual']!;
    const cells = [{ ...usual.rows[0]!.cells[0]!, value }];
    const { marks } = await drawn('proportion', 'usual', { rows: [{ ...usual.rows[0]!, cells }] });
    const full = marks('dots').filter(({ fill }) => fill === colours.accent);
    return [full.length, ...marks('part').map(({ size }) => size / 400)];
  };

  it('fills as many of a hundred dots, and one in part where the number is no whole one', async () => {
    expect(await filled(46)).toEqual([46]);
    expect(await filled(47.5)).toEqual([47, 0.5]);
    expect(await filled(0)).toEqual([0]);
    expect(await filled(100)).toEqual([100]);
  });
});

it('has five strengths in a table of two ways, and none for a total', async () => {
  const { marks } = await drawn('heatmap', 'total');
  const fillsOf = (row: string) =>
    marks('cells')
      .filter(({ datum }) => datum['label'] === row)
      .map(({ fill, datum }) => [datum['value'], fill] as const);
  expect(new Set(fillsOf('All respondents').map(([, fill]) => fill))).toEqual(
    new Set([colours.grey]),
  );
  const usual = (await drawn('heatmap', 'usual')).marks('cells').slice(0, 5);
  // Of 60: a fifth is 12.
  const [a, b, c, d, e] = usual.map(({ fill }) => fill);
  expect(usual.map(({ datum }) => datum['value'])).toEqual([46, 37, 28, 19, 10]);
  expect(a).toBe(b);
  expect(new Set([a, c, d, e]).size).toBe(4);
});

it('begins on the right where reading does, and keeps numbers in their places there', async () => {
  const { marks } = await drawn('bars', 'right-to-left');
  expect(marks('bars').map(({ x, width }) => Math.round(x + width))).toEqual(Array(5).fill(380));
  const spec = documentOf('bars', inputs()['right-to-left']!);
  const { text } = (await sceneryOf(spec)).marks('names')[2]!;
  expect(text).toEqual(['\u202bأصدقاء وزملاء يمارسون العمل نفسه\u202c']);
});

const sextra = openSite(project);
const arabic = openSite(`${project}tests/studies/arabic`);
const waves = openSite(`${project}tests/studies/waves`);
const suppressed = openSite(`${project}tests/studies/suppressed`);

describe('the file of a finding', () => {
  const fileOf = (...[site, tag, id]: Parameters<typeof findingView>) =>
    JSON.parse(String(outputs['vl.json'].render(findingView(site, tag, id), site))) as SpecPart;

  it('says in it and below it what the numbers rest on, in its language', async () => {
    const spec = fileOf(sextra, 'en', 'services');
    expect(spec['usermeta']).toMatchObject({
      ...{ id: 'services', language: 'en', direction: 'ltr', publisher: 'Coalition PLUS' },
      ...{ base: '1,718 respondents', sample: 'Self-selected' },
      source: 'Results poster of the study, Coalition PLUS',
      address: 'https://sextra.example/en/services/',
    });
    const { texts } = await sceneryOf(spec);
    const all = texts.join(' ');
    expect(all).toContain('41% used no community sexual-health service during the last year');
    expect(all).toContain('Base: 1,718 respondents');
    expect(all).toContain('Sample: Self-selected. An open invitation,');
    expect(all).toContain('No margin of error can be given.');
    expect(all).toContain('Source: Results poster of the study, Coalition PLUS');
    expect(all).toContain('https://sextra.example/en/services/');
  });

  it('asks for a canvas where reading begins on the right: in pages of that direction Vega misplaces its SVG', () => {
    const { usermeta, vconcat } = fileOf(arabic, 'ar', 'trust') as Record<string, SpecPart>;
    expect(usermeta).toMatchObject({
      language: 'ar',
      direction: 'rtl',
      embedOptions: { renderer: 'canvas' },
    });
    const [{ title }] = vconcat as unknown as [{ title: { text: string[]; anchor: string } }];
    expect(title.anchor).toBe('end');
    expect(title.text.at(-1)).toBe('\u202ahttps://example.org/ar/trust/\u202c');
    expect(fileOf(arabic, 'en', 'trust')['usermeta']).not.toHaveProperty('embedOptions');
  });

  it('has the codes of the table beside its labels', () => {
    const { values } = fileOf(waves, 'en', 'reasons')['data'] as { values: SpecPart[] };
    expect(values[0]).toMatchObject({
      ...{
        code: 'hours',
        label: 'Its opening hours do not suit',
        seriesCode: '2020',
        series: '2020',
      },
      ...{ value: 38, text: '38%', time: 2020 },
    });
  });

  it('says below it what is written beside a wave of the chart', async () => {
    const { texts } = await sceneryOf(fileOf(waves, 'en', 'neighbours'));
    expect(texts.join(' ')).toContain('2020: ');
  });

  it.each(
    [sextra, arabic, waves, suppressed].flatMap((site) =>
      site.study.findings.flatMap(({ id }) =>
        [...site.study.words.keys()].map((tag) => ({ site, id, tag })),
      ),
    ),
  )('is drawn without a warning: $id, $tag', async ({ site, id, tag }) => {
    const spec = fileOf(site, tag, id);
    validate(spec);
    expect(validate.errors ?? []).toEqual([]);
    const { warnings, texts } = await sceneryOf(spec);
    expect(warnings).toEqual([]);
    expect(texts).not.toEqual([]);
  });
});

it('says of a finding that is withdrawn that it is, and draws nothing', async () => {
  const view = {
    ...{ id: 'trust', lang: 'en', dir: 'ltr', study: 'A study', address: 'https://example.org/' },
    ...{ title: 'This finding was withdrawn', date: '2026-01-10', why: 'misread' },
    reason: 'January 10, 2026: misread',
  } as Parameters<typeof withdrawnSpec>[0];
  const spec = JSON.parse(withdrawnSpec(view, sextra)) as SpecPart;
  validate(spec);
  expect(validate.errors ?? []).toEqual([]);
  const { texts, warnings } = await sceneryOf(spec);
  expect(warnings).toEqual([]);
  expect(texts.join(' | ')).toBe(
    'A study https://example.org/ | This finding was withdrawn | January 10, 2026: misread',
  );
});
