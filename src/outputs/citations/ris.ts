import type { Output } from '#outputs/parts/output.ts';
import { type CitationFields, findingCitation } from '#views/data/citation.ts';

/** The citation of a finding for programs that manage references, such as Zotero and EndNote. */
export const ris: Output = {
  type: 'application/x-research-info-systems; charset=utf-8',
  render(view, site) {
    return risEntry(findingCitation(site, view));
  },
};

/** A citation as RIS. */
export function risEntry(citation: CitationFields): string {
  const { id, author, title, published, version, address, lang, abstract, kept } = citation;
  const fields = [
    ['TY', 'DATA'],
    ['ID', id],
    // A comma would part a family name from a given one.
    ['AU', author.replaceAll(',', '')],
    ['TI', title],
    ['T2', citation.study],
    ['PB', author],
    ['PY', published?.slice(0, 'yyyy'.length)],
    ['DA', published && `${published.replaceAll('-', '/')}/`],
    ['ET', version],
    ['LA', lang],
    ['UR', address],
    ['N1', kept && `${kept.text} ${kept.address}`],
    ['AB', abstract],
    ['ER', ''],
  ];
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([tag, value = '']) => `${tag}  - ${value.replace(/\s*\n\s*/g, ' ')}\r\n`)
    .join('');
}
