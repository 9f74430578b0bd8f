import { PDFiumLibrary } from '@hyzyla/pdfium';

/** The functions of PDFium itself, of which its package shows few. */
interface Engine {
  HEAPU8: Uint8Array;
  wasmExports: { malloc(size: number): number; free(place: number): void };
  [name: `_FPDF${string}`]: (...values: number[]) => number;
}

/** An element of the structure as it is told: what it is, its alternative text, and what it holds. */
export type ToldElement = [type: string, ...(string | ToldElement)[]];

let library: ReturnType<typeof PDFiumLibrary.init> | undefined;

/** What PDFium, which has no part in making a PDF, finds in it. */
export async function openPdf(bytes: Uint8Array) {
  const opened = await (await (library ??= PDFiumLibrary.init())).loadDocument(bytes);
  const { module: engine, documentIdx } = opened as unknown as {
    module: Engine;
    documentIdx: number;
  };
  const { malloc, free } = engine.wasmExports;

  /** A text in UTF-16 that a function writes to a place; or in bytes. */
  const text = (
    write: (place: number, size: number) => number,
    encoding: 'utf16le' | 'utf8' = 'utf16le',
  ) => {
    const size = write(0, 0);
    if (size <= 0) return '';
    const place = malloc(size);
    write(place, size);
    const read = Buffer.from(engine.HEAPU8.slice(place, place + size)).toString(encoding);
    free(place);
    return read.replace(/\0+$/, '');
  };
  const named = <Result>(name: string, use: (place: number) => Result) => {
    const place = malloc(name.length + 1);
    engine.HEAPU8.set(Buffer.from(`${name}\0`), place);
    const result = use(place);
    free(place);
    return result;
  };
  const call = (name: `_FPDF${string}`, ...values: number[]) => engine[name]?.(...values) ?? 0;
  const indexes = (count: number) =>
    Array.from({ length: Math.max(count, 0) }, (_, index) => index);

  /** What a page paints, also by forms in it. */
  const objectsOf = (page: number): number[] => {
    const inside = (object: number): number[] =>
      call('_FPDFPageObj_GetType', object) === 5
        ? indexes(call('_FPDFFormObj_CountObjects', object)).flatMap((at) =>
            inside(call('_FPDFFormObj_GetObject', object, at)),
          )
        : [object];
    return indexes(call('_FPDFPage_CountObjects', page)).flatMap((at) =>
      inside(call('_FPDFPage_GetObject', page, at)),
    );
  };
  const marksOf = (object: number) =>
    indexes(call('_FPDFPageObj_CountMarks', object)).map((at) => {
      const mark = call('_FPDFPageObj_GetMark', object, at);
      const size = malloc(4);
      const name = text((place, length) => {
        call('_FPDFPageObjMark_GetName', mark, place, length, size);
        return new DataView(engine.HEAPU8.buffer).getUint32(size, true);
      });
      free(size);
      return name;
    });
  /** Without blanks: PDFium leaves out some, by where letters stand. */
  const letters = (object: number, read: number) =>
    text((place, size) => call('_FPDFTextObj_GetText', object, read, place, size)).replaceAll(
      /\s/g,
      '',
    );

  const withPage = <Result>(index: number, use: (page: number) => Result) => {
    const page = call('_FPDF_LoadPage', documentIdx, index);
    const result = use(page);
    call('_FPDF_ClosePage', page);
    return result;
  };

  return {
    opened,
    pages: opened.getPageCount(),
    /** A note about the whole, such as "Title". */
    note: (name: string) =>
      named(name, (tag) =>
        text((place, size) => call('_FPDF_GetMetaText', documentIdx, tag, place, size)),
      ),
    /** The structure of a page. */
    structure: (index: number): ToldElement[] =>
      withPage(index, (page) => {
        const read = call('_FPDFText_LoadPage', page);
        const told = new Map<number, string>();
        for (const object of objectsOf(page)) {
          const mark = call('_FPDFPageObj_GetMarkedContentID', object);
          if (mark < 0) continue;
          told.set(mark, (told.get(mark) ?? '') + letters(object, read));
        }
        const element = (at: number): ToldElement => {
          const type = text((place, size) => call('_FPDF_StructElement_GetType', at, place, size));
          const said = text((place, size) =>
            call('_FPDF_StructElement_GetAltText', at, place, size),
          );
          const kids = indexes(call('_FPDF_StructElement_CountChildren', at)).map((kid) => {
            const child = call('_FPDF_StructElement_GetChildAtIndex', at, kid);
            if (child) return element(child);
            return told.get(call('_FPDF_StructElement_GetChildMarkedContentID', at, kid)) ?? '';
          });
          return [type, ...(said ? [said] : []), ...kids.filter((kid) => kid !== '')];
        };
        const tree = call('_FPDF_StructTree_GetForPage', page);
        const all = indexes(call('_FPDF_StructTree_CountChildren', tree)).map((at) =>
          element(call('_FPDF_StructTree_GetChildAtIndex', tree, at)),
        );
        call('_FPDF_StructTree_Close', tree);
        call('_FPDFText_ClosePage', read);
        return all;
      }),
    /** How many things on a page are neither told nor said to be there for the eyes alone. */
    unmarked: (index: number) =>
      withPage(
        index,
        (page) =>
          objectsOf(page).filter(
            (object) =>
              call('_FPDFPageObj_GetMarkedContentID', object) < 0 &&
              !marksOf(object).includes('Artifact'),
          ).length,
      ),
    /** What links on a page say, and where they lead. */
    links: (index: number) =>
      withPage(index, (page) =>
        indexes(call('_FPDFPage_GetAnnotCount', page)).map((at) => {
          const annotation = call('_FPDFPage_GetAnnot', page, at);
          const action = call('_FPDFLink_GetAction', call('_FPDFAnnot_GetLink', annotation));
          const said = named('Contents', (key) =>
            text((place, size) => call('_FPDFAnnot_GetStringValue', annotation, key, place, size)),
          );
          return [
            said,
            text(
              (place, size) => call('_FPDFAction_GetURIPath', documentIdx, action, place, size),
              'utf8',
            ),
          ] as const;
        }),
      ),
    /** The fonts of the texts on a page. */
    fonts: (index: number) =>
      withPage(index, (page) => {
        const texts = objectsOf(page).filter(
          (object) => call('_FPDFPageObj_GetType', object) === 1,
        );
        return new Set(
          texts.map((object) =>
            text(
              (place, size) =>
                call('_FPDFFont_GetFamilyName', call('_FPDFTextObj_GetFont', object), place, size),
              'utf8',
            ),
          ),
        );
      }),
    /** The bookmarks, each with the number of its page, counted from 1. */
    bookmarks: () => {
      const below = (parent: number): [number, string][] => {
        const found: [number, string][] = [];
        let mark = call('_FPDFBookmark_GetFirstChild', documentIdx, parent);
        while (mark) {
          const title = text((place, size) => call('_FPDFBookmark_GetTitle', mark, place, size));
          const place = call('_FPDFBookmark_GetDest', documentIdx, mark);
          const page = call('_FPDFDest_GetDestPageIndex', documentIdx, place) + 1;
          found.push([page, title], ...below(mark));
          mark = call('_FPDFBookmark_GetNextSibling', documentIdx, mark);
        }
        return found;
      };
      return below(0);
    },
  };
}
