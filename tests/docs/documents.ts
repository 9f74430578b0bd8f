import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer, type Token, type Tokens, walkTokens } from 'marked';
import { root } from './tables.ts';

/** A document in Markdown, read. */
interface MarkdownDocument {
  /** Below the folder of the repository. */
  file: string;
  /** Where its links and pictures lead, as written. */
  targets: string[];
  /** The anchors of its headings, as GitHub makes them. */
  anchors: string[];
  blocks: CodeBlock[];
  /** What stands between backticks in its sentences. */
  code: string[];
  /** The files that its recipes add: "New `src/x.ts`:", "Copy `src/a.ts` to `src/x.ts`". */
  added: string[];
}

/** A block of code: its language, and the file that it is the whole of, where it names one. */
interface CodeBlock {
  lang: string;
  file?: string | undefined;
  text: string;
}

/** All documents of the repository; pages of studies are none. */
export const documents: readonly MarkdownDocument[] = globSync(
  '{*,docs/**/*,src/**/*,tests/*}.md',
  {
    cwd: root,
    exclude: ['**/locales/**', 'src/interface/**'],
  },
)
  .toSorted()
  .map(read);

/** The document of this name. */
export function documentOf(file: string): MarkdownDocument {
  const found = documents.find((document) => document.file === file);
  if (found === undefined) throw new Error(`no such document: ${file}`);
  return found;
}

function read(file: string): MarkdownDocument {
  const tokens: Token[] = [];
  const source = readFileSync(join(root, file), 'utf8');
  void walkTokens(lexer(source), (token) => void tokens.push(token));
  const ofType = <Kind extends Tokens.Generic>(type: Kind['type']) =>
    tokens.filter((token): token is Kind & Token => token.type === type);
  return {
    file,
    targets: [...ofType<Tokens.Link>('link'), ...ofType<Tokens.Image>('image')].map(
      ({ href }) => href,
    ),
    anchors: anchorsOf(ofType<Tokens.Heading>('heading').map(({ text }) => text)),
    blocks: ofType<Tokens.Code>('code').map(({ lang = '', text }) => {
      const [language = '', named] = lang.split(' ');
      return { lang: language, file: named, text };
    }),
    code: ofType<Tokens.Codespan>('codespan').map(({ text }) => text),
    added: [...source.matchAll(/^New `([^`]+)`:$|\bCopy `[^`]+` to `([^`]+)`/gm)].map(
      ([, made, copied]) => made ?? copied ?? '',
    ),
  };
}

function anchorsOf(headings: readonly string[]): string[] {
  const slugs = headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
  return slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter((other) => other === slug).length;
    return before === 0 ? slug : `${slug}-${before}`;
  });
}
