import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChartInput, chartWidths } from '#charts/chart.ts';
import { type ChartName, charts, chartNames, drawChart } from '#charts/index.ts';
import { createPalettes, paletteCss } from '#theme.ts';
import { inputs } from '../charts/inputs.ts';
import { kinds } from '../charts/kinds.ts';

/**
 * Draws every chart type from every difficult input, on light and on dark, at both widths: one page for each type, to be
 * looked at. A page holds no script and asks for nothing.
 */
const folder = new URL('../../.gallery/', import.meta.url).pathname;

const accent = process.argv[2] ?? '#a3195b';

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const name of chartNames) writeFileSync(join(folder, `${name}.html`), chartPage(name));
writeFileSync(join(folder, 'index.html'), page('Gallery', list()));
console.log(join(folder, 'index.html'));

function list(): string {
  const items = chartNames.map(
    (name) => `<li><a href="${name}.html">${name}</a>: ${charts[name].answers}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function chartPage(name: ChartName): string {
  const cases = Object.entries(inputs(kinds[name])).map(
    ([title, input]) =>
      `<h2 id="${title}">${title}</h2>${['light', 'dark']
        .map(
          (scheme) =>
            `<div class="${scheme}" dir="${input.dir}">${drawn(name, input, scheme)}</div>`,
        )
        .join('')}`,
  );
  return page(name, `<p>${charts[name].answers}</p>${cases.join('')}`);
}

function drawn(name: ChartName, input: ChartInput, scheme: string): string {
  const { narrow, wide } = drawChart(name, { ...input, id: `${input.id}-${scheme}-${name}` });
  return `<div class="narrow">${narrow}</div><div class="wide">${wide}</div>`;
}

function page(title: string, body: string): string {
  const { light, dark } = createPalettes(accent);
  const css = [
    'body{font-family:system-ui,sans-serif;margin:2rem;width:1020px}',
    `.light,.dark{display:flex;gap:32px;padding:16px;background:var(--paper);align-items:flex-start}`,
    `.light{${paletteCss(light)}}.dark{${paletteCss(dark)}}`,
    `.narrow{width:${chartWidths.narrow}px}.wide{width:${chartWidths.wide}px}svg{display:block;overflow:visible}`,
  ].join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${css}</style><h1>${title}</h1>${body}</html>\n`;
}
