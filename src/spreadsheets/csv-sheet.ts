import { decodeTable } from '#encoding/decode.ts';
import type { Problem } from '#errors.ts';
import { unparsedProblems } from '#microdata/unparsed.ts';
import { cutRecords, type Delimiter, type Records } from '#tables/csv-records.ts';
import { declaredDelimiter, possibleDelimiters } from '#tables/delimiter.ts';
import { readSheet } from '#tables/read-sheet.ts';
import { filledWidth } from '#tables/width.ts';
import { textDecimals } from './number-text.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { withWesternDigits } from './western-number.ts';

/** Reads a CSV as one sheet, also where titles and notes stand around its table. */
export function readCsv(
  file: string,
  bytes: Uint8Array,
  respondents: number | undefined,
): { sheets: Sheet[]; problems: Problem[] } {
  const { sheet, problems } = readSheet(file, bytes);
  const isRagged = problems.every(({ what }) => /^(?:row has|first line has|row whose)/.test(what));
  const cut = sheet ? sheet.reading : isRagged ? readRagged(bytes) : undefined;
  if (cut === undefined)
    return { sheets: [], problems: unparsedProblems(file, bytes, problems, respondents) };
  return { sheets: [sheetOf(file, cut.records, cut.delimiter)], problems: [] };
}

/** A text whose widest lines are as wide as one another, cut at the delimiter that makes them so. */
function readRagged(bytes: Uint8Array): { records: Records; delimiter: Delimiter } | undefined {
  const source = decodeTable(bytes);
  if ('what' in source) return undefined;
  const whole = `${source.text.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n`;
  const declared = declaredDelimiter(whole);
  const readings = possibleDelimiters(whole, declared?.name).flatMap((delimiter) => {
    const text = whole.slice(declared?.length ?? 0);
    const { records, badQuote, strayQuotes } = cutRecords(text, declared ? 2 : 1, delimiter);
    const widths = Array.from({ length: records.size }, (_, record) =>
      filledWidth(records, record),
    );
    const widest = Math.max(...widths);
    const count = widths.filter((width) => width === widest).length;
    const fits = badQuote === undefined && strayQuotes.length === 0 && widest > 1 && count > 1;
    return fits ? [{ records, delimiter, count: widths.filter((width) => width > 1).length }] : [];
  });
  const [best, next] = readings.toSorted((a, b) => b.count - a.count);
  return best !== undefined && best.count !== next?.count ? best : undefined;
}

function sheetOf(file: string, records: Records, delimiter: Delimiter): Sheet {
  const rows = Array.from({ length: records.size }, (_, row) =>
    Array.from({ length: records.width(row) }, (_, column): SheetCell | undefined => {
      const raw = records.raw(row, column);
      const text = withWesternDigits(raw.trim());
      const indent = raw.length - raw.trimStart().length;
      return text === '' ? undefined : { row, column, text, indent };
    }),
  );
  const texts = rows.flatMap((row) => row.flatMap((cell) => cell?.text ?? []));
  const proved = textDecimals(texts);
  return {
    name: file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''),
    hidden: false,
    rows,
    decimal: proved ?? (delimiter === ';' ? ',' : '.'),
    isDecimalProved: proved !== undefined,
    merged: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}
