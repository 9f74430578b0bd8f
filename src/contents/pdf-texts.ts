/** The texts of the pages of a PDF, or why they cannot be read. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: string[] } | { what: string }> {
  const raw = Buffer.from(bytes).toString('latin1');
  if (/\/(?:JavaScript|JS)\b/.test(raw)) return { what: 'a PDF with a script' };
  if (/\/EmbeddedFiles?\b/.test(raw)) return { what: 'a PDF with files inside' };
  // Four megabytes that most studies never need.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const pages = [...document.pages()].map((page) => page.getText());
    document.destroy();
    return { pages };
  } catch {
    return { what: 'a PDF that is damaged, or locked with a password' };
  } finally {
    library.destroy();
  }
}
