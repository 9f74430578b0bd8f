import { Marked, type Token } from 'marked';
import { typeset } from './typography.ts';

/** Longer text, ready for a page. */
export interface Prose {
  /** The text of its first heading. */
  title: string;
  /** The paragraph right after the heading, without markup: the lead of the page, and its description. */
  lead: string;
  /** All the rest as HTML, section by section: each begins with a heading of the second level, but maybe the first. */
  sections: Section[];
}

export interface Section {
  /** The section's heading; absent for what stands before the first. */
  heading?: string;
  /** A run of HTML, or a name that stands alone in a paragraph: the `services` of `{{services}}`. */
  blocks: ({ html: string } | { name: string })[];
}

export interface ProseOptions {
  /** The language, for its typographic rules. */
  tag: string;
  /** The address that a link leads to; `href` is as written. */
  link(href: string): string;
}

/** Renders Markdown in which a paragraph `[[name]]` stands for something the page puts there. */
export function renderProse(markdown: string, options: ProseOptions): Prose {
  const parser = createParser(options);
  const tokens = parser.lexer(markdown).filter(({ type }) => type !== 'space');
  const [heading, lead] = tokens;
  const hasHeading = heading?.type === 'heading';
  const hasLead = hasHeading && lead?.type === 'paragraph' && blockName(lead) === undefined;
  const rest = tokens.slice(Number(hasHeading) + Number(hasLead));
  return {
    title: hasHeading ? plainText(heading, options.tag) : '',
    lead: hasLead ? plainText(lead, options.tag) : '',
    sections: splitSections(rest).map((section) => renderSection(parser, section, options.tag)),
  };
}

function createParser({ tag, link }: ProseOptions): Marked {
  const parser = new Marked({ async: false });
  parser.use({
    walkTokens(token) {
      if (token.type === 'link') token.href = link(token.href);
      if (token.type === 'text' && !token.tokens) token.text = typeset(token.text, tag);
    },
  });
  return parser;
}

function splitSections(tokens: Token[]): Token[][] {
  return tokens.reduce<Token[][]>((sections, token) => {
    const current = sections.at(-1);
    if (current === undefined || (token.type === 'heading' && token.depth === 2))
      return [...sections, [token]];
    current.push(token);
    return sections;
  }, []);
}

function renderSection(parser: Marked, tokens: Token[], tag: string): Section {
  const [first] = tokens;
  const heading =
    first?.type === 'heading' && first.depth === 2 ? plainText(first, tag) : undefined;
  const blocks: Section['blocks'] = [];
  for (const token of heading === undefined ? tokens : tokens.slice(1)) {
    const name = blockName(token);
    const last = blocks.at(-1);
    if (name !== undefined) blocks.push({ name });
    else if (last !== undefined && 'html' in last) last.html += parser.parse(token.raw) as string;
    else blocks.push({ html: parser.parse(token.raw) as string });
  }
  return { ...(heading !== undefined && { heading }), blocks };
}

function blockName(token: Token): string | undefined {
  return token.type === 'paragraph' ? /^\[\[([^[\]]+)\]\]$/.exec(token.raw.trim())?.[1] : undefined;
}

function plainText(token: Token, tag: string): string {
  const children = 'tokens' in token ? token.tokens : undefined;
  if (children === undefined || children.length === 0)
    return typeset('text' in token ? String(token.text) : token.raw, tag);
  return children.map((child) => plainText(child, tag)).join('');
}
