import type { FilePart } from '#contents/content.ts';
import { type Element, markupParts } from '#contents/page-parts.ts';
import { placeAt } from '#encoding/line-and-column.ts';
import { type Problem, startOf } from '#errors.ts';

const mend =
  'take it out: the privacy page says which scripts the site has, and this is none of them';

/** What of a file runs in a browser: the site has no scripts but those that its privacy page tells of. */
export function programsIn(part: FilePart): Problem[] {
  if (part.kind !== 'text') return [];
  const { file, text, form } = part;
  const named = programByName(file);
  if (named.length > 0) return named;
  if (form !== 'markup') return [];
  return [...inMarkup(text, isXml(file, text)), ...inInstructions(text), ...inEntities(text)].map(
    ({ offset, what, value }) => ({
      file,
      ...placeAt(text, offset),
      what,
      value,
      mend,
    }),
  );
}

/** A file that browsers or servers run, as its ending says. */
export function programByName(file: string): Problem[] {
  const isProgram =
    /\.(?:[cm]?js|wasm|swf|htc|hta|mht|mhtml|php\d?|phtml|phar|s?html?\.(?:php|asp)|shtml|stm|aspx?|jspx?|cgi|fcgi)$/i.test(
      file,
    );
  return isProgram ? [{ ...startOf(file), what: 'script', mend }] : [];
}

/** Whether a browser reads a file as XML, where names of elements keep their letters and may have a prefix. */
export function isXml(file: string, text: string): boolean {
  return /\.(?:svg|xml|xhtml|xht|rss|atom)$/i.test(file) || /^\s*(?:<\?xml|<svg)/i.test(text);
}

interface Found {
  offset: number;
  what: string;
  value: string;
}

function inMarkup(text: string, xml: boolean): Found[] {
  const { elements, scripts } = markupParts(text, xml);
  return [
    ...scripts.map(({ element: { offset } }) => ({ offset, what: 'script', value: '<script>' })),
    ...elements
      .filter(({ name }) => /:script$/i.test(name))
      .map(({ name, offset }) => ({ offset, what: 'script', value: `<${name}>` })),
    ...elements.flatMap(inElement),
  ];
}

function inElement({ name, attributes, offset }: Element): Found[] {
  const found = (attribute: string) => ({
    offset,
    what: 'script',
    value: `<${name} ${attribute}>`,
  });
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    if (/^on[a-z]/i.test(attribute)) return [found(attribute)];
    if (/^srcdoc$/i.test(attribute))
      return inMarkup(value, false).map((inner) => ({ ...inner, offset }));
    if (/^attributename$/i.test(attribute) && /^on/i.test(value)) return [found(attribute)];
    return addressName.test(attribute) && runs(name, value) ? [found(attribute)] : [];
  });
}

const addressName =
  /^(?:(?:xlink:)?href|src|action|formaction|data|content|background|poster|to|from|by|values)$/i;

/** Whether an address is a script, or a page that may hold one; browsers read over blanks in it. */
function runs(name: string, address: string): boolean {
  const plain = address.replace(/[\s\p{Cc}]/gu, '');
  const isOpened = /^(?:a|area|iframe|frame|object|embed)$/i.test(name);
  return (
    /(?:^|;|=|,)['"]?(?:javascript|vbscript):/i.test(plain) ||
    /^data:(?:text\/(?:html|xml)|application\/xhtml)/i.test(plain) ||
    (isOpened && /^data:image\/svg/i.test(plain))
  );
}

/** A stylesheet that makes a page of XML may write any script into it. */
function inInstructions(text: string): Found[] {
  return [...text.matchAll(/<\?xml-stylesheet\b[^>]*?\bxsl[^>]*\?>/gi)].map(({ index }) => ({
    offset: index,
    what: 'script',
    value: '<?xml-stylesheet',
  }));
}

/** A word that stands for elements may stand for a script. */
function inEntities(text: string): Found[] {
  return [...text.matchAll(/<!ENTITY\s+(?:"[^"]*"|'[^']*'|[^"'>])*>/gi)]
    .filter(([entity]) => /.<|&#(?:60|x0*3c);|&lt;|&#0*38;#|%/i.test(entity))
    .map(({ index }) => ({ offset: index, what: 'script', value: '<!ENTITY' }));
}
