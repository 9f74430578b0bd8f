import { dotFieldDrawing } from '#charts/dot-field.ts';
import { fittingDrawing } from '#charts/fit.ts';
import { charts, drawChart } from '#charts/index.ts';
import type { Drawing } from '#charts/input/chart-input.ts';
import { type Family, familyFor } from '#pictures/typefaces.ts';
import type { Paper } from '#urls.ts';
import { quotedDots } from '#views/finding/quoted-dots.ts';
import type { FindingPoster } from '#views/posters/finding-poster.ts';
import { type HeadlineParts, headlineParts } from '#views/posters/headline-parts.ts';
import { aboveNumber, aside, setWords, type SetWords, wordsHeight } from './set-words.ts';
import { digitsHeight, raise } from './set-number.ts';
import { footHeight, textHeight } from './foot-height.ts';
import type { Lengths } from './length-classes.ts';
import { type SheetSizes, sheetSizes } from './sheet-sizes.ts';

/** How a finding is laid out on its sheet. */
export interface FindingSheet {
  parts: HeadlineParts;
  /** What is drawn, and what a phone shows in its place, where letters would be too small on it. */
  drawing: Drawing;
  onPhone?: Drawing | undefined;
  /** The drawing is the number once more, as dots, and stands with it. */
  stated: boolean;
  /** Notes that stand below the drawing. */
  notes: string[];
  set: SetSheet;
  /** Sizes in millimetres; that of a sign in hundredths of its number, how far it is raised in tenths of itself. */
  lengths: Lengths;
}

/** Sizes in millimetres. */
interface SetSheet extends SetWords {
  /** How high the drawing is. */
  drawn: number;
  /** How high the coloured ground is, from the upper edge of the sheet; 0 where there is none. */
  ground: number;
  /** How far a drawing between the number and its words is from the top of the headline; 0 where it stands below. */
  at: number;
  /** Between the number and the words below it. */
  apart: number;
}

/** How high a field of dots is at least and at most, in widths of the sheet's text. */
const field = { least: 0.2, most: 0.4 };

export function findingSheet(poster: FindingPoster, code: { side: number }): FindingSheet {
  const { view, paper, foot } = poster;
  const [{ chart, notes, figure }] = view.breakdowns;
  const sizes = sheetSizes[paper];
  const parts = headlineParts(view.headline, figure);
  const family = familyFor([view.headline, foot.basis]);
  const drawings = drawChart(chart.type, chart.input);
  const stated = charts[chart.type].draws === 'headline' && chart.input.stated === true;
  const dots = stated && chart.type === 'figure' ? quotedDots(view) : undefined;
  const said = [...notes, ...(dots && chart.input.words.dots ? [chart.input.words.dots] : [])];
  const width = sizes.width - 2 * sizes.side;
  const room = roomOf(sizes, said, footHeight(foot, code.side, sizes, family), family);
  const { dir } = chart.input;
  const drawAt = (height: number): Drawing => {
    if (dots) return dotFieldDrawing(dots, dir, [1000, (height / width) * 1000]);
    return stated
      ? drawings.wide
      : fittingDrawing(drawings, { width, height }, paper === 'A3' ? 2 : 1.4);
  };
  const set = (stated ? setStated : setCharted)(parts, { paper, room, family, width, drawAt });
  const drawing = drawAt(set.drawn);
  return {
    ...{ parts, drawing, stated, set, notes: said, lengths: lengthsOf(set) },
    ...(dots === undefined && drawing !== drawings.narrow && { onPhone: drawings.narrow }),
  };
}

/** What both ways of laying out a finding need: the room of headline and drawing together, in millimetres. */
interface Layout {
  paper: Paper;
  room: number;
  width: number;
  family: Family;
  /** The drawing for a place of that height. */
  drawAt(height: number): Drawing;
}

/** What the foot and the notes leave. */
function roomOf(sizes: SheetSizes, notes: string[], foot: number, family: Family): number {
  const { height, top, bottom, gap, small, width, side } = sizes;
  const said = notes.reduce(
    (sum, note) =>
      sum + textHeight(note, { width: width - 2 * side, fontSize: small, lineHeight: 1.4 }, family),
    0,
  );
  return height - top - bottom - foot - gap - (said === 0 ? 0 : said + gap / 2);
}

/** The number, its dots and its words: the dots below the words, or with the number on a ground of its own. */
function setStated(parts: HeadlineParts, layout: Layout): SetSheet {
  const { paper, room, width, family, drawAt } = layout;
  const sizes = sheetSizes[paper];
  const high = (height: number) => heightIn(drawAt(height), { width, height: Infinity });
  const dots = high(width * field.least);
  const spaces = sizes.gap * (paper === 'A3' ? 3 : 1);
  const set = setWords(parts, {
    ...{ width, height: room - dots - spaces, family },
    ...{ digits: sizes.digits, words: sizes.words },
  });
  const spare = room - dots - spaces - set.height;
  const drawn = high(Math.min(width * field.most, width * field.least + Math.max(0, spare)));
  const apart = set.number.below;
  if (paper === 'A4') return { ...set, drawn, ground: 0, at: 0, apart };
  const above = wordsHeight(parts.before, family)({ words: set.words, width });
  const first = above === 0 ? 0 : above + aboveNumber * set.words;
  const at = first + set.number.fontSize * digitsHeight + sizes.gap;
  const ground = sizes.top + at + drawn + sizes.gap;
  return { ...set, drawn, ground, at, apart: drawn + 3 * sizes.gap };
}

/** The chart as large as it goes, and above it the headline, as large as what the chart leaves. */
function setCharted(parts: HeadlineParts, layout: Layout): SetSheet {
  const { paper, room, width, family, drawAt } = layout;
  const sizes = sheetSizes[paper];
  const spaces = sizes.gap * (paper === 'A3' ? 2 : 1);
  const setIn = (height: number, least: number, most: number) =>
    setWords(parts, {
      ...{ width, height, family, beside: true },
      ...{ digits: sizes.digits * most, words: { most: sizes.words.most, least } },
    });
  const smallest = setIn(room * 0.3, sizes.words.least, 0.4);
  const place = { width, height: room - spaces - smallest.height };
  const drawn = heightIn(drawAt(place.height), place);
  const set = setIn(Math.max(smallest.height, room - spaces - drawn), sizes.words.least, 1);
  return {
    ...set,
    drawn: Math.max(drawn, room - spaces - set.height),
    ground: paper === 'A4' ? 0 : sizes.top + set.height + sizes.gap,
    at: 0,
    apart: set.number.below,
  };
}

/** How high a drawing is, as large as it goes in a place. */
function heightIn({ width, height }: Drawing, place: { width: number; height: number }): number {
  return Math.min(place.height, (place.width * height) / width);
}

/** The sizes of a sheet, by the names of their custom properties. */
function lengthsOf(set: SetSheet): Lengths {
  const { number, words, beside, drawn, ground, at, apart } = set;
  const { fontSize, sign } = number;
  return {
    ...{ number: fontSize, sign: 100 * sign, words, drawn, ground, at, apart },
    raise: 10 * raise(number),
    unit: number.after,
    aside: beside ? aside * fontSize : 0,
  };
}
