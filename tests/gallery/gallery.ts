import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChartName, chartNames, charts } from '#charts/index.ts';
import { type ChartInput, chartWidths } from '#charts/input/chart-input.ts';
import { createPalettes, paletteCss } from '#theme/palette.ts';
import { drawnText, sizes } from '../charts/drawn-text.ts';
import { inputs } from '../charts/inputs.ts';
import { kinds } from '../charts/kinds.ts';
import { type StudyChart, studyCharts } from './study-charts.ts';

/**
 * Draws every chart type on light and on dark, at all its sizes: as the studies of this repository publish it, in their
 * languages, and from every difficult input. One page for each type, to be looked at; it holds no script and asks for nothing.
 */
const folder = new URL('../../.gallery/', import.meta.url).pathname;

const accent = process.argv[2] ?? '#a3195b';

const published = Map.groupBy(studyCharts(), ({ chart }) => chart.type);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const name of chartNames) writeFileSync(join(folder, `${name}.html`), chartPage(name));
writeFileSync(join(folder, 'index.html'), page('Gallery', list()));
console.log(join(folder, 'index.html'));

function list(): string {
  const items = chartNames.map(
    (name) => `<li><a href="${name}.html">${name}</a>: ${charts[name].question}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function chartPage(name: ChartName): string {
  const difficult = Object.entries(inputs(kinds[name])).map(([title, input]) =>
    specimen(name, input, { title, accent }),
  );
  return page(
    name,
    [
      `<p>${charts[name].question}</p>`,
      ...(published.get(name) ?? []).map(studySpecimen),
      ...difficult,
    ].join(''),
  );
}

function studySpecimen({ title, headline, chart, accent }: StudyChart): string {
  return specimen(chart.type, chart.input, { title, accent, headline });
}

/** A chart on light and on dark. */
function specimen(
  name: ChartName,
  input: ChartInput,
  { title, accent, headline = '' }: { title: string; accent: string; headline?: string },
): string {
  const { light, dark } = createPalettes(accent);
  const drawn = [light, dark].map((palette) => {
    const drawing = drawnText(name, input);
    const all = sizes.map(
      (size) => `<div style="width:${chartWidths[size]}px">${drawing[size]}</div>`,
    );
    return `<div class="on" style="${paletteCss(palette)}" dir="${input.dir}">${all.join('')}</div>`;
  });
  return `<h2>${title}</h2><p dir="auto">${headline}</p>${drawn.join('')}`;
}

function page(title: string, body: string): string {
  const css = [
    'body{font-family:system-ui,sans-serif;margin:2rem;width:1280px}',
    `.on{display:flex;flex-wrap:wrap;gap:32px;padding:16px;background:var(--paper);align-items:flex-start}`,
    'svg{display:block;overflow:visible}',
  ].join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${css}</style><h1>${title}</h1>${body}</html>\n`;
}
