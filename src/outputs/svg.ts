import { chartWidths } from '#charts/chart.ts';
import { drawChart } from '#charts/index.ts';
import { wrap } from '#charts/wrap.ts';
import { paletteCss } from '#theme.ts';
import type { FindingView } from '#views/finding.ts';
import type { Output } from './output.ts';

const margin = 40;
const width = chartWidths.wide + 2 * margin;
const headline = { fontSize: 28, lineHeight: 35 };
const footer = { fontSize: 15, lineHeight: 22 };

/** The chart as a picture that stands alone: its sentence above, and below what it rests on and where it is from. */
export const svg: Output = {
  type: 'image/svg+xml; charset=utf-8',
  render(view) {
    const { type, input } = view.chart;
    const chart = drawChart(type, input).wide;
    const above = wrap(view.headline, chartWidths.wide, headline.fontSize);
    const below = [...basisLines(view), view.address];
    const chartTop = margin + above.length * headline.lineHeight + 24;
    const footerTop = chartTop + heightOf(chart) + 28;
    const height = footerTop + below.length * footer.lineHeight + margin;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" xml:lang="${view.lang}">`,
      `<title id="title">${escape(view.headline)}</title><desc id="desc">${escape(view.description)}</desc>`,
      `<style>${style(view)}</style>`,
      `<rect width="100%" height="100%" fill="var(--paper)"/>`,
      textBlock(view, above, margin, headline, 'headline'),
      chart.replace('<svg ', `<svg x="${margin}" y="${chartTop}" `),
      textBlock(view, below, footerTop, footer, 'footer'),
      '</svg>\n',
    ].join('');
  },
};

function style({ palettes }: FindingView): string {
  const { light, dark } = palettes;
  return [
    `svg{${paletteCss(light)};font-family:system-ui,sans-serif;fill:var(--ink)}`,
    `@media screen and (prefers-color-scheme:dark){svg{${paletteCss(dark)}}}`,
    `.headline{font-size:${headline.fontSize}px;font-weight:700}.footer{font-size:${footer.fontSize}px;fill:var(--muted)}`,
  ].join('');
}

function basisLines(view: FindingView): string[] {
  return [...view.notes, ...view.basis.map(({ summary }) => summary)].flatMap((line) =>
    wrap(line, chartWidths.wide, footer.fontSize),
  );
}

function textBlock(
  { dir }: FindingView,
  lines: readonly string[],
  top: number,
  { fontSize, lineHeight }: typeof headline,
  name: string,
): string {
  const anchor =
    dir === 'rtl'
      ? `x="${width - margin}" text-anchor="end" unicode-bidi="plaintext"`
      : `x="${margin}"`;
  return lines
    .map(
      (line, index) =>
        `<text class="${name}" ${anchor} y="${top + fontSize + index * lineHeight}">${escape(line)}</text>`,
    )
    .join('');
}

function heightOf(chart: string): number {
  const height = / height="([\d.]+)"/.exec(chart)?.[1];
  if (height === undefined) throw new Error('chart without a height');
  return Number(height);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
