/** A table as CSV the canonical way: cells separated by commas, in quotes where needed, each line ended by LF. */
export function writeCsv(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const [first = '', ...others] = names;
  const header = [writeFirst(first), ...others.map(writeCell)];
  return [header.join(','), ...rows.map((row) => row.map(writeCell).join(',')), ''].join('\n');
}

// Quotes keep a header such as "sep=;" or "<html>" from being taken for something else.
function writeFirst(name: string): string {
  return /^sep=|^[^\p{L}\d]/iu.test(name) ? quote(name) : writeCell(name);
}

// All delimiters are quoted, not only the comma, so that no other reading fits.
function writeCell(text: string): string {
  return /[",;\t\n]/.test(text) ? quote(text) : text;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
