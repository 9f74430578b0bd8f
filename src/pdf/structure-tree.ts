import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** An element of the structure of a PDF (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  kind: 'element';
  /** What it is, e.g. "P" or "H1". */
  type: string;
  /** What is said of it, such as its alternative text: `Alt`. */
  said: Map<string, PDFObject>;
  kids: StructureKid[];
}

/** What is painted, by its mark in a content stream. */
export interface MarkedKid {
  kind: 'marked';
  page: PDFRef;
  stream: PDFRef;
  mcid: number;
}

/** A link, as it lies on a page. */
interface AnnotationKid {
  kind: 'annotation';
  page: PDFRef;
  annotation: PDFRef;
}

export type StructureKid = StructureElement | MarkedKid | AnnotationKid;

/** The content stream of each page. */
export type PageStreams = ReadonlyMap<PDFRef, PDFRef>;

/** What a mark is called among those of all streams. */
export function markName({ stream, mcid }: Pick<MarkedKid, 'stream' | 'mcid'>): string {
  return `${stream.objectNumber} ${mcid}`;
}

/** All elements from this one on, in the order of reading. */
export function* elementsOf(element: StructureElement): Generator<StructureElement> {
  yield element;
  for (const kid of element.kids) if (kid.kind === 'element') yield* elementsOf(kid);
}

/** An element of this type that says nothing of itself. */
export function newElement(type: string, kids: StructureKid[]): StructureElement {
  return { kind: 'element', type, said: new Map(), kids };
}

const structural = new Set(['/Type', '/S', '/P', '/Pg', '/K']);

/** Takes the structure below an element, as a browser has written it, out of a PDF. */
export function takeElement(
  context: PDFContext,
  ref: PDFRef,
  streams: PageStreams,
): StructureElement {
  const dict = context.lookup(ref, PDFDict);
  context.delete(ref);
  const own = dict.get(PDFName.of('Pg'));
  const kids = dict.lookup(PDFName.of('K'));
  const listed = kids instanceof PDFArray ? kids.asArray() : [dict.get(PDFName.of('K'))];
  const said = dict.entries().filter(([key]) => !structural.has(key.toString()));
  return {
    kind: 'element',
    type: dict.lookup(PDFName.of('S'), PDFName).decodeText(),
    said: new Map(said.map(([key, value]) => [key.decodeText(), value])),
    kids: listed.flatMap((kid) => takeKid(context, kid, own, streams) ?? []),
  };
}

function takeKid(
  context: PDFContext,
  kid: PDFObject | undefined,
  own: PDFObject | undefined,
  streams: PageStreams,
): StructureKid | undefined {
  const found = kid instanceof PDFRef ? context.lookup(kid) : kid;
  const dict = found instanceof PDFDict ? found : undefined;
  const page = dict?.get(PDFName.of('Pg')) ?? own;
  const annotation = dict?.get(PDFName.of('Obj'));
  const mcid = dict?.get(PDFName.of('MCID')) ?? found;
  if (page instanceof PDFRef && annotation instanceof PDFRef)
    return { kind: 'annotation', page, annotation };
  if (page instanceof PDFRef && mcid instanceof PDFNumber) {
    const form = dict?.get(PDFName.of('Stm'));
    const stream = form instanceof PDFRef ? form : streams.get(page);
    return stream && { kind: 'marked', page, stream, mcid: mcid.asNumber() };
  }
  return kid instanceof PDFRef && dict ? takeElement(context, kid, streams) : undefined;
}
