import { type Family } from '#pictures/typefaces.ts';
import type { Paper } from '#urls.ts';
import type { FigureView } from '#views/posters/study-poster.ts';
import { aside } from './set-words.ts';
import { digitsHeight, setNumber, noNumber, type SetNumber } from './set-number.ts';
import { sheetSizes } from './sheet-sizes.ts';

/** The sizes that the findings of a sheet share, in millimetres. */
export interface StudyGrid {
  /** Words stand below their number, not beside it. */
  stacked: boolean;
  /** Of what stands beside or below a number. */
  width: number;
  number: SetNumber;
  words: number;
  family: Family;
  /** Between parts of a finding, and how large what it rests on is. */
  gap: number;
  small: number;
  /** How high dots are at least, in widths of theirs: a hundred of them in two lines, or in four. */
  dots: number;
  /** How much larger than 9 points the letters of its charts are. */
  larger: number;
}

/** What is shared out. */
export interface SharedSheet {
  paper: Paper;
  columns: 1 | 2;
  width: number;
  family: Family;
}

/** How high digits and how large words are at most, by the number of findings: from one to six. */
const largest = {
  A4: { digits: [72, 40, 32, 26, 22, 20], words: [17, 12, 10, 9, 8, 7.5] },
  A3: { digits: [110, 66, 50, 52, 42, 42], words: [24, 18, 15, 14, 12, 12] },
} as const;

/** How large all are made beside that, until they have no room. */
const smallest = 0.4;
const scales = [0.46, 0.52, 0.58, 0.64, 0.7, 0.76, 0.82, 0.88, 0.94, 1];

/** What numbers take of the width at most, where their words stand beside them. */
const numberShare = 0.36;

/** The sizes for some findings, from the smallest to the largest. */
export function studyGrids(
  figures: readonly FigureView[],
  sheet: SharedSheet,
): [StudyGrid, ...StudyGrid[]] {
  return [
    gridAt(figures, sheet, smallest),
    ...scales.map((scale) => gridAt(figures, sheet, scale)),
  ];
}

function gridAt(figures: readonly FigureView[], sheet: SharedSheet, scale: number): StudyGrid {
  const { paper, columns, width, family } = sheet;
  const { gap, small } = sheetSizes[paper];
  const place = Math.min(6, Math.max(1, figures.length)) - 1;
  const cell = columns === 2 ? (width - 2 * gap) / 2 : width;
  const stacked = columns === 2 || figures.length < 3;
  const most = (largest[paper].digits[place] ?? 0) * scale;
  const number = sharedNumber(figures, {
    ...{ most, family },
    width: cell * (stacked ? 1 : numberShare),
  });
  return {
    ...{ stacked, number, family, gap, small },
    width: stacked ? cell : cell - number.width - aside * number.fontSize,
    words: (largest[paper].words[place] ?? 0) * scale,
    dots: stacked && figures.length < 5 ? 0.16 : 0.04,
    larger: paper === 'A3' ? 1.4 : 1,
  };
}

/** The size in which the widest of the numbers fits, and how wide that is. */
function sharedNumber(
  figures: readonly FigureView[],
  room: { width: number; most: number; family: Family },
): SetNumber {
  const parts = figures.flatMap(({ number }) => number ?? []);
  if (parts.length === 0) return noNumber;
  const fontSize = Math.min(...parts.map((number) => setNumber(number, room).fontSize));
  const set = parts.map((number) =>
    setNumber(number, { ...room, width: room.width, most: fontSize * digitsHeight }),
  );
  return {
    fontSize,
    sign: Math.min(...set.map(({ sign }) => sign)),
    width: Math.max(...set.map(({ width }) => width)),
    after: 0,
    below: Math.max(...set.map(({ below }) => below)),
  };
}
