import type { Records } from './csv-records.ts';

/** The position of the header, the first record that is not empty; -1 where all are. */
export function headerRecord(records: Records): number {
  for (let record = 0; record < records.size; record += 1)
    if (filledWidth(records, record) > 0) return record;
  return -1;
}

/** How many cells the header has. */
export function headerWidth(records: Records): number {
  const header = headerRecord(records);
  return header === -1 ? 0 : records.width(header);
}

/** How many cells a record has up to its last one that is not blank. */
export function filledWidth(records: Records, record: number): number {
  let width = records.width(record);
  while (width > 0 && records.raw(record, width - 1).trim() === '') width -= 1;
  return width;
}

/**
 * Positions of the records that have more cells than the header, or fewer. Blank cells at the end do
 * not count, neither in a row nor in the header; empty rows fit everywhere.
 */
export function unevenRecords(records: Records): number[] {
  const header = headerRecord(records);
  const width = headerWidth(records);
  const named = header === -1 ? 0 : filledWidth(records, header);
  const uneven: number[] = [];
  for (let record = 0; record < records.size; record += 1) {
    if (records.width(record) === width) continue;
    const filled = filledWidth(records, record);
    if (filled > 0 && (filled > width || records.width(record) < named)) uneven.push(record);
  }
  return uneven;
}
