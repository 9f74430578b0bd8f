import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { streamText } from './streams.ts';

/** What the objects of a PDF say besides what its pages show. */
export interface ObjectTexts {
  /** Its title and author, bookmarks, alternative texts, notes, addresses of links, and what it says to programs. */
  texts: string[];
  /** What its objects call what they hold, such as "/JavaScript". */
  names: Set<string>;
}

/** What a program notes of the hour, and what fonts are made of, which nobody reads. */
const untold = new Set(['/CreationDate', '/ModDate', '/M', '/CIDSystemInfo', '/Style', '/CharSet']);

/** Reads all objects of a PDF, also those that are packed. Fails on one that is damaged, or locked with a password. */
export async function readObjectTexts(bytes: Uint8Array): Promise<ObjectTexts> {
  const { context } = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
  const found: ObjectTexts = { texts: [], names: new Set() };
  for (const [, object] of context.enumerateIndirectObjects()) collect(object, found);
  found.texts = found.texts.filter((text) => /\S/.test(text) && !/[\0-\x08\x0e-\x1f]/.test(text));
  return found;
}

function collect(object: PDFObject | undefined, found: ObjectTexts): void {
  if (object instanceof PDFString || object instanceof PDFHexString)
    found.texts.push(object.decodeText());
  else if (object instanceof PDFArray) for (const entry of object.asArray()) collect(entry, found);
  else if (object instanceof PDFDict) collectDict(object, found);
  else if (object instanceof PDFRawStream) {
    collectDict(object.dict, found);
    if (object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata'))
      found.texts.push(Buffer.from(streamText(object), 'latin1').toString('utf8'));
  }
}

function collectDict(dict: PDFDict, found: ObjectTexts): void {
  for (const [key, value] of dict.entries()) {
    const name = key.toString();
    found.names.add(name);
    if (!untold.has(name)) collect(value, found);
  }
}
