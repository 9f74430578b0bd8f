import { PDFDict, PDFHeader, PDFName, PDFParser, PDFRef, PDFStreamWriter } from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { nameBookmarks } from './bookmarks.ts';
import { placeFigures } from './figure-boxes.ts';
import { describeLinks, type PageLink } from './link-contents.ts';
import { mendElement } from './mend-structure.ts';
import { pagesOf, pageStreams, paintedBy } from './pages.ts';
import { type PdfProperties, setProperties } from './properties.ts';
import { markName, takeElement } from './structure-tree.ts';
import { mendRoot } from './structure-root.ts';
import { dropUnreached } from './unreached.ts';
import { writeStructure } from './write-structure.ts';

/** What a printed page says that a browser does not write into its PDF as it should, each in the order of the page. */
export interface PageWords {
  links: readonly PageLink[];
  headings: readonly string[];
}

/**
 * A PDF as a browser has printed and tagged it, made to keep to PDF/UA-1 (ISO 14289-1), with the same bytes for the same
 * page.
 */
export async function accessiblePdf(
  bytes: Uint8Array,
  properties: PdfProperties,
  { links, headings }: PageWords,
): Promise<Uint8Array> {
  const context = await PDFParser.forBytesWithOptions(bytes).parseDocument();
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict);
  const pages = pagesOf(context);
  const streams = pageStreams(context, pages);
  const painted = paintedBy(context, streams);
  const marks = new Map(painted.marked.map((mark) => [markName(mark), mark]));
  const root = catalogue.get(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFRef)) throw new Error('a browser printed a PDF without its structure');
  const document = context.lookup(root, PDFDict).get(PDFName.of('K'));
  if (!(document instanceof PDFRef)) throw new Error('a browser printed a PDF without a document');
  const top = mendElement(takeElement(context, document, streams), marks);
  placeFigures(context, top, marks);
  markArtifacts(context, painted, top);
  describeLinks(context, { top, pages }, links);
  nameBookmarks(context, headings);
  mendRoot(context, root, top);
  writeStructure(context, root, { top, streams });
  setProperties(context, properties);
  dropUnreached(context);
  context.header = PDFHeader.forVersion(1, 7);
  return PDFStreamWriter.forContext(context, Infinity).serializeToBuffer();
}
