import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/**
 * Takes out of a PDF what nothing in it leads to any more. Programs that search all objects would read it, and a browser
 * may call it otherwise each time.
 */
export function dropUnreached(context: PDFContext): void {
  const { Root, Info } = context.trailerInfo;
  const reached = new Set<PDFRef>();
  const waiting = [Root, Info];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (!(object instanceof PDFRef)) waiting.push(...partsOf(object));
    else if (!reached.has(object)) {
      reached.add(object);
      waiting.push(context.lookup(object));
    }
  }
  for (const [ref] of context.enumerateIndirectObjects())
    if (!reached.has(ref)) context.delete(ref);
}

function partsOf(object: PDFObject | undefined): PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFStream) return object.dict.values();
  return object instanceof PDFDict ? object.values() : [];
}
