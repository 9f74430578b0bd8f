import { fitText, setText } from '#pictures/text-setting.ts';
import { familyFor } from '#pictures/typefaces.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import type { TextRun, TextBox } from './slide.ts';
import {
  type LayoutName,
  layouts,
  pixels,
  slidePlaces,
  points,
  type SlideBox,
} from './slide-layout.ts';

/** The name of the study, at the top of each slide. */
export function studyLine(text: string, colour: TextRun['colour'] = 'muted'): TextBox {
  const size = sizeIn(text, slidePlaces.study, 12, 400);
  return { name: 'Study', box: slidePlaces.study, paragraphs: [[{ text, size, colour }]] };
}

/** One paragraph, as large as it goes. */
export function textBox(
  name: string,
  text: string,
  box: SlideBox,
  colour: TextRun['colour'] = 'ink',
): TextBox {
  const size = sizeIn(text, box, 20, 400);
  return { name, box, paragraphs: [[{ text, size, colour }]] };
}

/** A title as large as it goes; of a headline that quotes its number, this is large in a line of its own. */
export function titleRuns(
  { headline, figure }: Pick<FindingView, 'headline' | 'figure'>,
  layout: LayoutName,
): TextRun[] {
  const box = layouts[layout];
  if (figure === undefined) return [sentence(headline, box, 30)];
  if (layout !== 'figure') return marked(figure, sentence(headline, box, 30));
  const { before, figure: number, sign, after } = figure;
  const large = sizeIn(number + sign, { ...box, h: 1.9 }, largest, 700);
  const words = [before.trim(), after.trim()].filter(Boolean);
  const left = box.h - ((large / points) * 1.2 + 0.2);
  const size = Math.min(
    ...words.map((text) => sizeIn(text, { ...box, h: left / words.length }, 30, 700)),
    30,
  );
  const isBelow = before.trim() !== '';
  return [
    ...(isBelow ? [{ ...ink, text: `${before.trimEnd()} `, size }] : []),
    { text: number, size: large, colour: 'accentText', isBold: true, startsLine: isBelow },
    // Who reads the title without its lines needs the blank between its words.
    { ...ink, text: `${sign} `, size },
    { ...ink, text: after.trimStart(), size, startsLine: true },
  ].filter(({ text }) => text !== '') as TextRun[];
}

/** A headline whose number has the colour of the study. */
function marked({ before, figure, sign, after }: FigureHeadline, look: TextRun): TextRun[] {
  const [first, last] = [before, sign + after].map((text) => ({ ...look, text }));
  return [first, { ...look, text: figure, colour: 'accentText' } as const, last]
    .flatMap((run) => run ?? [])
    .filter(({ text }) => text !== '');
}

/** Of the number of a headline, in points. */
const largest = 104;

const ink = { colour: 'ink', isBold: true } as const;

/** Where a title of words ends, in inches. */
export function titleFoot(runs: readonly TextRun[], { y, w, h }: SlideBox): number {
  const text = runs.map((run) => run.text).join('');
  return y + Math.min(h, heightOf([text], runs[0]?.size ?? 0, w, 700));
}

/** A title of words alone. */
export function sentence(
  text: string,
  box: SlideBox,
  most: number,
  colour: TextRun['colour'] = 'ink',
): TextRun {
  return { colour, isBold: true, text, size: sizeIn(text, box, most, 700) };
}

/** Lines on what numbers rest on, from the foot of the slide upwards, and below them the short address. */
export function basisBox(
  lines: readonly string[],
  link: { text: string; href: string },
  { colour, linked }: Record<'colour' | 'linked', TextRun['colour']> = onPaper,
): TextBox & { box: SlideBox } {
  const texts = [...lines, link.text];
  const size = [12, 11, 10, 9].find((each) => heightAt(texts, each) <= mostBasis) ?? 9;
  const h = Math.min(heightAt(texts, size), mostBasis);
  const foot = slidePlaces.basis.y + slidePlaces.basis.h;
  return {
    name: 'Basis',
    box: { ...slidePlaces.basis, y: foot - h, h },
    anchor: 'bottom',
    paragraphs: [
      ...lines.map((text): TextRun[] => [{ text, size, colour }]),
      [{ ...link, size: size + 2, colour: linked, isBold: true }],
    ],
  };
}

const onPaper = { colour: 'muted', linked: 'accentText' } as const;

/** As high as they may be, in inches: then they are set smaller. */
const mostBasis = 1.75;

/** From one line to the next, in ems, in the fonts that programs have. */
const lineHeight = 1.2;

function heightAt(texts: readonly string[], size: number): number {
  return heightOf(texts, size, slidePlaces.basis.w, 400) + size / 4 / points;
}

/** Of texts below one another, in inches. */
function heightOf(texts: readonly string[], size: number, w: number, weight: 400 | 700): number {
  const family = familyFor(texts);
  const place = { width: w * pixels, fontSize: (size * pixels) / points };
  const lines = texts.flatMap((text) => setText(text, place, { family, weight, lineHeight }).lines);
  return (lines.length * size * lineHeight) / points;
}

/** In points, as large as a text fits into a place, measured in the shipped fonts, which are the wider ones. */
function sizeIn(text: string, { w, h }: SlideBox, most: number, weight: 400 | 700): number {
  const room = { width: w * pixels, height: h * pixels, most: (most * pixels) / points };
  const { fontSize } = fitText(text, room, { family: familyFor([text]), weight, lineHeight });
  return Math.floor((fontSize * points) / pixels);
}
