import { element, type SvgElement } from '#svg/element.ts';
import { officeNamespaces, officeXml } from './office-xml.ts';
import { directionOf, type Presentation, programLanguage } from './slide.ts';

/** What speakers read beside a slide, each paragraph in the language and the direction of the presentation. */
export function notesPart(paragraphs: readonly string[], presentation: Presentation): Uint8Array {
  const said = paragraphs.map((text) => paragraph(text, presentation));
  return officeXml(sheet('notes', [picture(2), body(3, 1, said)]));
}

/** The sheet that all notes follow: a small slide, and the words below it. */
export function notesMasterPart(): Uint8Array {
  const colours = Object.fromEntries(
    Object.entries({ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }).concat(
      ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map(
        (name) => [name, name],
      ),
    ),
  );
  const master = sheet('notesMaster', [
    picture(2, { x: 685_800, y: 1_143_000, w: 5_486_400, h: 3_086_100 }),
    body(3, 1, [element('a:p', {}, [element('a:endParaRPr', { lang: 'en-US' })])], {
      ...{ x: 685_800, y: 4_400_550, w: 5_486_400, h: 3_600_450 },
    }),
  ]);
  const map = element('p:clrMap', colours);
  return officeXml({ ...master, children: [...master.children.slice(0, 1), map] });
}

function sheet(name: string, shapes: readonly SvgElement[]): SvgElement {
  const zero = (kind: string, one: string, other: string) =>
    element(`a:${kind}`, { [one]: 0, [other]: 0 });
  const group = [
    element('p:nvGrpSpPr', {}, [
      element('p:cNvPr', { id: 1, name: '' }),
      element('p:cNvGrpSpPr', {}),
      element('p:nvPr', {}),
    ]),
    element('p:grpSpPr', {}, [
      element('a:xfrm', {}, [
        zero('off', 'x', 'y'),
        zero('ext', 'cx', 'cy'),
        zero('chOff', 'x', 'y'),
        zero('chExt', 'cx', 'cy'),
      ]),
    ]),
  ];
  return element(`p:${name}`, officeNamespaces, [
    element('p:cSld', {}, [element('p:spTree', {}, [...group, ...shapes])]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping', {})]),
  ]);
}

/** A place in the units of such files, 914,400 to an inch. */
interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

function picture(id: number, place?: Place): SvgElement {
  const locks = { noGrp: 1, noRot: 1, noChangeAspect: 1 };
  return shape({ id, name: 'Slide', holds: { type: 'sldImg' }, locks, place });
}

function body(id: number, idx: number, said: readonly SvgElement[], place?: Place): SvgElement {
  const holds = { type: 'body', idx };
  return shape({ id, name: 'Notes', holds, locks: { noGrp: 1 }, place, said });
}

function shape({
  id,
  name,
  holds,
  locks,
  place,
  said,
}: {
  id: number;
  name: string;
  holds: Record<string, string | number>;
  locks: Record<string, number>;
  place?: Place | undefined;
  said?: readonly SvgElement[];
}): SvgElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, [element('a:spLocks', locks)]),
      element('p:nvPr', {}, [element('p:ph', holds)]),
    ]),
    element('p:spPr', {}, place ? placed(place) : undefined),
    ...(said
      ? [element('p:txBody', {}, [element('a:bodyPr', {}), element('a:lstStyle', {}), ...said])]
      : []),
  ]);
}

function placed({ x, y, w, h }: Place): SvgElement[] {
  return [
    element('a:xfrm', {}, [element('a:off', { x, y }), element('a:ext', { cx: w, cy: h })]),
    element('a:prstGeom', { prst: 'rect' }, [element('a:avLst', {})]),
  ];
}

function paragraph(text: string, { lang, dir, runs }: Presentation): SvgElement {
  const parts = text === '' ? [] : runs(text);
  const isRtl = directionOf(parts, dir) === 'rtl';
  const placed = { ...(dir === 'rtl' && { algn: 'r' }), ...(isRtl && { rtl: 1 }) };
  return element('a:p', {}, [
    ...(Object.keys(placed).length > 0 ? [element('a:pPr', placed)] : []),
    ...parts.map((part) =>
      element('a:r', {}, [
        element('a:rPr', { lang: programLanguage(part.foreign?.lang ?? lang) }),
        element('a:t', {}, [part.text]),
      ]),
    ),
  ]);
}
