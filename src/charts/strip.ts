/** Distance between two dots of a strip, of which a hundred stand in two lines; units of its drawing. */
const pitch = 2;
const [width, height] = [50 * pitch, 2 * pitch];
const dots = `M${pitch / 2} ${pitch / 2}H${width}M${pitch / 2} ${1.5 * pitch}H${width}`;

/**
 * A share where there is no room for a chart: a hundred dots in two lines, large as far as `percent` goes and small
 * beyond. It says nothing to who hears the page, where the number stands beside it.
 */
export function drawStrip(percent: number, dir: 'ltr' | 'rtl'): string {
  const from = dir === 'rtl' ? width - percent : 0;
  return [
    `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true" stroke-linecap="round" stroke-dasharray="0 ${pitch}">`,
    `<path d="${dots}" stroke="var(--quiet)" stroke-width="0.5"/>`,
    `<svg x="${from}" width="${percent}" height="${height}" viewBox="${from} 0 ${percent} ${height}">`,
    `<path d="${dots}" stroke="var(--accent)" stroke-width="1.6"/>`,
    '</svg></svg>',
  ].join('');
}
