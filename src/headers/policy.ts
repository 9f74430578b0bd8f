import { hash as digest } from 'node:crypto';
import type { MarkupParts } from '#contents/page-parts.ts';

/** What a page, or all pages of a kind, may do: sources as a Content-Security-Policy writes them, sorted. */
export interface PolicySources {
  style: string[];
  script: string[];
  frame: string[];
}

/** The least that a page needs. */
export function sourcesOf({ elements, styles, scripts }: MarkupParts): PolicySources {
  const attributes = elements.flatMap(({ attributes: { style } }) => (style ? [hash(style)] : []));
  const loads = (name: string, attribute: string) =>
    elements.some((element) => element.name === name && element.attributes[attribute]);
  const own = (yes: boolean) => (yes ? ["'self'"] : []);
  return {
    style: sorted([
      ...styles.map(({ text }) => hash(text)),
      ...(attributes.length > 0 ? ["'unsafe-hashes'", ...attributes] : []),
    ]),
    script: sorted([
      ...scripts.flatMap(({ element, text }) => (element.attributes['src'] ? [] : [hash(text)])),
      ...own(
        scripts.some(
          ({ element: { attributes } }) => attributes['src'] || attributes['data-loads'],
        ),
      ),
    ]),
    frame: own(loads('iframe', 'src')),
  };
}

/** What several pages need together. */
export function join(all: readonly PolicySources[]): PolicySources {
  return {
    style: sorted(all.flatMap(({ style }) => style)),
    script: sorted(all.flatMap(({ script }) => script)),
    frame: sorted(all.flatMap(({ frame }) => frame)),
  };
}

/** The policy as `<meta>` can state it; who may frame a page, only a header can. */
function policy({ style, script, frame }: PolicySources): string {
  const directives = [
    ["default-src 'none'"],
    ["img-src 'self' data:"],
    style.length > 0 ? ['style-src', ...style] : [],
    script.length > 0 ? ['script-src', ...script] : [],
    frame.length > 0 ? ['frame-src', ...frame] : [],
    ["base-uri 'none'"],
    ["form-action 'none'"],
  ];
  return directives
    .filter((words) => words.length > 0)
    .map((words) => words.join(' '))
    .join(';');
}

const charset = '<meta charset="utf-8">';

/**
 * A page of ours that states its policy, right behind the character set, which has to be told first, and before
 * anything that it governs. All other texts are given back as they are.
 */
export function withPolicy(text: string, sources: PolicySources): string {
  if (!text.includes('<meta name="generator" content="constats">')) return text;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(sources)}">`;
  return text.replace(stated, () => charset + meta);
}

/** The character set, and the policy that may have been stated already. */
const stated = new RegExp(
  `${charset}(?:<meta http-equiv="Content-Security-Policy" content="[^"]*">)?`,
);

/** Whether a page states one already. */
export function statesPolicy(text: string): boolean {
  return text.includes(`${charset}<meta http-equiv="Content-Security-Policy"`);
}

/** Who may frame a page. */
type FrameAncestors = "'none'" | '*';

/** The policy as a header states it. */
export function headerPolicy(sources: PolicySources, ancestors: FrameAncestors): string {
  return `${policy(sources)};${framePolicy(ancestors)}`;
}

/** What of it only a header can state. */
export function framePolicy(ancestors: FrameAncestors): string {
  return `frame-ancestors ${ancestors}`;
}

function hash(text: string): string {
  return `'sha256-${digest('sha256', text, 'base64')}'`;
}

function sorted(sources: readonly string[]): string[] {
  return [...new Set(sources)].toSorted();
}
