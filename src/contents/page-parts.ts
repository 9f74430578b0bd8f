import { Parser } from 'htmlparser2';

/** An element of a page or a drawing. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** Where it begins in the markup, counted from 0. */
  offset: number;
  children: Element[];
  /** Where its text begins and ends in the text of the page. */
  start: number;
  end: number;
}

/** What of a page a browser acts upon, and what it says. */
export interface MarkupParts {
  /** All elements, in their order. */
  elements: Element[];
  /** The elements that hold a stylesheet, with it. */
  styles: Code[];
  /** The elements that hold or load a program, with what they hold; data in a `<script>` is none. */
  scripts: Code[];
  /** The text of the whole page, without its tags and comments: each element holds a part of it. */
  text: string;
}

interface Code {
  element: Element;
  /** The text of the element, to the letter: its hash is what browsers compare. */
  text: string;
}

/** The types of a `<script>` that browsers run (https://html.spec.whatwg.org/#prepare-the-script-element); all others are data. */
const programs =
  /^($|module$|importmap$|speculationrules$|(text|application)\/(x-)?(java|ecma)script)/i;

/** All elements within one, in their order. */
export function elementsWithin({ children }: Pick<Element, 'children'>): Element[] {
  return children.flatMap((child) => [child, ...elementsWithin(child)]);
}

/** The text in an element, without its tags. */
export function textWithin({ text }: Pick<MarkupParts, 'text'>, { start, end }: Element): string {
  return text.slice(start, end);
}

/** Reads a page, or a drawing where `xml` is true. */
export function markupParts(markup: string, xml = false): MarkupParts {
  const elements: Element[] = [];
  const open: Element[] = [];
  const texts: string[] = [];
  let length = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { startIndex: offset } = parser;
        const element = { name, attributes, offset, children: [], start: length, end: length };
        elements.push(element);
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        texts.push(text);
        length += text.length;
      },
      onclosetag() {
        const element = open.pop();
        if (element) element.end = length;
      },
    },
    { xmlMode: xml },
  );
  parser.end(markup);
  const text = texts.join('');
  const codes = (name: string) =>
    elements
      .filter((element) => element.name === name)
      .map((element) => ({ element, text: textWithin({ text }, element) }));
  const scripts = codes('script').filter(({ element }) =>
    programs.test(element.attributes['type'] ?? ''),
  );
  return { elements, styles: codes('style'), scripts, text };
}
