/** What a browser notes in a PDF of the machine and the hour it was made at, all of it in a row. */
const notes = /(?:\/(?:Creator|Producer|CreationDate|ModDate) \((?:\\.|[^\\)])*\)\s*)+/g;

/**
 * Puts the author in the place of those notes, so that the same page gives the same bytes. Blanks fill what is left,
 * since a PDF counts where its parts begin (ISO 32000-1, 7.5.4).
 */
export function withAuthor(pdf: Uint8Array, author: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(
    text.replace(notes, (note) => authorNote(author, note.length).padEnd(note.length)),
    'latin1',
  );
}

/** In UTF-16 as the standard asks (7.9.2.2), of a name as much as has room. */
function authorNote(author: string, room: number): string {
  const letters = Math.max(0, Math.floor((room - '/Author <FEFF>'.length) / 4));
  const hex = Buffer.from(author.slice(0, letters), 'utf16le').swap16().toString('hex');
  return letters === 0 ? '' : `/Author <FEFF${hex.toUpperCase()}>`;
}
