/** How many cells the header has; the header is the first record that is not empty. */
export function headerWidth(records: readonly string[][]): number {
  return headerRecord(records).length;
}

/** The first record that is not empty; `[]` where all are. */
export function headerRecord(records: readonly string[][]): readonly string[] {
  return records.find((record) => filledWidth(record) > 0) ?? [];
}

/** How many cells a record has up to its last one that is not blank. */
export function filledWidth(record: readonly string[]): number {
  return record.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/**
 * Indexes of the records that have more cells than the header, or fewer. Blank cells at the end do
 * not count, neither in a row nor in the header; empty rows fit everywhere.
 */
export function unevenRecords(records: readonly string[][]): number[] {
  const header = headerRecord(records);
  const named = filledWidth(header);
  return records.flatMap((record, index) => {
    if (record.length === header.length) return [];
    const filled = filledWidth(record);
    return filled === 0 || (filled <= header.length && record.length >= named) ? [] : [index];
  });
}
