import { Parser } from 'htmlparser2';

/** An element as it begins. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** Where it begins in the text, counted from 0. */
  offset: number;
}

/** What of a page a browser acts upon. */
export interface MarkupParts {
  /** All elements, in their order. */
  elements: Element[];
  /** The elements that hold a stylesheet, with it. */
  styles: Code[];
  /** The elements that hold or load a program, with what they hold; data in a `<script>` is none. */
  scripts: Code[];
}

interface Code {
  element: Element;
  /** The text of the element, to the letter: its hash is what browsers compare. */
  text: string;
}

/** The types of a `<script>` that browsers run (https://html.spec.whatwg.org/#prepare-the-script-element); all others are data. */
const programs =
  /^($|module$|importmap$|speculationrules$|(text|application)\/(x-)?(java|ecma)script)/i;

/** Reads a page, or a drawing where `xml` is true. */
export function markupParts(markup: string, xml = false): MarkupParts {
  const parts: MarkupParts = { elements: [], styles: [], scripts: [] };
  let open: Code | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, offset: parser.startIndex };
        parts.elements.push(element);
        if (name !== 'style' && name !== 'script') return;
        open = { element, text: '' };
        if (name === 'style') parts.styles.push(open);
        else if (programs.test(attributes['type'] ?? '')) parts.scripts.push(open);
      },
      ontext(text) {
        if (open) open.text += text;
      },
      onclosetag(name) {
        if (name === open?.element.name) open = undefined;
      },
    },
    { xmlMode: xml },
  );
  parser.end(markup);
  return parts;
}
