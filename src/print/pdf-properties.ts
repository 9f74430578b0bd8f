import { escapeMarkup } from '#markup.ts';

/** What a PDF says of itself. */
export interface PdfProperties {
  /** Who publishes it. */
  author: string;
  title: string;
  /** The language of the title, as BCP 47 names it. */
  lang: string;
}

/** What a browser notes in a PDF of the machine and the hour it was made at. */
const notes = /\/(?:Creator|Producer|CreationDate|ModDate) \((?:\\.|[^\\)])*\)/g;

/**
 * A PDF as a browser wrote it, with its properties instead of those notes, so that the same page gives the same bytes:
 * blanks stand in their place, since a PDF counts where its parts begin (ISO 32000-1, 7.5.4), and what is said follows as
 * an update (7.5.6): title and author for people, and as XMP (14.3.2) for programs.
 */
export function withPdfProperties(pdf: Uint8Array, properties: PdfProperties): Uint8Array {
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(notes, (note) => ' '.repeat(note.length));
  const { size, root, information, start } = endOf(text);
  const catalogue = new RegExp(`(?:^|\\n)${root} 0 obj\\s*<<([^]*?)>>\\s*endobj`).exec(text)?.[1];
  if (catalogue === undefined) throw new Error(`a PDF has no catalogue: object ${root}`);
  const { title, author } = properties;
  const xmp = Buffer.from(packet(properties), 'utf8').toString('latin1');
  const changed = new Map([
    [information, `<</Title ${hex(title)}\n/Author ${hex(author)}>>`],
    [root, `<<${catalogue}\n/Metadata ${size} 0 R>>`],
    [size, `<</Type /Metadata /Subtype /XML /Length ${xmp.length}>> stream\n${xmp}\nendstream`],
  ]);
  const trailer = `<</Size ${size + 1}\n/Root ${root} 0 R\n/Info ${information} 0 R\n/Prev ${start}>>`;
  return Buffer.from(updated(text, changed, trailer), 'latin1');
}

/** What its last lines say: how many objects it has, which are its catalogue and its notes, where its table begins. */
function endOf(text: string) {
  const end = text.slice(text.lastIndexOf('trailer'));
  const number = (pattern: RegExp) => {
    const found = pattern.exec(end)?.[1];
    if (found === undefined) throw new Error(`a PDF ends without ${pattern.source}`);
    return Number(found);
  };
  return {
    size: number(/\/Size (\d+)/),
    root: number(/\/Root (\d+) 0 R/),
    information: number(/\/Info (\d+) 0 R/),
    start: number(/startxref\s+(\d+)/),
  };
}

/** Appends objects, and the table of where they stand. */
function updated(text: string, objects: ReadonlyMap<number, string>, trailer: string): string {
  let whole = `${text.trimEnd()}\n`;
  const entries = [...objects].map(([id, body]) => {
    const place = String(whole.length).padStart(10, '0');
    whole += `${id} 0 obj\n${body}\nendobj\n`;
    return `${id} 1\n${place} 00000 n \n`;
  });
  return `${whole}xref\n${entries.join('')}trailer\n${trailer}\nstartxref\n${whole.length}\n%%EOF\n`;
}

/** In UTF-16, as the standard asks of texts (7.9.2.2). */
function hex(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

function packet({ title, author, lang }: PdfProperties): string {
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeMarkup(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeMarkup(lang)}</rdf:li></rdf:Bag></dc:language>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}
