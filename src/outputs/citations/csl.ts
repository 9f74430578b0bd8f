import type { Output } from '#outputs/parts/output.ts';
import { type CitationFields, findingCitation } from '#views/data/citation.ts';

/** The citation of a finding as CSL-JSON: what reference managers and citation styles exchange. */
export const csl: Output = {
  type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  render(view, site) {
    return cslItem(findingCitation(site, view));
  },
};

/** A citation as CSL-JSON. */
export function cslItem(citation: CitationFields): string {
  const { id, author, title, published, version, address, lang, abstract, kept } = citation;
  const item = {
    id,
    type: 'dataset',
    author: [{ literal: author }],
    title,
    'container-title': citation.study,
    publisher: author,
    issued: published && { 'date-parts': [published.split('-').map(Number)] },
    version,
    language: lang,
    URL: address,
    note: kept && `${kept.text} ${kept.address}`,
    abstract,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
