import { strFromU8, strToU8, type Unzipped } from 'fflate';
import { escapeMarkup } from '#markup.ts';
import { tableMetadata } from '#views/data/table-metadata.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';

const place = 'docProps/core.xml';
const type = 'application/vnd.openxmlformats-package.core-properties+xml';
const relation =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** What spreadsheets and file managers show of a workbook (ECMA-376-2, 11), in the terms of Dublin Core. */
type WorkbookProperties = Record<
  'title' | 'subject' | 'creator' | 'language' | 'identifier',
  string
>;

/** The parts of a workbook, with its properties. */
export function withProperties(stated: WorkbookProperties, parts: Unzipped): Unzipped {
  const types = `<Override ContentType="${type}" PartName="/${place}"/>`;
  const link = `<Relationship Id="rId-properties" Type="${relation}" Target="${place}"/>`;
  return {
    ...parts,
    '[Content_Types].xml': before('</Types>', types, parts['[Content_Types].xml']),
    '_rels/.rels': before('</Relationships>', link, parts['_rels/.rels']),
    [place]: strToU8(propertiesXml(stated)),
  };
}

/** The properties of the workbook of a finding. */
export function tableProperties(view: FindingView, site: Site): WorkbookProperties {
  const { name, lang, address } = tableMetadata(site, view);
  return {
    title: name,
    subject: view.headline,
    creator: site.study.spec.publisher.name,
    language: lang,
    identifier: address,
  };
}

/** Properties as a part of an Office document. */
export function propertiesXml(stated: WorkbookProperties): string {
  const elements = Object.entries(stated).map(
    ([name, text]) => `<dc:${name}>${escapeMarkup(text)}</dc:${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${elements.join('')}</cp:coreProperties>`;
}

function before(end: string, added: string, part: Uint8Array | undefined): Uint8Array<ArrayBuffer> {
  return strToU8(strFromU8(part ?? new Uint8Array()).replace(end, () => `${added}${end}`));
}
