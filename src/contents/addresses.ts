import { Parser } from 'htmlparser2';
import { escapeMarkup } from '#markup.ts';

/** An address in a page or a drawing. */
interface Address {
  text: string;
  /** The element in which it stands, and what it is there. */
  element: string;
  attribute: string;
}

/** Gives the address that is to stand in the place of one. */
export type Readdress = (address: Address) => string;

interface Attribute {
  name: string;
  value: string;
  start: number;
  end: number;
}

/** Attributes that hold one address. */
const single = /^(?:(?:xlink:)?href|src|poster|data|background|action|formaction|cite|longdesc)$/i;

/** Attributes that hold several pictures to choose from. */
const several = /^(?:imagesrcset|srcset)$/i;

/** A page, or a drawing where `xml` is true, with other addresses; nothing else in it is touched. */
export function withAddresses(markup: string, xml: boolean, readdress: Readdress): string {
  const pieces: string[] = [];
  let done = 0;
  let attributes: Attribute[] = [];
  let isStyle = false;
  const replace = (start: number, end: number, text: string) => {
    pieces.push(markup.slice(done, start), text);
    done = end;
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        attributes = [];
        isStyle = name.toLowerCase() === 'style';
      },
      onattribute(name, value) {
        attributes.push({ name, value, start: parser.startIndex, end: parser.endIndex });
      },
      onopentag(element, named) {
        for (const { name, value, start, end } of attributes) {
          const text = readdressed(element, name, value, named, readdress);
          if (text === value) continue;
          replace(start, end, `${name}="${escapeMarkup(text)}"`);
        }
      },
      ontext() {
        if (!isStyle) return;
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        replace(start, end, inStyle(markup.slice(start, end), 'style', readdress));
      },
      onclosetag() {
        isStyle = false;
      },
    },
    { xmlMode: xml },
  );
  parser.end(markup);
  return pieces.join('') + markup.slice(done);
}

/** A stylesheet with other addresses. */
export function styleWithAddresses(style: string, readdress: Readdress): string {
  return inStyle(style, 'style', readdress);
}

function readdressed(
  element: string,
  attribute: string,
  value: string,
  others: Readonly<Record<string, string>>,
  readdress: Readdress,
): string {
  const change = (text: string) => readdress({ text, element, attribute });
  if (single.test(attribute)) return change(value.trim());
  if (several.test(attribute))
    return value.replace(/(^|,)(\s*)([^\s,][^\s]*[^\s,])/g, (_, comma, blank, address) => {
      return `${comma}${blank}${change(address)}`;
    });
  if (attribute === 'content' && /^refresh$/i.test(others['http-equiv'] ?? ''))
    return value.replace(
      /(url\s*=\s*['"]?)([^'"]+)/i,
      (_, before, address) => before + change(address),
    );
  return /url\(/i.test(value) ? inStyle(value, element, readdress) : value;
}

function inStyle(style: string, element: string, readdress: Readdress): string {
  return style.replace(
    /(url\(\s*|@import\s+(?=["']))(["']?)([^"')]+)\2/gi,
    (_, before, quote, address) =>
      `${before}${quote}${readdress({ text: address.trim(), element, attribute: 'style' })}${quote}`,
  );
}
