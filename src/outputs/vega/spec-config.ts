import type { Palette } from '#theme/palette.ts';
import type { SpecPart } from './spec-part.ts';

/** From a font that many designers have to what each computer has. */
const font = 'Inter, system-ui, sans-serif';

/** How a chart looks, in the colours of its study. Whoever takes it over may put a look of their own in the place of it. */
export function specConfig({ paper, ink, muted, line }: Palette): SpecPart {
  const label = { labelColor: ink, labelFontSize: 14, labelLimit: 0 };
  // What Vega says of axes and titles by itself, it says in English.
  const silent = { aria: false };
  return {
    background: paper,
    font,
    view: { stroke: null },
    concat: { spacing: 24 },
    text: { fontSize: 14, color: ink },
    axis: {
      ...silent,
      ...label,
      ...{
        domain: false,
        ticks: false,
        grid: false,
        gridColor: line,
        labelPadding: 10,
        title: null,
      },
    },
    axisX: { labelColor: muted, labelFontSize: 13 },
    header: { ...label, labelFontWeight: 700, title: null },
    title: { ...silent, color: ink, subtitleColor: muted },
  };
}
