import type { ChartInput } from '#charts/input/chart-input.ts';

/** An annotation as it stands below its row, behind the name of the series that it is about. */
export function annotationText({ annotation, series }: ChartInput): string {
  const about = series[annotation?.series ?? -1]?.label ?? '';
  return [about, annotation?.text ?? ''].filter(Boolean).join(' · ');
}
