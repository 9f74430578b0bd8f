/** The texts of the pages of a PDF, or why they cannot be read. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: string[] } | { what: string }> {
  const raw = Buffer.from(bytes).toString('latin1');
  if (/\/(?:JavaScript|JS)\b/.test(raw)) return { what: 'a PDF with a script' };
  if (/\/EmbeddedFiles?\b/.test(raw)) return { what: 'a PDF with files inside' };
  const library = await (opened ??= openLibrary());
  try {
    const document = await library.loadDocument(bytes);
    const pages = [...document.pages()].map((page) => page.getText());
    document.destroy();
    return { pages };
  } catch {
    // Whatever a damaged file did to it, the next one is read by another.
    opened = undefined;
    library.destroy();
    return { what: 'a PDF that is damaged, or locked with a password' };
  }
}

/** Read once, and kept for all files. */
let opened: ReturnType<typeof openLibrary> | undefined;

/** Four megabytes that most studies never need. */
async function openLibrary() {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  return PDFiumLibrary.init();
}
