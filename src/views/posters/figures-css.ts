import { posterRows } from './poster-rows.ts';
import type { FigureView } from './poster.ts';

/** The rows that the findings of a sheet stand in, and which of them have room for their chart, as CSS; `room` as in a poster. */
export function figuresCss(figures: readonly FigureView[], room: number): string {
  const { needs, shares } = posterRows(figures, room);
  const template = shares.map((share) => `minmax(0,${share}fr)`).join(' ');
  const whole = needs.map(wholeFigure).join('');
  return `.figures{grid-template-rows:${template}}@media print,(min-width:52.01rem){${whole}}`;
}

/** A finding with its chart, where it has `need` millimetres of A4. */
function wholeFigure(need: number, index: number): string {
  return [
    `@container figure (min-height:${need}mm){`,
    `.figures .f${index}.figure{display:flex;align-items:stretch}`,
    `.figures .f${index} h2{font-size:calc(4.4*var(--mm))}`,
    `.figures .f${index} .brief{display:none}`,
    `.figures .f${index}.figure .drawing{position:static;height:auto;visibility:visible}}`,
  ].join('');
}
