import type { Problem } from '#errors.ts';
import { type AnswersDimension, findAnswers, findSubtotals } from './answers.ts';
import { settleCounts } from './counts-or-bases.ts';
import { type Base, baseInTexts, basesOfFacts, basesOfLabels, basesOfTotals } from './bases.ts';
import { blockColumns, headerCells } from './block-columns.ts';
import type { SheetBlock, ReadCells } from './blocks.ts';
import { isName, nameDimensions, plainName } from './column-names.ts';
import { readAxis, type Dimension, type DividesTotal } from './dimensions.ts';
import { type NumberFact, gatherFacts, valueOf } from './number-facts.ts';
import { leaveOut } from './left-out.ts';
import { columnLines, type Line, rowLines } from './lines.ts';
import { chooseColumns, noteMeasures, withoutAsides } from './measure-columns.ts';
import { askCounted, countedFacts, countedRows } from './missing-answers.ts';
import { quotedTexts, note, type Notebook } from './notebook.ts';
import { settleDecimals, settleScale } from './scale.ts';
import {
  addressOf,
  areaAround,
  columnLetters,
  filledCells,
  rangeOf,
  type SheetCell,
} from './sheet.ts';
import { namesTotal, readPhrase } from './table-words.ts';
import { tellsOf } from './told-by-values.ts';
import { areHundred, findTotal, placesOf } from './total-values.ts';
import { type Collision, makeTidy, type NamedDimension, type NoteColumn } from './tidy-table.ts';
import type { Told, TidyColumn, Understood } from './understood.ts';
import { unplacedNumbers } from './unplaced-numbers.ts';
import { settleWeighting } from './weighting.ts';
import { settleMeasures } from './untold-measures.ts';

/** Understands one table of a sheet. */
export function understandBlock(
  file: string,
  sheet: ReadCells,
  block: SheetBlock,
  languages: readonly string[],
  notebook: Notebook,
): { understood?: Understood; problems: Problem[] } {
  const columns = blockColumns(sheet, block);
  const across = withoutAsides(columnLines(sheet, block, columns));
  noteHidden(sheet, block, columns.data, notebook);
  const all = rowLines(sheet, block.sections, columns);
  const counted = askCounted(across, notebook);
  const down = countedRows(all, counted);
  const isStripped = down.some(({ at, labels }) =>
    all.some((line) => line.at === at && line.labels.length > labels.length),
  );
  const places = new Map(down.map((line) => [line.at, line]));
  const gathered = gatherFacts(
    sheet,
    all.map((line) => places.get(line.at) ?? line),
    across,
    columns.marks,
  );
  const facts = countedFacts(gathered, down, counted, notebook);
  const shown = chooseColumns(facts, across, notebook);
  const corners = cornersOf(sheet, block, columns.labels);
  const headers = corners.map((cell) =>
    cell && readPhrase(cell.text).measures.length === 0 ? cell.text : undefined,
  );
  const isHeaded = block.sections.some(({ headings }) => headings.length > 0);
  const rowAxis = readAxis(
    'rows',
    down,
    [...(isHeaded && !isStripped ? [undefined] : []), ...(isStripped ? headers.slice(1) : headers)],
    dividing(shown),
  );
  const columnAxis = readAxis('columns', across, [], dividing(shown));
  for (const fact of shown)
    fact.at = new Map([
      ...(rowAxis.at.get(fact.row) ?? []),
      ...(columnAxis.at.get(fact.column) ?? []),
    ]);
  for (const { banner } of [rowAxis, columnAxis])
    if (banner)
      note(
        notebook,
        'layout',
        `${quotedTexts(banner.headings)} each divide "${banner.total}", so each becomes a column, in which "${banner.total}" stands for the others`,
      );
  const dimensions = [...rowAxis.dimensions, ...columnAxis.dimensions];
  const told = [
    ...block.above.map(toldOf),
    ...corners.flatMap((cell) => (cell ? [toldOf(cell)] : [])),
  ];
  const measured = settleMeasures(shown, { dimensions, texts: told, notebook });
  noteMeasures(
    measured.filter(({ measure }, place) => measure === shown[place]?.measure),
    notebook,
  );
  const { facts: scaled, scale } = settleScale(
    settleDecimals(measured, notebook),
    dimensions,
    notebook,
  );
  const labelled = basesOfLabels([rowAxis, columnAxis], notebook);
  const based = labelled.length > 0 ? scaled : settleCounts(scaled, dimensions, notebook);
  const bases = [...basesOfFacts(based, notebook), ...labelled];
  const settled = settleDimensions(
    based.filter(({ measure }) => measure !== 'base'),
    dimensions,
    languages,
    notebook,
  );
  // A number beside one answer counts those who gave it, in all groups: everybody was asked all of them.
  const isOfOneAnswer = ({ at }: Base) =>
    settled.answers?.choice === 'one' && at.has(settled.answers.key);
  const areTheSame = new Set(bases.map(({ cell }) => cell.text)).size === 1;
  const everyBase = [
    ...bases.filter((base) => areTheSame || !isOfOneAnswer(base)),
    ...settled.bases,
  ];
  const kept =
    everyBase.length > 0
      ? everyBase
      : baseInTexts([...block.above, ...block.below], sheet, notebook);
  const { table, collisions } = makeTidy(
    settled.facts,
    settled.dimensions,
    kept,
    noteColumns(sheet, block, columns.notes),
    notebook,
  );
  if (collisions.length > 0) return { problems: [collided(file, collisions)] };
  const isWeighted = settleWeighting(table, notebook);
  for (const column of columns.numbering)
    notebook.leftOut.push({
      address: `${columnLetters(column)}:${columnLetters(column)}`,
      texts: down.flatMap(({ at }) => sheet.rows[at]?.[column]?.text ?? []),
      why: 'numbers of the rows',
    });
  const texts = { above: block.above.map(toldOf), below: block.below.map(toldOf) };
  notebook.leftOut.push(
    ...unplacedNumbers(sheet, linesOf(block), { ...table, ...texts, leftOut: notebook.leftOut }),
  );
  const names = new Map(settled.dimensions.map(({ key, column }) => [key, column.name]));
  return {
    understood: {
      sheet: sheet.name,
      range: rangeOf(areaAround(filledCells(linesOf(block).map((row) => sheet.rows[row] ?? [])))),
      ...texts,
      ...table,
      marks: table.marks.map((mark) => ({ ...mark, ...noteOn(mark.text, block.below) })),
      ...(scale && { scale }),
      ...(isWeighted && { weighted: true as const }),
      reasons: notebook.reasons.map(({ column, ...reason }) => {
        const name =
          column === undefined
            ? undefined
            : (names.get(column) ?? table.columns.find((one) => one.name === column)?.name);
        return { ...reason, ...(name !== undefined && { column: name }) };
      }),
      leftOut: notebook.leftOut,
      questions: notebook.questions,
    },
    problems: [],
  };
}

/** Says where numbers were read that the spreadsheet program does not show. */
function noteHidden(
  { hiddenRows, hiddenColumns }: ReadCells,
  block: SheetBlock,
  data: readonly number[],
  notebook: Notebook,
): void {
  const hidden = [
    ...linesOf(block).flatMap((row) => (hiddenRows.has(row) ? [`row ${row + 1}`] : [])),
    ...data.flatMap((column) =>
      hiddenColumns.has(column) ? [`column ${columnLetters(column)}`] : [],
    ),
  ];
  if (hidden.length > 0)
    note(
      notebook,
      'layout',
      `${hidden.join(', ')}: hidden in the spreadsheet, and read all the same`,
    );
}

/** Whether numbers below a heading make the total, or lie around it. */
function dividing(facts: readonly NumberFact[]): DividesTotal {
  return (lines, total) => {
    const own = facts.filter(
      ({ row, column, measure }) => (row === total || column === total) && measure !== 'base',
    );
    return own.every((fact) => {
      const parts = facts.filter(
        ({ row, column, measure }) =>
          measure === fact.measure &&
          ((lines.includes(row) && fact.row === total && column === fact.column) ||
            (lines.includes(column) && fact.column === total && row === fact.row)),
      );
      const values = parts.map(valueOf).filter((value) => !Number.isNaN(value));
      const whole = valueOf(fact);
      if (values.length < 2 || Number.isNaN(whole)) return true;
      const sum = values.reduce((one, other) => one + other, 0);
      return (
        Math.abs(sum - whole) < 0.01 ||
        (Math.min(...values) - 0.5 <= whole && whole <= Math.max(...values) + 0.5 && sum !== whole)
      );
    });
  };
}

interface Settled {
  answers?: AnswersDimension;
  facts: NumberFact[];
  dimensions: NamedDimension[];
  bases: Base[];
}

/** What each dimension tells apart, its total, and which of them holds the answers. */
function settleDimensions(
  facts: readonly NumberFact[],
  dimensions: readonly Dimension[],
  languages: readonly string[],
  notebook: Notebook,
): Settled {
  const seen = dimensions.map((dimension) => ({
    ...dimension,
    values: dimension.values.filter((value) =>
      facts.some(({ at }) => at.get(dimension.key) === value),
    ),
  }));
  const varying = seen.filter(({ values }) => values.length > 1);
  const used = varying.length > 0 ? varying : seen.slice(0, 1);
  for (const { values } of seen.filter((one) => !used.includes(one)))
    note(
      notebook,
      'layout',
      `"${values[0]}" stands at all numbers, so it tells none apart and becomes no column`,
    );
  const repeated = used.filter((one, place) =>
    used.slice(0, place).some((other) => isSameThing(facts, one, other)),
  );
  const told = used.filter((one) => !repeated.includes(one));
  const tells = new Map(told.map((one) => [one.key, tellsOf(one, languages)]));
  const subtotals = new Map(told.map((one) => [one.key, findSubtotals(facts, one, notebook)]));
  const answers = findAnswers(facts, told, tells, subtotals, notebook);
  if (answers !== undefined) tells.set(answers.key, 'answers');
  for (const one of told)
    if (tells.get(one.key) === undefined && isOfSentences(one)) tells.set(one.key, 'questions');
  const summed =
    answers === undefined
      ? { facts: [...facts], bases: [] }
      : withoutSums(facts, answers, told, notebook);
  const names = nameDimensions(told, ({ key }) => tells.get(key));
  const columns = told.map((one, place): NamedDimension => {
    const values = one.values.filter((value) =>
      summed.facts.some(({ at }) => at.get(one.key) === value),
    );
    const total =
      one.key === answers?.key && answers.choice === 'one'
        ? undefined
        : findTotal(summed.facts, { ...one, values }, subtotals.get(one.key) ?? {}, notebook);
    const own = subtotals.get(one.key) ?? {};
    const kind = tells.get(one.key);
    if (kind === 'time')
      note(notebook, 'waves', `${quotedTexts(values)} are years or waves`, one.key);
    if (kind === 'countries')
      note(notebook, 'countries', `${quotedTexts(values)} are countries`, one.key);
    return {
      key: one.key,
      column: {
        name: names[place] ?? one.key,
        role: 'dimension',
        ...(one.header !== undefined && { header: one.header }),
        ...(kind && { tells: kind }),
        values,
        ...(total !== undefined && { total }),
        ...(Object.keys(own).length > 0 && { subtotals: own }),
        ...(one.key === answers?.key && answers.choice && { choice: answers.choice }),
      },
    };
  });
  const texts = repeated.map((one, place): NamedDimension => ({
    key: one.key,
    column: {
      name: plainName(isName(one.header ?? '') ? (one.header ?? '') : '') || `text-${place + 1}`,
      role: 'ignored',
      ...(one.header && { header: one.header }),
      values: [],
    },
  }));
  return {
    ...(answers && { answers }),
    facts: summed.facts,
    dimensions: [...columns, ...texts],
    bases: summed.bases,
  };
}

/** Whether values are as long as statements or questions are. */
function isOfSentences({ values }: Dimension): boolean {
  const words = values.map((value) => value.split(/\s+/).length);
  return words.filter((count) => count > 2).length * 2 > words.length;
}

/** Whether each value of one always stands beside the same value of the other. */
function isSameThing(facts: readonly NumberFact[], one: Dimension, other: Dimension): boolean {
  if (one.axis !== other.axis || one.values.length !== other.values.length) return false;
  const pairs = new Set(
    facts.map(({ at }) => JSON.stringify([at.get(one.key), at.get(other.key)])),
  );
  return pairs.size === one.values.length;
}

/** The total of answers that each person gave one of is the base, and its percentages are 100. */
function withoutSums(
  facts: readonly NumberFact[],
  { key, choice }: { key: string; choice?: TidyColumn['choice'] },
  dimensions: readonly Dimension[],
  notebook: Notebook,
): Pick<Settled, 'facts' | 'bases'> {
  const total = dimensions.find((one) => one.key === key)?.values.find(namesTotal);
  if (total === undefined) return { facts: [...facts], bases: [] };
  const own = facts.filter(({ at }) => at.get(key) === total);
  const shares = own.filter(({ measure }) => measure === 'percent');
  const counts = own.filter(({ measure }) => measure === 'n');
  const isSum =
    areHundred(shares) || choice === 'one' || (shares.length === 0 && choice === undefined);
  if (!isSum && choice !== 'several') return { facts: [...facts], bases: [] };
  const bases = choice === 'several' && !areHundred(shares) ? [] : basesOfTotals(counts, key);
  const where = placesOf(own, key, total);
  if (bases.length > 0)
    note(
      notebook,
      'base',
      `${where} "${total}" counts all who answered, so its counts are the bases`,
    );
  leaveOut(notebook, facts, shares, 'sum of the percentages');
  if (bases.length === 0)
    leaveOut(notebook, facts, counts, 'sum of the answers, of which a person could give several');
  return { facts: facts.filter((fact) => !own.includes(fact)), bases };
}

/** The cells over the columns of labels: the lowest of each. */
function cornersOf(
  sheet: ReadCells,
  block: SheetBlock,
  labels: readonly number[],
): (SheetCell | undefined)[] {
  return labels.map((column) =>
    headerCells(sheet, block, column).findLast((cell) => cell !== undefined),
  );
}

function noteColumns(
  sheet: ReadCells,
  block: SheetBlock,
  columns: readonly number[],
): NoteColumn[] {
  return columns.map((column, place) => {
    const header = headerCells(sheet, block, column).findLast((cell) => cell !== undefined)?.text;
    const name = plainName(header ?? '') || 'note';
    return {
      column: {
        name: place === 0 ? name : `${name}-${place + 1}`,
        role: 'ignored',
        ...(header !== undefined && { header }),
        values: [],
      },
      cellOf: (line: Line) => sheet.rows[line.at]?.[column],
    };
  });
}

function collided(file: string, collisions: readonly Collision[]): Problem {
  const [{ first, second } = {}] = collisions;
  const place = second?.cell ?? { row: 0, column: 0 };
  const label = second?.row.labels.findLast((one) => one !== undefined)?.text;
  return {
    file,
    line: place.row + 1,
    column: place.column + 1,
    what: `two numbers for the same row and column, in ${first ? addressOf(first.cell) : ''} and ${addressOf(place)}`,
    value: label,
    mend: 'give rows that mean different things different names in the spreadsheet, and take sums and notes out of it that it cannot tell apart',
  };
}

/** The rows of a table: those of its header, where it has one of its own, and those of its numbers. */
function linesOf({ headerRows, sections, sharesHeader }: SheetBlock): number[] {
  return [...(sharesHeader ? [] : headerRows), ...sections.flatMap(({ rows }) => rows)];
}

function toldOf(cell: SheetCell): Told {
  return { text: cell.text, address: addressOf(cell) };
}

/** What a text below says of a mark. */
function noteOn(mark: string, below: readonly SheetCell[]): { note?: string } {
  const bare = mark.normalize('NFKC').replace(/[()[\]]/g, '');
  const found = below.find(
    ({ text }) =>
      text.startsWith(mark) ||
      new RegExp(`^[(\\[]?${bare.replace(/[^\p{L}\p{N}]/gu, '\\$&')}[)\\].:\\s]`, 'u').test(text),
  );
  return found === undefined
    ? {}
    : {
        note: found.text
          .slice(found.text.indexOf(bare) + bare.length)
          .replace(/^[)\]\s.:=–-]+/, ''),
      };
}
