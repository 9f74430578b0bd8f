import { extname } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decodeText } from '#encoding/decode.ts';
import { bufferView } from './buffer-view.ts';
import { type Content, type FilePart, type Form, nothing, together } from './content.ts';
import { formatOf } from './formats.ts';
import { filesInside } from './inside.ts';
import { officeParts } from './office.ts';
import { readPdf } from './pdf-texts.ts';
import { otherChunks, pngLines } from './png-texts.ts';
import { tooDeep } from './too-deep.ts';
import { unpack } from './unpack.ts';

/** What may be opened of a file: archives in archives, and all that they unpack to. */
interface Budget {
  depth: number;
  bytes: number;
}

/** Archives within archives, and the bytes of all they hold: more is refused rather than searched for hours. */
const limits = { depth: 4, bytes: 300_000_000 };

/** So many bytes of a picture or a film are searched for texts. */
const searched = 4_000_000;

/** Everything that can be read in a file, whatever it is called: what it is, its bytes say. */
export async function openFile(file: string, bytes: Uint8Array): Promise<Content> {
  return open(file, bytes, { ...limits });
}

async function open(file: string, bytes: Uint8Array, budget: Budget): Promise<Content> {
  const format = formatOf(file, bytes);
  if (format === undefined) return text(file, bytes, budget);
  switch (format.kind) {
    case 'closed':
      return closed(file, format.what);
    case 'zip':
      return zip(file, bytes, budget);
    case 'gzip':
    case 'brotli':
      return pressed(file, bytes, format.kind, budget);
    case 'pdf':
      return pdf(file, bytes);
    case 'png':
      return media(
        file,
        bytes,
        [...pngLines(bytes), ...readable(otherChunks(bytes)), ...readable(behindPng(bytes))],
        budget,
      );
    case 'media':
      return media(file, bytes, readable(bytes), budget);
  }
}

function closed(file: string, what: string): Content {
  return { parts: [], closed: [{ file, what }] };
}

async function text(file: string, bytes: Uint8Array, budget: Budget): Promise<Content> {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return closed(file, 'no text, and in no format that can be read here');
  const contents: Content[] = [
    {
      parts: [{ kind: 'text', file, text: decoded, form: formOf(file, decoded) }],
      closed: [],
    },
  ];
  if (budget.depth === 0) return together(contents);
  for (const { bytes: inner, isData, ending = 'bin' } of filesInside(decoded)) {
    const name = isData ? `${file}/data.${ending}` : `${file}/letters`;
    contents.push(await open(name, inner, { ...budget, depth: budget.depth - 1 }));
  }
  return together(contents);
}

/** A picture or a film with what is written in it, and the archive that may follow it. */
async function media(
  file: string,
  bytes: Uint8Array,
  said: readonly string[],
  budget: Budget,
): Promise<Content> {
  const at = bufferView(bytes).indexOf('PK\x03\x04');
  const packed = at === -1 ? undefined : await zip(file, bytes.subarray(at), budget);
  const isArchive = packed !== undefined && packed.parts.length > 0;
  return together([lines(file, said), ...(isArchive ? [packed] : [])]);
}

function lines(file: string, all: readonly string[]): Content {
  if (all.length === 0) return nothing;
  return { parts: [{ kind: 'text', file, text: all.join('\n'), form: 'plain' }], closed: [] };
}

/** How a text is to be read: as its ending says, and as it begins where that says nothing. */
function formOf(file: string, text: string): Form {
  const ending = extname(file).toLowerCase();
  if (/^\.(?:html?|xhtml?|svg|xml|rels|kml|gpx|rss|atom|opf|ncx|xslt?)$/.test(ending))
    return 'markup';
  if (/^\.(?:csv|tsv|tab)$/.test(ending)) return 'table';
  if (/^\.(?:json|geojson|jsonld|topojson|webmanifest|ipynb)$/.test(ending)) return 'json';
  const start = text.trimStart().slice(0, 200);
  if (
    /^<(?:!doctype|\?xml|(?:\w+:)?svg|html|head|body|table|script|iframe|h1|div|font|style|title|br|p|a|b|main|section|article)\b|^<!--/i.test(
      start,
    )
  )
    return 'markup';
  return /^[[{]\s*["[{]/.test(start) ? 'json' : 'plain';
}

async function zip(file: string, bytes: Uint8Array, budget: Budget): Promise<Content> {
  const packed = unpack(bytes, budget);
  if ('what' in packed) return closed(file, packed.what);
  const office = officeParts(file, packed.files);
  const inner = { depth: budget.depth - 1, bytes: budget.bytes };
  const contents: Content[] = [office];
  for (const [name, content] of packed.files) {
    contents.push(await open(`${file}/${name}`, content, inner));
    budget.bytes = inner.bytes;
  }
  return together(contents);
}

async function pressed(
  file: string,
  bytes: Uint8Array,
  kind: 'gzip' | 'brotli',
  budget: Budget,
): Promise<Content> {
  if (budget.depth === 0) return closed(file, tooDeep);
  try {
    const inflate = kind === 'gzip' ? gunzipSync : brotliDecompressSync;
    const content = inflate(bytes, { maxOutputLength: Math.max(budget.bytes, 1) });
    budget.bytes -= content.length;
    const name = unpressedName(file);
    return open(name === file ? `${file}/content` : name, content, {
      ...budget,
      depth: budget.depth - 1,
    });
  } catch {
    return closed(file, 'an archive that is damaged, or larger than can be looked into');
  }
}

/** What a file is called that is pressed alone: hosts hand it out for the file without that ending. */
export function unpressedName(file: string): string {
  return file
    .replace(/\.(?:gz|br)$/i, '')
    .replace(/\.tgz$/i, '.tar')
    .replace(/\.svgz$/i, '.svg');
}

async function pdf(file: string, bytes: Uint8Array): Promise<Content> {
  const read = await readPdf(bytes);
  if ('what' in read) return closed(file, read.what);
  const parts: FilePart[] = [
    { kind: 'text', file, text: read.pages.join('\n'), form: 'plain' },
    { kind: 'text', file, text: read.besides.join('\n'), form: 'plain' },
  ];
  return { parts: parts.filter((part) => part.kind !== 'text' || part.text !== ''), closed: [] };
}

/** What follows the end of a picture, where nothing should. */
function behindPng(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(bufferView(bytes).lastIndexOf('IEND') + 8);
}

/** The texts that stand in bytes as they are, such as what a camera or a program wrote about a picture. */
function readable(bytes: Uint8Array): string[] {
  const latin = bufferView(bytes).toString('latin1', 0, searched);
  const wide = latin.match(/(?:[\x20-\x7e\xa0-\xff\t\r\n]\0){8,}/g) ?? [];
  const runs = [
    ...(latin.match(/[\x20-\x7e\xa0-\xff\t]{8,}/g) ?? []),
    ...wide.flatMap((run) => run.replaceAll('\0', '').split(/[\r\n]+/)),
  ];
  return runs
    .filter((run) => /[A-Za-z]{3}[^A-Za-z]|[ :=,;]/.test(run))
    .map((run) => Buffer.from(run, 'latin1').toString('utf8'));
}
