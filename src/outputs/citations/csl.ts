import type { Output } from '#outputs/parts/output.ts';
import { findingCitation } from '#views/data/citation.ts';

/** The citation of a finding as CSL-JSON: what reference managers and citation styles exchange. */
export const csl: Output = {
  type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  render(view, site) {
    const citation = findingCitation(site, view);
    const { id, author, title, published, version, address, lang, abstract } = citation;
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
      abstract,
    };
    return `${JSON.stringify([item], null, 2)}\n`;
  },
};
