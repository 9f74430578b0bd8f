import type { PDFContext } from '@cantoo/pdf-lib';
import { around } from './page-box.ts';
import type { Marks } from './mend-structure.ts';
import { elementsOf, markName, type StructureElement } from './structure-tree.ts';

/** Says of each figure where it stands on its page (ISO 32000-1, table 345). */
export function placeFigures(context: PDFContext, top: StructureElement, marks: Marks): void {
  for (const figure of elementsOf(top)) {
    if (figure.type !== 'Figure') continue;
    const boxes = figure.kids.map((kid) =>
      kid.kind === 'marked' ? marks.get(markName(kid))?.box : undefined,
    );
    const box = boxes.reduce(around, undefined);
    if (box === undefined) continue;
    const rounded = box.map((edge) => Math.round(edge * 100) / 100);
    figure.said.set('A', context.obj({ O: 'Layout', Placement: 'Block', BBox: rounded }));
  }
}
