import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { elementsOf, type StructureElement } from './structure-tree.ts';

/** A link of the page that was printed. */
export interface PageLink {
  /** Its address; "#services" within the page. */
  href: string;
  text: string;
}

/**
 * Says in each link where it leads, in the words of the page (ISO 14289-1, 7.18.5); `links` are all of the page, in its
 * order. A link that the structure does not tell, since another says the same, is taken out.
 */
export function describeLinks(
  context: PDFContext,
  { top, pages }: { top: StructureElement; pages: readonly PDFRef[] },
  links: readonly PageLink[],
): void {
  const told = new Set<PDFRef>();
  let next = 0;
  for (const { kids } of elementsOf(top)) {
    const annotations = kids.flatMap((kid) => (kid.kind === 'annotation' ? kid.annotation : []));
    const [first] = annotations;
    if (first === undefined) continue;
    const href = hrefOf(context.lookup(first, PDFDict));
    const found = links.findIndex((link, index) => index >= next && link.href === href);
    if (found >= 0) next = found + 1;
    const text = PDFHexString.fromText(links[found]?.text || href);
    for (const ref of annotations) {
      context.lookup(ref, PDFDict).set(PDFName.of('Contents'), text);
      told.add(ref);
    }
  }
  for (const page of pages) keepAnnotations(context.lookup(page, PDFDict), told);
}

function hrefOf(annotation: PDFDict): string {
  const within = annotation.lookup(PDFName.of('Dest'));
  if (within instanceof PDFName) return `#${within.decodeText()}`;
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  return action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText() ?? '';
}

function keepAnnotations(page: PDFDict, told: ReadonlySet<PDFRef>) {
  const all = page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
  const kept = all.filter((ref) => told.has(ref as PDFRef));
  if (kept.length < all.length) page.set(PDFName.of('Annots'), page.context.obj(kept));
}
