import { escapeMarkup } from '#markup.ts';
import { studyMetadata } from '#views/data/study-metadata.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';

/** Where a file comes from, as it says itself. What the study does not state is left out. */
export interface Provenance {
  lang: string;
  title: string;
  description: string;
  creator: string;
  /** Where the figures come from. */
  source: string;
  /** The page of the finding. */
  address: string;
  /** Of the data; absent where there are none any more. */
  version?: string | undefined;
  licence?: { name: string; url: string } | undefined;
}

export function provenance(view: FindingView, site: Site): Provenance {
  const { publisher, licence } = studyMetadata(site, view.lang);
  return {
    lang: view.lang,
    title: view.headline,
    description: view.breakdowns[0].description,
    creator: publisher.name,
    source: view.basis.find(({ id }) => id === 'source')?.text ?? '',
    address: view.address,
    version: view.version,
    licence,
  };
}

/** As RDF, in the terms of Dublin Core and in the form that XMP asks for, so that one text serves SVG and PNG. */
export function provenanceRdf(stated: Provenance): string {
  const { lang, title, description, creator, source, address, version, licence } = stated;
  return [
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="${escapeMarkup(address)}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:schema="https://schema.org/">`,
    worded('dc:title', title),
    worded('dc:description', description),
    `<dc:creator><rdf:Seq><rdf:li>${escapeMarkup(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    plain('dc:source', source),
    plain('dc:identifier', address),
    `<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>`,
    ...(version === undefined ? [] : [plain('schema:version', version)]),
    ...(licence === undefined
      ? []
      : [worded('dc:rights', licence.name), plain('xmpRights:WebStatement', licence.url)]),
    '</rdf:Description></rdf:RDF>',
  ].join('');
}

/** By the keywords that PNG names (https://www.w3.org/TR/png-3/#11keywords), those of ours, and as XMP. */
export function provenanceTexts(stated: Provenance): Record<string, string> {
  const { title, description, creator, source, address, version, licence } = stated;
  return {
    Title: title,
    Author: creator,
    Description: `${description} ${source}`,
    ...(licence && { Copyright: `${licence.name} ${licence.url}` }),
    Source: address,
    ...(version !== undefined && { Version: version }),
    'XML:com.adobe.xmp': `<x:xmpmeta xmlns:x="adobe:ns:meta/">${provenanceRdf(stated)}</x:xmpmeta>`,
  };
}

function plain(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}

function worded(name: string, text: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(text)}</rdf:li></rdf:Alt></${name}>`;
}
