import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markupParts } from '#contents/page-parts.ts';
import { type Document, nearest } from '#documents/document.ts';
import type { Path } from '#documents/offsets.ts';
import { type Place, type Problem, quoteSome } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';

/** The logo of an organisation, as it lies in `public/`. */
export interface Logo {
  /** In its own pixels; of a drawing, only how they relate counts. */
  width: number;
  height: number;
  /** An address that holds the picture itself, for posters and pictures, which load nothing. */
  data: string;
}

/** What of a logo is wrong, wherever it is named. */
type Fault = Omit<Problem, keyof Place>;

/** Bytes that a logo may have, by the ending of its name. */
const most = { svg: 20_000, png: 100_000 } as const;

const isLogo = /\.(svg|png)$/i;

/** Reads the logos that the settings name, by the names they have there; `published` are the files of `public/`. */
export function readLogos(
  folder: string,
  published: readonly string[],
  { publisher, partners = [] }: Partial<StudySpec>,
  document: Document | undefined,
): { logos: Map<string, Logo>; problems: Problem[] } {
  const logos = new Map<string, Logo>();
  const problems: Problem[] = [];
  const named: { name: string | undefined; path: Path }[] = [
    { name: publisher?.logo, path: ['publisher', 'logo'] },
    ...partners.map(({ logo }, at) => ({ name: logo, path: ['partners', at, 'logo'] })),
  ];
  for (const { name, path } of named) {
    if (name === undefined || document === undefined) continue;
    const read = readLogo(folder, published, name);
    if ('what' in read) problems.push({ ...document.place(path), ...read });
    else logos.set(name, read);
  }
  return { logos, problems };
}

function readLogo(folder: string, published: readonly string[], name: string): Logo | Fault {
  const file = `public/${name}`;
  const kind = isLogo.exec(name)?.[1]?.toLowerCase() === 'png' ? 'png' : 'svg';
  if (!isLogo.test(name)) return unknownKind(name);
  if (!published.includes(file)) return notFound(name, published);
  const bytes = readFileSync(join(folder, file));
  if (bytes.length > most[kind]) return tooLarge(name, bytes.length, most[kind]);
  const size = kind === 'png' ? pngSize(name, bytes) : svgSize(name, bytes.toString());
  if ('what' in size) return size;
  const type = kind === 'png' ? 'image/png' : 'image/svg+xml';
  return { ...size, data: `data:${type};base64,${bytes.toString('base64')}` };
}

type Size = Pick<Logo, 'width' | 'height'>;

/** https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(name: string, bytes: Buffer): Size | Fault {
  if (bytes.toString('latin1', 1, 4) !== 'PNG' || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return {
      what: 'logo that is no PNG, whatever it is called',
      value: name,
      mend: 'save it as PNG',
    };
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function svgSize(name: string, text: string): Size | Fault {
  const { elements } = markupParts(text, true);
  const root = elements.find((element) => element.name === 'svg');
  if (root === undefined)
    return {
      what: 'logo that is no SVG, whatever it is called',
      value: name,
      mend: 'save it as SVG',
    };
  if (elements.some((element) => /^(?:text|foreignObject)$/.test(element.name)))
    return hasText(name);
  const { width, height, viewBox = '' } = root.attributes;
  const [, , boxWidth, boxHeight] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const own = { width: pixels(width), height: pixels(height) };
  const size =
    own.width > 0 && own.height > 0 ? own : { width: boxWidth ?? 0, height: boxHeight ?? 0 };
  return size.width > 0 && size.height > 0 ? size : withoutSize(name);
}

/** A length as browsers read it where it is in pixels; 0 where it is in anything else. */
function pixels(length = ''): number {
  return /^\s*[\d.]+(?:px)?\s*$/.test(length) ? Number.parseFloat(length) : 0;
}

function unknownKind(name: string): Fault {
  return {
    what: 'logo that is neither SVG nor PNG',
    value: name,
    mend: 'save it as SVG, or as PNG, in public/ and write its name, e.g. logo.svg',
  };
}

function notFound(name: string, published: readonly string[]): Fault {
  const logos = published
    .filter((file) => isLogo.test(file))
    .map((file) => file.replace(/^public\//, ''));
  const near = nearest(name.replace(/^\.?\/?public\//, ''), logos);
  const there = logos.length > 0 ? `; there are ${quoteSome(logos)}` : '';
  return {
    what: 'logo that is not in public/',
    value: name,
    mend: near
      ? `did you mean "${near}"?`
      : `put the file into public/, or take the line away${there}`,
  };
}

function tooLarge(name: string, size: number, largest: number): Fault {
  const smaller = name.toLowerCase().endsWith('.png')
    ? 'save it smaller, e.g. 600 pixels wide'
    : 'save it as plain SVG, without pictures in it';
  return {
    what: `logo of ${size} bytes`,
    value: name,
    mend: `expected at most ${largest} bytes, since posters and pictures hold it: ${smaller}`,
  };
}

function hasText(name: string): Fault {
  return {
    what: 'logo with text, for which pictures have no font',
    value: name,
    mend: 'save it with its letters as outlines (in Inkscape: Path, Object to Path)',
  };
}

function withoutSize(name: string): Fault {
  return {
    what: 'logo that does not say how large it is',
    value: name,
    mend: 'write its size into its first element, e.g. <svg viewBox="0 0 240 80">',
  };
}
