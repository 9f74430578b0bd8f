import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { PlainFinding } from './findings.ts';

/** A bar for each row, as Plot draws it without being told more. */
export function chart(rows: PlainFinding['rows']): string {
  const { document } = parseHTML('<html><body></body></html>');
  const marks = [Plot.barX(rows, { x: 'value', y: 'label' }), Plot.ruleX([0])];
  return Plot.plot({ document, width: 640, marginLeft: 160, marks }).outerHTML;
}
