import { zip } from '#outputs/parts/zip.ts';
import { element, type SvgElement } from '#svg/element.ts';
import { officeNamespaces, officeXml, type Parts } from './office-xml.ts';

/** Slides that follow one another under a name, by their numbers. */
export interface SlideSection {
  name: string;
  slides: number[];
}

const office = officeNamespaces['xmlns:r'];
const openPackage = 'http://schemas.openxmlformats.org/package/2006';
const document = 'application/vnd.openxmlformats-officedocument';

/** What each part is, by its name (ECMA-376-1, 13.3; ECMA-376-2, 10.1.2). */
const types: readonly [RegExp, string][] = [
  [/^ppt\/presentation\.xml$/, `${document}.presentationml.presentation.main+xml`],
  [/^ppt\/charts\/chart\d/, `${document}.drawingml.chart+xml`],
  [/^ppt\/theme\/theme\d/, `${document}.theme+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  ...[
    ...['slideMaster', 'slideLayout', 'slide', 'notesMaster', 'notesSlide'],
    ...['presProps', 'viewProps', 'tableStyles'],
  ].map((kind): [RegExp, string] => [
    new RegExp(`^ppt/(?:\\w+/)?${kind}\\d*\\.xml$`),
    `${document}.presentationml.${kind}+xml`,
  ]),
];

const endings = {
  xml: 'application/xml',
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: `${document}.spreadsheetml.sheet`,
};

/** Parts as a presentation, with what lists them; the same parts give the same bytes. */
export function presentationFile(
  parts: Parts,
  { dir, sections }: { dir: 'ltr' | 'rtl'; sections?: readonly SlideSection[] },
): Uint8Array<ArrayBuffer> {
  const links = linksOf(parts);
  const written: Parts = {
    'ppt/presentation.xml': officeXml(presentation(links, dir, sections ?? [])),
    'ppt/_rels/presentation.xml.rels': officeXml(relationships(links)),
    '_rels/.rels': officeXml(
      relationships([
        { id: 'rId1', type: `${office}/officeDocument`, target: 'ppt/presentation.xml' },
        {
          id: 'rId2',
          type: `${openPackage}/relationships/metadata/core-properties`,
          target: 'docProps/core.xml',
        },
      ]),
    ),
  };
  const all = { ...written, ...parts };
  const names = Object.keys(all).toSorted(byNumber);
  return zip({
    '[Content_Types].xml': officeXml(contentTypes(names)),
    ...Object.fromEntries(
      names.map((name) => [
        name,
        // Pictures and workbooks are compressed already.
        [all[name] ?? new Uint8Array(), { level: /\.(?:png|xlsx)$/.test(name) ? 0 : 9 }],
      ]),
    ),
  });
}

interface Link {
  id: string;
  type: string;
  target: string;
}

/** What a presentation consists of, each by a number of its own; slides in their order. */
function linksOf(parts: Parts): Link[] {
  const names = Object.keys(parts)
    .filter((name) =>
      /^ppt\/(?:(?:slides|slideMasters|notesMasters)\/\w+|theme\/theme1|\w+)\.xml$/.test(name),
    )
    .toSorted(byNumber);
  return names.map((name, index) => ({
    id: `rId${index + 1}`,
    type: `${office}/${name.replace(/^.*\/|\d*\.xml$/g, '')}`,
    target: name.slice('ppt/'.length),
  }));
}

const { compare: byNumber } = new Intl.Collator('en', { numeric: true });

function presentation(
  links: readonly Link[],
  dir: 'ltr' | 'rtl',
  sections: readonly SlideSection[],
): SvgElement {
  const of = (kind: string) => links.filter(({ type }) => type === `${office}/${kind}`);
  const ids = of('slide').map(({ id }, index) =>
    element('p:sldId', { id: firstId + index + 1, 'r:id': id }),
  );
  const masters = of('slideMaster').map(({ id }) =>
    element('p:sldMasterId', { id: 2_147_483_648, 'r:id': id }),
  );
  const notes = of('notesMaster').map(({ id }) => element('p:notesMasterId', { 'r:id': id }));
  return element('p:presentation', { ...officeNamespaces, ...(dir === 'rtl' && { rtl: 1 }) }, [
    element('p:sldMasterIdLst', {}, masters),
    element('p:notesMasterIdLst', {}, notes),
    element('p:sldIdLst', {}, ids),
    element('p:sldSz', { cx: 12_192_000, cy: 6_858_000 }),
    element('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
    ...(sections.length === 0 ? [] : [element('p:extLst', {}, [sectionList(sections)])]),
  ]);
}

/** The ids of slides begin behind this number (ECMA-376-1, 19.7.13). */
const firstId = 255;

/** As PowerPoint keeps sections ([MS-PPTX], 2.6.3). */
function sectionList(sections: readonly SlideSection[]): SvgElement {
  const list = sections.map(({ name, slides }, index) => {
    const id = `{00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}}`;
    const ids = slides.map((slide) => element('p14:sldId', { id: firstId + slide }));
    return element('p14:section', { name, id }, [element('p14:sldIdLst', {}, ids)]);
  });
  return element('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, [
    element(
      'p14:sectionLst',
      { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
      list,
    ),
  ]);
}

function relationships(links: readonly Link[]): SvgElement {
  const list = links.map(({ id, type, target }) =>
    element('Relationship', { Id: id, Type: type, Target: target }),
  );
  return element('Relationships', { xmlns: `${openPackage}/relationships` }, list);
}

function contentTypes(names: readonly string[]): SvgElement {
  const own = names.flatMap((name) => {
    const [, type] = types.find(([pattern]) => pattern.test(name)) ?? [];
    return type === undefined
      ? []
      : [element('Override', { PartName: `/${name}`, ContentType: type })];
  });
  const usual = Object.entries(endings).map(([ending, type]) =>
    element('Default', { Extension: ending, ContentType: type }),
  );
  return element('Types', { xmlns: `${openPackage}/content-types` }, [...usual, ...own]);
}
