/** The texts of a PDF: of its pages, and of all that is said in it besides; or why they cannot be read. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ pages: string[]; besides: string[] } | { what: string }> {
  const raw = Buffer.from(bytes).toString('latin1');
  const inside = moreThanPages(raw);
  if (inside) return inside;
  const library = await (opened ??= openLibrary());
  try {
    const { readObjectTexts } = await import('#pdf/object-texts.ts');
    const { texts, names } = await readObjectTexts(bytes);
    const packed = moreThanPages([...names].join(' '));
    if (packed) return packed;
    const document = await library.loadDocument(bytes);
    const pages = [...document.pages()].map((page) => page.getText());
    document.destroy();
    return { pages, besides: texts };
  } catch {
    // Whatever a damaged file did to it, the next one is read by another.
    opened = undefined;
    library.destroy();
    return { what: 'a PDF that is damaged, or locked with a password' };
  }
}

/** What of these words of a PDF is more than a document to read. */
function moreThanPages(words: string): { what: string } | undefined {
  if (/\/(?:JavaScript|JS)\b/.test(words)) return { what: 'a PDF with a script' };
  if (/\/EmbeddedFiles?\b/.test(words)) return { what: 'a PDF with files inside' };
  return undefined;
}

/** Read once, and kept for all files. */
let opened: ReturnType<typeof openLibrary> | undefined;

/** Four megabytes that most studies never need. */
async function openLibrary() {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  return PDFiumLibrary.init();
}
