import { strFromU8, strToU8, type Unzipped } from 'fflate';
import { escapeMarkup } from '#markup.ts';
import { tableMetadata } from '#views/data/table-metadata.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';

const place = 'docProps/core.xml';
const type = 'application/vnd.openxmlformats-package.core-properties+xml';
const relation =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** The parts of a workbook, with what spreadsheets and file managers show of it (ECMA-376-2, 11): title, publisher, language. */
export function withProperties(view: FindingView, site: Site, parts: Unzipped): Unzipped {
  const types = `<Override ContentType="${type}" PartName="/${place}"/>`;
  const link = `<Relationship Id="rId-properties" Type="${relation}" Target="${place}"/>`;
  return {
    ...parts,
    '[Content_Types].xml': before('</Types>', types, parts['[Content_Types].xml']),
    '_rels/.rels': before('</Relationships>', link, parts['_rels/.rels']),
    [place]: strToU8(properties(view, site)),
  };
}

function properties(view: FindingView, site: Site): string {
  const table = tableMetadata(site, view);
  const stated = {
    'dc:title': table.name,
    'dc:subject': view.headline,
    'dc:creator': site.study.spec.publisher.name,
    'dc:language': table.lang,
    'dc:identifier': table.address,
  };
  const elements = Object.entries(stated).map(
    ([name, text]) => `<${name}>${escapeMarkup(text)}</${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${elements.join('')}</cp:coreProperties>`;
}

function before(end: string, added: string, part: Uint8Array | undefined): Uint8Array<ArrayBuffer> {
  return strToU8(strFromU8(part ?? new Uint8Array()).replace(end, () => `${added}${end}`));
}
