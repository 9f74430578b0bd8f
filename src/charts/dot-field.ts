/** How wide a field of dots is, and about how high; units of its drawing. */
const [width, height] = [100, 16];

/** Dots, of which those of a share are filled. */
export interface DotField {
  /** How many there are. */
  all: number;
  /** How many of a hundred are filled, from where reading starts. */
  percent: number;
}

/**
 * A number where there is no room for a chart: dots in lines, large as far as the share goes and small beyond. It says
 * nothing to who hears the page, where the number stands beside it.
 */
export function drawDotField({ all, percent }: DotField, dir: 'ltr' | 'rtl'): string {
  const lines = Math.max(1, Math.round(Math.sqrt((all * height) / width)));
  const pitch = round(width / Math.ceil(all / lines));
  const high = round(lines * pitch);
  const dots = linesOf(all, lines, pitch);
  const mirrored = dir === 'rtl' ? ` transform="matrix(-1 0 0 1 ${width} 0)"` : '';
  const start = dir === 'rtl' ? 'xMax' : 'xMin';
  return [
    `<svg viewBox="0 0 ${width} ${high}" preserveAspectRatio="${start}YMin" aria-hidden="true">`,
    `<g${mirrored} stroke-linecap="round" stroke-dasharray="0 ${pitch}">`,
    `<path d="${dots}" stroke="var(--quiet)" stroke-width="${round(pitch * 0.25)}"/>`,
    `<svg width="${percent}" height="${high}">`,
    `<path d="${dots}" stroke="var(--accent)" stroke-width="${round(pitch * 0.8)}"/>`,
    '</svg></g></svg>',
  ].join('');
}

/** Dots stand below one another first: the lines that are one longer than the others come first. */
function linesOf(all: number, lines: number, pitch: number): string {
  return Array.from({ length: lines }, (_, line) => {
    const dots = Math.ceil((all - line) / lines);
    // A little further than the last, so that a line of one has a length.
    return `M${round(pitch / 2)} ${round((line + 0.5) * pitch)}h${round((dots - 0.9) * pitch)}`;
  }).join('');
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
