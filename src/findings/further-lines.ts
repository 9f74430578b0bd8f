import type { Place } from '#errors.ts';

/** As many lines as are named. */
const named = 12;

/** Names the other lines that have the same problem as the first of `places`: "; so do lines 4, 5 and 9". */
export function furtherLines(places: readonly Place[]): string {
  const lines = [...new Set(places.map(({ line }) => line))].slice(1);
  if (lines.length === 0) return '';
  const shown = lines.slice(0, named);
  const rest = lines.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const list =
    all.length === 1 ? String(all[0]) : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  return `\n  the same on ${lines.length === 1 ? 'line' : 'lines'} ${list}`;
}
