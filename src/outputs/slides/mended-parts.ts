import { strFromU8, strToU8 } from 'fflate';
import { propertiesXml } from '#outputs/tables/workbook-properties.ts';
import { writeSvg } from '#svg/write-svg.ts';
import { notesMasterPart } from './notes-part.ts';
import type { Parts } from './office-xml.ts';
import { type Presentation, programLanguage } from './slide.ts';
import { colourScheme } from './slide-colours.ts';

/**
 * The parts that pptxgenjs 4.0.1 makes, without its faults: PowerPoint offers to repair some of them, and LibreOffice minds
 * none (its issues 1443, 1444, 1449). Two masters share a theme; placeholders of notes that no notes follow; properties of
 * a paragraph before each of its runs; numbers of charts that go on from one file to the next; moments and chance. What
 * lists the parts is written anew when they are packed.
 */
export function mendedParts(made: Parts, presentation: Presentation): Parts {
  const mended = Object.entries(made)
    .filter(([name]) => !name.endsWith('/') && !isLeft(name))
    .map(([name, part]) => [ownName(name), mendedPart(name, part, presentation)] as const);
  const theme = themePart(made['ppt/theme/theme1.xml'], presentation);
  return {
    ...numbered(Object.fromEntries(mended)),
    'ppt/theme/theme1.xml': theme,
    'ppt/theme/theme2.xml': theme,
    'ppt/notesMasters/notesMaster1.xml': notesMasterPart(),
    'docProps/core.xml': strToU8(properties(presentation)),
  };
}

/** Lists of parts, and what they say of a program that made none of it. */
function isLeft(name: string): boolean {
  return /^(?:\[Content_Types\]|docProps\/app|ppt\/presentation|_rels\/|ppt\/_rels\/)/.test(name);
}

function ownName(name: string): string {
  return name.replace('Microsoft_Excel_Worksheet', 'workbook');
}

function mendedPart(name: string, part: Uint8Array, presentation: Presentation): Uint8Array {
  if (!/\.(?:xml|rels)$/.test(name)) return part;
  const text = strFromU8(part);
  if (name === 'ppt/notesMasters/_rels/notesMaster1.xml.rels')
    return strToU8(text.replace('theme1.xml', 'theme2.xml'));
  if (name.endsWith('.rels'))
    return strToU8(ownName(text).replaceAll('Target="/ppt/', 'Target="../'));
  return strToU8(mendedText(text, programLanguage(presentation.lang)));
}

function mendedText(text: string, language: string): string {
  return (
    text
      .replace(/<a:p>.*?<\/a:p>/gs, once)
      // Beside its language, a run of ours has another one; what has none was left to the library.
      .replace(/ lang="en-US"(?! altLang=)/g, ` lang="${language}"`)
      .replace(/ altLang="en-US"/g, '')
      .replace(/ hasCustomPrompt="1"/g, '')
      .replace(/<p:ph\s+/g, '<p:ph ')
      .replace(/ (?:invalidUrl|action|tgtFrame|tooltip)=""/g, '')
      .replace(/(<p:bgPr>.*?)(<\/p:bgPr>)/gs, '$1<a:effectLst/>$2')
  );
}

/** The properties of a paragraph stand once, at its beginning. */
function once(paragraph: string): string {
  const [first = ''] = /<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/s.exec(paragraph) ?? [];
  const rest = paragraph.replace(/<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '');
  return rest.replace('<a:p>', () => `<a:p>${first}`);
}

/** Charts by the slide that they stand on. */
function numbered(parts: Parts): Parts {
  const names = new Map<string, string>();
  for (const [name, part] of Object.entries(parts)) {
    const [, slide] = /^ppt\/slides\/_rels\/slide(\d+)\.xml\.rels$/.exec(name) ?? [];
    const [, chart] = /charts\/chart(\d+)\.xml"/.exec(slide ? strFromU8(part) : '') ?? [];
    if (slide !== undefined && chart !== undefined) names.set(chart, slide);
  }
  const renamed = (text: string) =>
    text.replace(
      /((?:chart|workbook))(\d+)(?=\.(?:xml|xlsx))/g,
      (_, kind: string, number: string) => kind + (names.get(number) ?? number),
    );
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      renamed(name),
      name.endsWith('.rels') ? strToU8(renamed(strFromU8(part))) : part,
    ]),
  );
}

function themePart(part: Uint8Array | undefined, { palette }: Presentation): Uint8Array {
  const text = strFromU8(part ?? new Uint8Array());
  const scheme = writeSvg(colourScheme(palette));
  return strToU8(text.replace(/<a:clrScheme\b.*?<\/a:clrScheme>/s, () => scheme));
}

function properties({ title, subject, author, lang, address }: Presentation): string {
  return propertiesXml({ title, subject, creator: author, language: lang, identifier: address });
}
