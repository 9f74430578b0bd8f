import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/**
 * Gives bookmarks the words of the headings of a page, in its order: a browser loses the blanks where lines break, and
 * writes twice what it moved to the next page.
 */
export function nameBookmarks(context: PDFContext, headings: readonly string[]): void {
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict);
  let next = 0;
  for (const bookmark of below(catalogue.lookupMaybe(PDFName.of('Outlines'), PDFDict))) {
    const title =
      bookmark.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)?.decodeText() ?? '';
    const found = headings.findIndex(
      (heading, index) => index >= next && isWithin(letters(heading), letters(title)),
    );
    // Bookmarks lead to places on pages; the elements of the structure that they name besides are no longer there.
    bookmark.delete(PDFName.of('SE'));
    const heading = headings[found];
    if (heading === undefined) continue;
    next = found + 1;
    bookmark.set(PDFName.of('Title'), PDFHexString.fromText(heading));
  }
}

function letters(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Whether a text holds all letters of a heading in their order, and hardly others: each twice at most. */
function isWithin(heading: string, text: string): boolean {
  let left = heading;
  for (const letter of text) if (left.startsWith(letter)) left = left.slice(letter.length);
  return left === '' && text.length <= 2 * heading.length;
}

/** All bookmarks below this one, in their order. */
function* below(parent: PDFDict | undefined): Generator<PDFDict> {
  let bookmark = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (bookmark) {
    yield bookmark;
    yield* below(bookmark);
    bookmark = bookmark.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
}
