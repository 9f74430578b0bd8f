import { strToU8, unzipSync } from 'fflate';
import type PptxGenJS from 'pptxgenjs';
import type { LanguageRun } from '#views/words/lent-words.ts';
import { chartPart } from './chart-part.ts';
import { mendedParts } from './mended-parts.ts';
import { notesPart } from './notes-part.ts';
import type { Parts } from './office-xml.ts';
import {
  directionOf,
  type Presentation,
  programLanguage,
  type TextRun,
  type Slide,
} from './slide.ts';
import { slideColour } from './slide-colours.ts';
import { type LayoutName, layouts, placedFor, slidePlaces, type SlideBox } from './slide-layout.ts';

/** Slides as the parts of a presentation. */
export async function presentationParts(
  presentation: Presentation,
  slides: readonly Slide[],
): Promise<Parts> {
  const { default: Presenter } = await import('pptxgenjs');
  const file = new Presenter();
  file.layout = 'LAYOUT_WIDE';
  file.rtlMode = presentation.dir === 'rtl';
  file.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  for (const name of Object.keys(layouts) as LayoutName[])
    file.defineSlideMaster(layoutOf(name, presentation));
  for (const slide of slides)
    addTo(file.addSlide({ masterName: slide.layout }), slide, presentation);
  const bytes = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
  return filled(mendedParts(unzipSync(bytes), presentation), presentation, slides);
}

/** The band and a place for the title. */
function layoutOf(name: LayoutName, presentation: Presentation): PptxGenJS.SlideMasterProps {
  const { dir, palette, isOnAccent } = presentation;
  const isFilled = name === 'opening' && isOnAccent;
  const align = alignOf(dir);
  const valign = name === 'opening' || name === 'words' ? 'bottom' : 'top';
  return {
    title: name,
    background: { color: slideColour(isFilled ? 'accentText' : 'paper', palette) },
    objects: [
      {
        rect: {
          ...placedFor(slidePlaces.band, dir),
          fill: { color: slideColour('accent', palette) },
        },
      },
      {
        placeholder: {
          options: {
            ...{ name: 'title', type: 'title', ...placedFor(layouts[name], dir), align, valign },
            ...{
              margin: 0,
              fontSize: 28,
              bold: true,
              color: slideColour(isFilled ? 'paper' : 'ink', palette),
            },
          },
          text: '',
        },
      },
    ],
  };
}

function addTo(page: PptxGenJS.Slide, slide: Slide, presentation: Presentation): void {
  const { dir } = presentation;
  const align = alignOf(dir);
  page.addText(runsOf([slide.title], presentation), {
    ...{ placeholder: 'title', objectName: 'Title', align },
  });
  for (const { name: objectName, box, paragraphs, anchor: valign = 'top' } of slide.texts)
    page.addText(runsOf(paragraphs, presentation), {
      ...{ ...placedFor(box, dir), objectName, align, valign, margin: 0 },
    });
  for (const { name, box, alternative } of slide.chart ? [slide.chart] : [])
    page.addChart('bar', [{ name: '', labels: [''], values: [1] }], named(name, box, alternative));
  for (const { name, box, alternative } of slide.pictures)
    page.addImage({ data: emptySvg, ...named(name, box, alternative) });

  function named(objectName: string, box: SlideBox, altText: string) {
    return { ...placedFor(box, dir), objectName, altText };
  }
}

/** In the place of a drawing until its part is there. */
const emptySvg = 'data:image/svg+xml;base64,PHN2Zy8+';

function alignOf(dir: Presentation['dir']): 'left' | 'right' {
  return dir === 'rtl' ? 'right' : 'left';
}

/** What another language has lent says which one that is; where it is all of a paragraph, that runs as it does there. */
function runsOf(paragraphs: readonly TextRun[][], presentation: Presentation) {
  const { lang, dir, palette } = presentation;
  return paragraphs.flatMap((paragraph) => {
    const runs = paragraph.flatMap((run) => languageRunsOf(run, presentation));
    const isRtl = directionOf(runs, dir) === 'rtl';
    return runs.map(({ text, foreign, size, colour, isBold, startsLine, href }, index) => ({
      text,
      options: {
        ...{ lang: programLanguage(foreign?.lang ?? lang), fontSize: size },
        ...{ color: slideColour(colour, palette), bold: isBold ?? false },
        ...{ rtlMode: isRtl, align: alignOf(dir) },
        ...(startsLine && { softBreakBefore: true }),
        ...(href !== undefined && { hyperlink: { url: href } }),
        breakLine: index === runs.length - 1,
      },
    }));
  });
}

function languageRunsOf(
  { startsLine = false, ...run }: TextRun,
  { runs }: Presentation,
): (TextRun & LanguageRun)[] {
  return runs(run.text).map((part, index) => ({
    ...run,
    ...part,
    startsLine: startsLine && index === 0,
  }));
}

/** With the drawings, charts and notes of each slide in the places that the library keeps for them. */
function filled(parts: Parts, presentation: Presentation, slides: readonly Slide[]): Parts {
  const own: Parts = {};
  for (const [index, { pictures, chart, notes }] of slides.entries()) {
    const number = index + 1;
    own[`ppt/notesSlides/notesSlide${number}.xml`] = notesPart(notes, presentation);
    for (const [place, { svg, png }] of pictures.entries()) {
      own[`ppt/media/image-${number}-${2 * place + 1}.png`] = png;
      own[`ppt/media/image-${number}-${2 * place + 2}.svg`] = strToU8(svg);
    }
    if (chart === undefined) continue;
    const look = {
      ...presentation,
      language: programLanguage(presentation.lang),
      size: chart.size,
    };
    own[`ppt/charts/chart${number}.xml`] = chartPart(chart.chart, look);
    own[`ppt/embeddings/workbook${number}.xlsx`] = chart.workbook;
  }
  for (const name of Object.keys(own))
    if (parts[name] === undefined) throw new Error(`no place in the presentation: ${name}`);
  return { ...parts, ...own };
}
