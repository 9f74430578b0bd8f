import { blockColumns } from './block-columns.ts';
import type { SheetBlock, ReadCells, Section } from './blocks.ts';
import { rowLines } from './lines.ts';
import { ask, quotedTexts, type Notebook } from './notebook.ts';
import { namesTotal } from './table-words.ts';

/** Cuts a block into one for each question, where questions stand below one another under the same header. */
export function splitSections(
  sheet: ReadCells,
  block: SheetBlock,
  notebook: Notebook,
): SheetBlock[] {
  const { sections } = block;
  if (sections.length < 2) return [block];
  const facts = sections.map((section) => sectionFacts(sheet, block, section));
  const isEachWhole = facts.every(({ hasBase, isWhole }) => hasBase || isWhole);
  if (isEachWhole && sections.every(({ headings, isApart }) => headings.length > 0 || isApart))
    return separate(block);
  if (facts.some(({ acrossWhole }) => acrossWhole)) return [block];
  const headed = sections.filter(({ headings }) => headings.length > 0);
  const [first] = facts;
  if (headed.length < 2 || first?.labels.every(namesTotal)) return [block];
  const sets = new Set(
    facts.map(({ labels }) =>
      labels
        .filter((label) => !namesTotal(label))
        .toSorted()
        .join('\n'),
    ),
  );
  if (sets.size === 1 || !headed.some(({ isApart }) => isApart)) return [block];
  const texts = headed.map(({ headings }) => headings.at(-1)?.text ?? '');
  const taken = ask(notebook, {
    id: `sections-${sections[0]?.rows[0]}`,
    asks: `Are ${quotedTexts(texts)} several tables, or groups of one?`,
    because:
      'they stand below one another under one header, and nothing says that they are questions',
    choices: [
      { id: 'several', says: 'several tables, each a finding of its own' },
      { id: 'one', says: 'groups of one table' },
    ],
  });
  return taken === 'several' ? separate(block) : [block];
}

function separate(block: SheetBlock): SheetBlock[] {
  return block.sections.map((section, place) => ({
    ...block,
    above: [...(place === 0 ? block.above : []), ...section.headings],
    sharesHeader: place > 0,
    sections: [{ ...section, headings: [] }],
  }));
}

function sectionFacts(sheet: ReadCells, block: SheetBlock, section: Section) {
  const columns = blockColumns(sheet, block);
  const lines = rowLines(sheet, [{ ...section, headings: [] }], columns);
  const label = (line: (typeof lines)[number]) =>
    line.labels.findLast((one) => one !== undefined)?.text ?? '';
  const answers = lines.filter((line) => line.measures[0] !== 'base' && !namesTotal(label(line)));
  const valueAt = (row: number, column: number) => {
    const content = sheet.contents[row]?.[column];
    return content?.kind === 'numbers' ? Number(content.numbers[0]?.digits) : Number.NaN;
  };
  const isHundred = (values: readonly number[]) => {
    const sum = values.reduce((one, other) => one + other, 0);
    return (
      values.length > 1 &&
      (Math.abs(sum - 100) <= values.length * 0.5 || Math.abs(sum - 1) < values.length * 0.005)
    );
  };
  const down = columns.data.map((column) => answers.map(({ at }) => valueAt(at, column)));
  return {
    labels: lines.map(label),
    hasBase:
      lines.some(
        ({ measures, labels }) =>
          ['base', 'n'].includes(measures[0] ?? '') && labels.every((one) => one === undefined),
      ) ||
      lines.some(
        (line) =>
          namesTotal(label(line)) &&
          columns.data.some((column) => valueAt(line.at, column) === 100),
      ),
    isWhole: down.filter(isHundred).length * 2 > down.length,
    acrossWhole:
      answers.length > 0 &&
      answers.every(({ at }) => isHundred(columns.data.map((column) => valueAt(at, column)))),
  };
}
