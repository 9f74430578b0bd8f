/** What a browser notes in a PDF of the machine and the hour it was made at. */
const notes = /\/(?:Creator|Producer|CreationDate|ModDate) \((?:\\.|[^\\)])*\)/g;

/**
 * Takes those notes out of a PDF, so that the same page gives the same bytes. Blanks stand in their place, since a PDF
 * counts where its parts begin (ISO 32000-1, 7.5.4).
 */
export function withoutNotes(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(
    text.replace(notes, (note) => ' '.repeat(note.length)),
    'latin1',
  );
}
