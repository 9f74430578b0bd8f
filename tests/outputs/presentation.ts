import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';

/** The parts of a presentation. */
export function partsOf(file: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(file)));
}

/** A part that is XML, as its text. */
export function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** A part that is XML, to be read. */
export function xmlOf(parts: ReadonlyMap<string, Uint8Array>, name: string): Element[] {
  const document = new DOMParser().parseFromString(textOf(parts, name), 'text/xml');
  return [...document.querySelectorAll('*')] as unknown as Element[];
}

/** The texts of the paragraphs in a part, all blanks alike. */
export function paragraphsOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string[] {
  return xmlOf(parts, name)
    .filter(({ tagName }) => tagName === 'a:p')
    .map((paragraph) =>
      [...paragraph.querySelectorAll('*')]
        .filter(({ tagName }) => tagName === 'a:t')
        .map(({ textContent }) => textContent ?? '')
        .join('')
        .replace(/[\u00a0\u202f\u2009]/g, ' '),
    );
}

/**
 * What PowerPoint would offer to repair and LibreOffice would not mind, by rules of the standard (ECMA-376-2, 6 to 10): a
 * part of no type, a type of no part, a relationship to nothing, one that is named and is not there, ids that are not
 * unique on a slide, properties of a paragraph that are not its first child, and two masters of one theme.
 */
export function faultsOf(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const markup = [...parts.keys()].filter((name) => name.endsWith('.xml'));
  return [
    ...untyped(parts),
    ...[...parts.keys()]
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => lost(parts, name)),
    ...markup.flatMap((name) => unknownIds(parts, name)),
    ...markup
      .filter((name) => name.startsWith('ppt/slides/'))
      .flatMap((name) => twice(parts, name)),
    ...markup.flatMap((name) =>
      /<a:p>(?:(?!<\/a:p>).)+<a:pPr/s.test(textOf(parts, name)) ? [`${name}: late properties`] : [],
    ),
    ...sharedThemes(parts),
  ];
}

function untyped(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const listed = xmlOf(parts, '[Content_Types].xml');
  const attribute = (tag: string, name: string) =>
    listed.filter(({ tagName }) => tagName === tag).map((one) => one.getAttribute(name) ?? '');
  const own = attribute('Override', 'PartName').map((name) => name.slice(1));
  const endings = new Set(attribute('Default', 'Extension').filter((ending) => ending !== 'xml'));
  const bare = [...parts.keys()].filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !own.includes(name) &&
      !endings.has(name.split('.').at(-1) ?? ''),
  );
  return [
    ...bare.map((name) => `${name}: no type`),
    ...own.filter((name) => !parts.has(name)).map((name) => `${name}: a type of no part`),
  ];
}

function lost(parts: ReadonlyMap<string, Uint8Array>, name: string): string[] {
  return relationsOf(parts, name)
    .filter(({ target, isOutside }) => !isOutside && !parts.has(target))
    .map(({ target }) => `${name}: leads to ${target}`);
}

function relationsOf(parts: ReadonlyMap<string, Uint8Array>, name: string) {
  const folder = posix.dirname(posix.dirname(name));
  return xmlOf(parts, name)
    .filter(({ tagName }) => tagName === 'Relationship')
    .map((one) => ({
      id: one.getAttribute('Id') ?? '',
      target: posix.join(folder, one.getAttribute('Target') ?? ''),
      isOutside: one.getAttribute('TargetMode') === 'External',
    }));
}

function unknownIds(parts: ReadonlyMap<string, Uint8Array>, name: string): string[] {
  const rels = `${posix.dirname(name)}/_rels/${posix.basename(name)}.rels`;
  const known = new Set(parts.has(rels) ? relationsOf(parts, rels).map(({ id }) => id) : []);
  const named = [...textOf(parts, name).matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)];
  return named.flatMap(([, id = '']) => (known.has(id) ? [] : [`${name}: no ${id}`]));
}

function twice(parts: ReadonlyMap<string, Uint8Array>, name: string): string[] {
  const ids = [...textOf(parts, name).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  return new Set(ids).size === ids.length ? [] : [`${name}: ids ${ids.join(' ')}`];
}

function sharedThemes(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const masters = [...parts.keys()].filter((name) => /Masters\/_rels\//.test(name));
  const themes = masters.flatMap((name) =>
    relationsOf(parts, name)
      .map(({ target }) => target)
      .filter((target) => target.includes('/theme/')),
  );
  return new Set(themes).size === masters.length ? [] : [`masters of ${themes.join(' ')}`];
}
