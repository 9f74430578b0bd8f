import type { Output } from '#outputs/parts/output.ts';
import { type CitationFields, findingCitation } from '#views/data/citation.ts';

/** The citation of a finding for LaTeX, and for programs that manage references. */
export const bibtex: Output = {
  type: 'application/x-bibtex; charset=utf-8',
  render(view, site) {
    return bibtexEntry(findingCitation(site, view));
  },
};

/**
 * "misc" is what every style knows. Letters stand as they are, since BibTeX has read UTF-8 for long and no macro writes
 * Arabic; an organisation between two braces is not taken apart into names.
 */
export function bibtexEntry(citation: CitationFields): string {
  const { id, author, title, study, published, version, address, lang, abstract, kept } = citation;
  const [year, month] = published?.split('-') ?? [];
  const fields = {
    author: `{${escapeTex(author)}}`,
    title: `{${escapeTex(title)}}`,
    howpublished: study && escapeTex(study),
    publisher: escapeTex(author),
    year,
    month: month && String(Number(month)),
    version,
    language: lang,
    url: address,
    note: kept && escapeTex(`${kept.text} ${kept.address}`),
    abstract: escapeTex(abstract),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@misc{${id},\n${lines.join('')}}\n`;
}

const macros: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\u00a0': '~',
  '\u202f': '~',
  '\u2009': ' ',
};

/** Keeps what has a meaning in LaTeX from having it; spaces that LaTeX does not know become its own. */
function escapeTex(text: string): string {
  return text.replace(
    /[\\~^\u00a0\u202f\u2009#$%&_{}]/g,
    (character) => macros[character] ?? `\\${character}`,
  );
}
