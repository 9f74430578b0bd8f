import { charts } from '#charts/index.ts';
import { headlineCell } from '#charts/input/chart-input.ts';
import { qr, qrPng } from '#outputs/pictures/qr.ts';
import { tableProperties } from '#outputs/tables/workbook-properties.ts';
import type { BreakdownView } from '#views/finding/breakdown-view.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { publisherView } from '#views/site/organisations.ts';
import type { Site } from '#views/site/site.ts';
import { alternative } from '#views/words/alternative.ts';
import { basisLines } from '#views/words/facts.ts';
import { lentWords } from '#views/words/lent-words.ts';
import { chartWorkbook } from './chart-workbook.ts';
import { findingNotes } from './finding-notes.ts';
import type { PlacedChart, Presentation, Slide, SlidePicture, TextBox } from './slide.ts';
import { chartSize } from './chart-size.ts';
import { type SlideChart, slideChart } from './slide-chart.ts';
import { layouts, slidePlaces, type SlideBox } from './slide-layout.ts';
import { chartPicture, dotsPicture } from './slide-picture.ts';
import { basisBox, studyLine, titleFoot, titleRuns } from './slide-words.ts';

/** A finding on a slide: its sentence, its chart, what it rests on and where it is from. */
export async function findingSlide(view: FindingView, site: Site): Promise<Slide> {
  const [shown] = view.breakdowns;
  const layout = charts[shown.chart.type].draws === 'headline' ? 'figure' : 'finding';
  const native = slideChart(shown, view.t);
  const title = titleRuns(view, layout);
  const basis = basisBox(linesOf(view, shown, native), {
    text: view.spokenLink,
    href: view.shortLink,
  });
  const said = { name: view.title, alternative: alternative(shown.description, view.lang) };
  const study = studyLine(`${view.study} · ${publisherView(site).name}`);
  const code = await codePicture(view, site);
  const notes = findingNotes(view, site);
  if (layout === 'figure') {
    const { key, ...drawn } = await figurePicture(
      view,
      above(basis.box, slidePlaces.picture),
      site,
    );
    const texts = [study, ...key, basis];
    return { layout, title, texts, pictures: [{ ...said, ...drawn }, code], notes };
  }
  const measured = measuredBox(view, titleFoot(title, layouts[layout]) + 0.1);
  const top = measured.box.y + measured.box.h + 0.12;
  const room = above(basis.box, { ...slidePlaces.chart, y: top });
  return {
    ...{ layout, title, notes, texts: [study, measured, basis] },
    chart: native && { ...said, ...(await placedChart(native, room, view, site)) },
    pictures: [
      ...(native
        ? []
        : [{ ...said, ...(await chartPicture(shown.chart, room, site.palettes.light)) }]),
      code,
    ],
  };
}

/** What its reader must know, and what it rests on. */
function linesOf(
  { subtitle }: FindingView,
  { chart, notes, basisBelow }: BreakdownView,
  native: SlideChart | undefined,
): string[] {
  return [
    ...(charts[chart.type].draws === 'headline' ? [subtitle] : []),
    ...(native?.notes ?? []),
    ...notes,
    ...basisLines(basisBelow),
  ];
}

/** Dots as large as they go, where a share is all that the chart has to say; their key is a text of the slide. */
async function figurePicture(view: FindingView, room: SlideBox, { palettes }: Site) {
  const [{ chart }] = view.breakdowns;
  const { input, type } = chart;
  const cell = headlineCell(input)?.cell;
  const isBare = type === 'proportion' && input.stated === true && cell?.interval === undefined;
  if (!isBare || cell?.value === undefined)
    return { ...(await chartPicture(chart, room, palettes.light)), key: [] };
  const drawn = await dotsPicture(
    cell.value,
    { ...room, h: room.h - slidePlaces.key.h },
    input.dir,
    palettes.light,
  );
  const box = { ...slidePlaces.key, x: drawn.box.x, y: drawn.box.y + drawn.box.h, w: drawn.box.w };
  return { ...drawn, key: [keyBox(input.words.rest, box)] };
}

function keyBox(rest: string, box: SlideBox): TextBox {
  const run = { text: `\u25cb ${rest}`, size: 14, colour: 'muted' } as const;
  return { name: 'Key', box, paragraphs: [[run]], anchor: 'bottom' };
}

/** Whose presentation a finding is alone. */
export function findingPresentation(view: FindingView, site: Site): Presentation {
  const { lang, dir, headline: title, study: subject, address } = view;
  return {
    ...{ title, author: publisherView(site).name, lang, dir, address, subject },
    ...{ runs: lentWords(site, lang), ...groundOf(site) },
  };
}

/** The colours of slides, and whether some have the ground that the study has chosen for its pictures. */
export function groundOf({ palettes: { light, ground } }: Site) {
  return { palette: light, isOnAccent: ground !== light };
}

/** What of a place lies above what a finding rests on, and above its code. */
function above({ y }: SlideBox, place: Omit<SlideBox, 'h'>): SlideBox {
  return { ...place, h: Math.min(y, slidePlaces.code.y) - place.y - 0.2 };
}

function measuredBox({ subtitle }: FindingView, y: number): TextBox & { box: SlideBox } {
  const run = { text: subtitle, size: 14, colour: 'muted' } as const;
  return { name: 'Measure', box: { ...slidePlaces.measured, y }, paragraphs: [[run]] };
}

async function placedChart(
  chart: SlideChart,
  box: SlideBox,
  view: FindingView,
  site: Site,
): Promise<Pick<PlacedChart, 'chart' | 'box' | 'size' | 'workbook'>> {
  const workbook = await chartWorkbook(chart, tableProperties(view, site));
  return { chart, box, size: chartSize(chart, box.h), workbook };
}

async function codePicture(view: FindingView, site: Site): Promise<SlidePicture> {
  return {
    name: 'QR',
    box: slidePlaces.code,
    alternative: `${view.qr.title}. ${view.qr.description}`,
    svg: (await qr.render(view, site)) as string,
    png: (await qrPng.render(view, site)) as Uint8Array,
  };
}
