import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { elementsOf, type StructureElement } from './structure-tree.ts';

/** What elements that PDF 1.7 does not know are most like in it (ISO 32000-1, 14.7.3). */
const roles = { Strong: 'Span', Em: 'Span' };

/**
 * Mends what `root` says of all elements. Cells are found by the scope of their heads alone: the names by which a browser
 * lets them find each other besides are others each time.
 */
export function mendRoot(context: PDFContext, root: PDFRef, top: StructureElement): void {
  const dict = context.lookup(root, PDFDict);
  dict.set(PDFName.of('RoleMap'), context.obj(roles));
  dict.delete(PDFName.of('IDTree'));
  for (const { said } of elementsOf(top)) {
    said.delete('ID');
    const attributes = said.get('A');
    if (!(attributes instanceof PDFArray)) continue;
    const kept = attributes
      .asArray()
      .filter((kind) => !/\/Headers|\/(?:Row|Col)Span 1\b/.test(kind.toString()));
    if (kept.length === 0) said.delete('A');
    else said.set('A', context.obj(kept));
  }
}
