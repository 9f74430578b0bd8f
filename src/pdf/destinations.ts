import { PDFArray, PDFDict, PDFName, PDFParser, type PDFRef } from '@cantoo/pdf-lib';
import { pagesOf } from './pages.ts';

/** The number of the page, counted from 1, on which each place stands that links of a PDF lead to. */
export async function pagesOfPlaces(bytes: Uint8Array): Promise<Map<string, number>> {
  const context = await PDFParser.forBytesWithOptions(bytes).parseDocument();
  const pages = pagesOf(context);
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict);
  const places = catalogue.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [];
  return new Map(
    places.flatMap(([name, place]) => {
      const found = context.lookup(place);
      const page = found instanceof PDFArray ? pages.indexOf(found.get(0) as PDFRef) : -1;
      return page < 0 ? [] : [[name.decodeText(), page + 1]];
    }),
  );
}
