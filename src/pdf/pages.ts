import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { type PaintedPages, readPainted } from './painted.ts';

/** The pages of a document, in their order. */
export function pagesOf(context: PDFContext): PDFRef[] {
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict);
  const below = (ref: unknown): PDFRef[] => {
    if (!(ref instanceof PDFRef)) return [];
    const kids = context.lookup(ref, PDFDict).lookupMaybe(PDFName.of('Kids'), PDFArray);
    return kids ? kids.asArray().flatMap(below) : [ref];
  };
  return below(catalogue.get(PDFName.of('Pages')));
}

/** The content stream of each page, of which a browser writes one. */
export function pageStreams(context: PDFContext, pages: readonly PDFRef[]): Map<PDFRef, PDFRef> {
  const streams = pages.map((page) => context.lookup(page, PDFDict).get(PDFName.of('Contents')));
  return new Map(
    pages.flatMap((page, index) => {
      const stream = streams[index];
      return stream instanceof PDFRef ? [[page, stream]] : [];
    }),
  );
}

/** What the pages paint. */
export function paintedBy(context: PDFContext, streams: ReadonlyMap<PDFRef, PDFRef>): PaintedPages {
  const all = [...streams].flatMap(([page, ref]) => {
    const stream = context.lookup(ref);
    const resources = context.lookup(page, PDFDict).lookupMaybe(PDFName.of('Resources'), PDFDict);
    return stream instanceof PDFRawStream ? readPainted(ref, stream, resources) : [];
  });
  return {
    marked: all.flatMap(({ marked }) => marked),
    bare: new Map(all.flatMap(({ bare }) => [...bare])),
  };
}
