import { type Element, type MarkupParts, markupParts } from '#contents/page-parts.ts';

/** Something in a file that would tell another site of its reader, or would keep something in the browser. */
interface Contact {
  /** Counted from 0. */
  offset: number;
  what: string;
  value: string;
}

/** Attributes whose address a browser asks for by itself, or sends what was typed to. */
const loading =
  /^(src|srcset|imagesrcset|poster|data|background|ping|action|formaction|code|codebase|archive|manifest)$/;

/** Elements of a drawing that load what their `href` names. */
const drawn = /^(image|use|feimage|script|mpath|textpath|pattern|lineargradient|radialgradient)$/i;

/** Relations of a `<link>` that a browser acts upon before anyone follows them. */
const fetched =
  /\b(stylesheet|icon|apple-touch-icon|mask-icon|manifest|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch)\b/i;

/** What a program asks others with, and what it stores with. */
const sending =
  /\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|WebTransport|RTCPeerConnection|importScripts|import)\s*\(|new Image\b/g;
const storing =
  /\b(document\.cookie|cookieStore|localStorage|sessionStorage|indexedDB|serviceWorker|caches\.open)\b/g;

const asks = 'asks';

/**
 * Searches a page, a drawing, a style or a script for what contacts another origin than that of `address` or stores
 * anything: none, where the site keeps its word. Links that a reader follows contact nobody before. `markup` is the
 * page or drawing, where it was read already.
 */
export function contactsIn(
  file: string,
  text: string,
  address: string,
  markup?: MarkupParts,
): Contact[] {
  const { origin } = new URL(address);
  return contactsOf(file.toLowerCase(), text, markup).filter(
    ({ what, value }) => !what.startsWith(asks) || isElsewhere(value, origin),
  );
}

function contactsOf(file: string, text: string, markup?: MarkupParts): Contact[] {
  if (file.endsWith('.css')) return inStyle(text, 0, true);
  if (/\.m?js$/.test(file)) return inProgram(text, 0);
  const { elements, styles, scripts } = markup ?? markupParts(text, file.endsWith('.svg'));
  return [
    ...elements.flatMap(inElement),
    ...styles.flatMap((style) => inStyle(style.text, style.element.offset)),
    ...scripts.flatMap((script) => inProgram(script.text, script.element.offset)),
    ...[...text.matchAll(/<\?xml-stylesheet\b[^>]*?href\s*=\s*["']([^"']*)/gi)].map((match) => ({
      offset: match.index,
      what: `${asks} another site by a style`,
      value: match[1] ?? '',
    })),
  ];
}

function inElement({ name, attributes, offset }: Element): Contact[] {
  const found = (value: string): Contact => ({
    offset,
    what: `${asks} another site by <${name}>`,
    value,
  });
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    if (/^(srcset|imagesrcset|ping|archive|data-loads)$/.test(attribute))
      return value.split(/[\s,]+(?=\S)/).map(found);
    if (loading.test(attribute)) return [found(value)];
    if (attribute === 'srcdoc')
      return contactsOf('.html', value).map((inner) => ({ ...inner, offset }));
    if (/^(xlink:)?href$/.test(attribute)) return loadsHref(name, attributes) ? [found(value)] : [];
    if (attribute === 'content' && /^refresh$/i.test(attributes['http-equiv'] ?? ''))
      return [found(/url\s*=\s*['"]?([^'"]*)/i.exec(value)?.[1] ?? '')];
    if (attribute.startsWith('on')) return inProgram(value, offset);
    return /url\(/i.test(value) || attribute === 'style' ? inStyle(value, offset) : [];
  });
}

function loadsHref(name: string, { rel = '' }: Record<string, string>): boolean {
  return (name === 'link' && fetched.test(rel)) || drawn.test(name) || name === 'base';
}

function inStyle(text: string, offset: number, isWhole = false): Contact[] {
  if (!/url\(|@import|image-set|\\/i.test(text)) return [];
  const addresses =
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')][^)]*))|@import\s*["'](.*?)["']|(?<=image-set\([^)]*)["']((?:https?:)?\/\/.*?)["']/gi;
  return [...plainStyle(text).matchAll(addresses)].map((match) => ({
    offset: offset + (isWhole ? match.index : 0),
    what: `${asks} another site by a style`,
    value:
      match
        .slice(1)
        .find((part) => part !== undefined)
        ?.trim() ?? '',
  }));
}

/** A style without comments, and with its letters written as letters (https://www.w3.org/TR/css-syntax-3/#escaping). */
function plainStyle(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => comment.replace(/\S/g, ' '))
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (escape, code: string) => {
      const letter = Number.parseInt(code, 16);
      return letter > 32 && letter < 127 ? String.fromCodePoint(letter) : escape;
    });
}

/** A program of ours asks nobody and stores nothing, wherever that would be. */
function inProgram(text: string, offset: number): Contact[] {
  return [
    ...[...text.matchAll(sending)].map(([value]) => ({ offset, what: 'script that sends', value })),
    ...[...text.matchAll(storing)].map(([value]) => ({
      offset,
      what: 'script that stores',
      value,
    })),
  ];
}

/** Whether an address is of another origin; what a page holds itself, such as `data:`, is asked of nobody. */
function isElsewhere(address: string, origin: string): boolean {
  if (address.startsWith('#')) return false;
  const url = URL.parse(address, origin);
  return url === null || (url.origin !== origin && !/^(data|blob|about):$/.test(url.protocol));
}
