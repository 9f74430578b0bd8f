import { type Family, familyFor } from '#pictures/typefaces.ts';
import type { FigureView, StudyPoster } from '#views/posters/study-poster.ts';
import { aside, setWords } from './set-words.ts';
import { raise } from './set-number.ts';
import { footHeight } from './foot-height.ts';
import type { Lengths } from './length-classes.ts';
import { type SheetSizes, sheetSizes } from './sheet-sizes.ts';
import { type StudyGrid, studyGrids } from './study-grid.ts';
import { linesHeight, type SetRow, setLines } from './study-lines.ts';

/** How the findings of a study are laid out on its sheet. */
export interface StudySheet {
  rows: SetRow[];
  columns: 1 | 2;
  /** Words stand below their number, not beside it. */
  stacked: boolean;
  /** Sizes in millimetres; that of a sign in hundredths of its number, how far it is raised in tenths of itself. */
  lengths: Lengths;
}

export function studySheet(poster: StudyPoster, code: { side: number }): StudySheet {
  const { title, paper, foot } = poster;
  const sizes = sheetSizes[paper];
  const width = sizes.width - 2 * sizes.side;
  const words = poster.figures.map((figure) => figure.words);
  const family = familyFor([title, foot.basis, ...words]);
  const heading = headingSize(poster, width, family);
  const head = sizes.top + heading.height + sizes.gap * (paper === 'A3' ? 2 : 1);
  const below = sizes.bottom + footHeight(foot, code.side, sizes, family) + sizes.gap;
  const { columns, grid, lines, room, row } = arranged(poster, {
    ...{ sizes, width, family },
    height: sizes.height - head - below,
  });
  const { number } = grid;
  return {
    columns,
    stacked: grid.stacked,
    rows: setLines(lines, room, grid),
    lengths: {
      ...{ heading: heading.words, words: grid.words, row, column: width - grid.width },
      ...{ number: number.fontSize, sign: 100 * number.sign, raise: 10 * raise(number) },
      ...{ apart: number.below, aside: aside * number.fontSize },
    },
  };
}

/** The title: smaller where many findings stand below it. */
function headingSize({ title, paper, figures }: StudyPoster, width: number, family: Family) {
  const { height, words } = sheetSizes[paper];
  const share = figures.length > 4 ? 0.12 : 0.16;
  return setWords(
    { before: '', after: title },
    {
      ...{ width, family, digits: 0 },
      height: height * share,
      words: { most: words.most * 0.75, least: 0 },
    },
  );
}

/** Smaller than this, drawings give way to words. */
const smallWords = 4;

/** As many findings as have room, in the largest sizes that leave room for their drawings, or at least for their words. */
function arranged(
  { paper, figures }: Pick<StudyPoster, 'paper' | 'figures'>,
  at: { sizes: SheetSizes; width: number; height: number; family: Family },
): { columns: 1 | 2; grid: StudyGrid; lines: FigureView[][]; room: number; row: number } {
  const { sizes, width, height, family } = at;
  const count = figures.length;
  const columns = paper === 'A3' && count > 3 ? 2 : 1;
  const lines = inLines(figures, columns);
  const row = sizes.gap * (lines.length > 4 ? 0.75 : 1.1);
  const room = height - row * (lines.length - 1);
  const [smallest, ...larger] = studyGrids(figures, { paper, columns, width, family });
  const grids = [...larger.toReversed(), smallest];
  const grid =
    grids.find((tried) => tried.words >= smallWords && linesHeight(lines, tried, true) <= room) ??
    grids.find((tried) => linesHeight(lines, tried) <= room);
  if (grid === undefined && count > 1)
    return arranged({ paper, figures: figures.slice(0, -1) }, at);
  return { columns, grid: grid ?? smallest, lines, room, row };
}

function inLines(figures: readonly FigureView[], columns: number): FigureView[][] {
  return figures.flatMap((_, index) =>
    index % columns === 0 ? [figures.slice(index, index + columns)] : [],
  );
}
