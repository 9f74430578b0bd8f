import { Marked, type Token, type Tokens } from 'marked';
import { framedTables } from './markdown-table.ts';
import { typesetRuns } from './typography.ts';

/** Longer text, ready for a page. */
export interface Prose {
  /** The text of its first heading. */
  title: string;
  /** The paragraph right after the heading, without markup: the lead of the page, and its description. */
  lead: string;
  /** All the rest as HTML, section by section: each begins with a heading of the second level, but maybe the first. */
  sections: Section[];
}

interface Section {
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
export function renderProse(markdown: string, { tag, link }: ProseOptions): Prose {
  const parser = new Marked({ renderer: framedTables(tag) });
  const all = parser.lexer(markdown);
  void parser.walkTokens(all, (token) => {
    if (token.type === 'link') token.href = link(token.href);
    for (const run of inlineRuns(token)) typesetInline(run, tag);
  });
  const tokens = all.filter(({ type }) => type !== 'space');
  const [heading, lead] = tokens;
  const hasHeading = heading?.type === 'heading';
  const hasLead = hasHeading && lead?.type === 'paragraph' && blockName(lead) === undefined;
  const rest = tokens.slice(Number(hasHeading) + Number(hasLead));
  return {
    title: hasHeading ? plainText(heading) : '',
    lead: hasLead ? plainText(lead) : '',
    sections: splitSections(rest).map((section) => renderSection(parser, section)),
  };
}

/** The runs of inline text that a block holds itself. */
function inlineRuns(token: Token): Token[][] {
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flat().map((cell) => cell.tokens);
  }
  return ['heading', 'paragraph', 'text'].includes(token.type) && 'tokens' in token
    ? [token.tokens ?? []]
    : [];
}

function typesetInline(tokens: readonly Token[], tag: string): void {
  const texts = tokens.flatMap(innerTexts);
  const set = typesetRuns(
    texts.map(({ text }) => text),
    tag,
  );
  texts.forEach((token, index) => (token.text = set[index] ?? token.text));
}

/** The texts in an inline token; code stays as it is. */
function innerTexts(token: Token): Tokens.Text[] {
  if ('tokens' in token && token.tokens) return token.tokens.flatMap(innerTexts);
  return token.type === 'text' ? [token as Tokens.Text] : [];
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

function renderSection(parser: Marked, tokens: Token[]): Section {
  const [first] = tokens;
  const heading = first?.type === 'heading' && first.depth === 2 ? plainText(first) : undefined;
  const blocks: Section['blocks'] = [];
  for (const token of heading === undefined ? tokens : tokens.slice(1)) {
    const name = blockName(token);
    const last = blocks.at(-1);
    const html = () => parser.parser([token]);
    if (name !== undefined) blocks.push({ name });
    else if (last !== undefined && 'html' in last) last.html += html();
    else blocks.push({ html: html() });
  }
  return { ...(heading !== undefined && { heading }), blocks };
}

function blockName(token: Token): string | undefined {
  return token.type === 'paragraph' ? /^\[\[([^[\]]+)\]\]$/.exec(token.raw.trim())?.[1] : undefined;
}

function plainText(token: Token): string {
  const children = 'tokens' in token ? token.tokens : undefined;
  if (children === undefined || children.length === 0)
    return 'text' in token ? String(token.text) : token.raw;
  return children.map(plainText).join('');
}
