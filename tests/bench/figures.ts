/** The figures of one table, by what was measured and by the heading of their column; absent where it failed. */
export type Figures = Record<string, Record<string, number | undefined>>;

/** The figures of several tables, by their names. */
export type AllFigures = Record<string, Figures>;

/** A table in Markdown; where another run was saved, each figure is followed by how many times that of the other it is. */
export function figureTable(name: string, figures: Figures, saved: Figures = {}): string {
  const columns = [...new Set(Object.values(figures).flatMap((row) => Object.keys(row)))];
  const cell = (row: string, column: string) =>
    `${written(figures[row]?.[column])}${beside(figures[row]?.[column], saved[row]?.[column])}`;
  const rows = Object.keys(figures).map((row) => [
    row,
    ...columns.map((column) => cell(row, column)),
  ]);
  const lines = [[name, ...columns], columns.map(() => '---:'), ...rows];
  lines[1]?.unshift('---');
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Three digits where a number is small, whole where it is not. */
function written(figure: number | undefined): string {
  if (figure === undefined || Number.isNaN(figure)) return '–';
  return figure >= 100 ? Math.round(figure).toString() : String(Number(figure.toPrecision(3)));
}

function beside(figure: number | undefined, saved: number | undefined): string {
  if (!figure || !saved) return '';
  return ` (× ${(figure / saved).toFixed(2)})`;
}
