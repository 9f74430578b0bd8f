/** The ground of cells that may be changed: by it they are found among the styles. */
export const openGround = '#FFFBE6';

/**
 * Protects a sheet (ECMA-376-1, 18.3.1.85), all but the cells on `openGround`: widths and filters remain free, and there
 * is no password, since it keeps from slips only. Texts that stand on the right read from there.
 */
export function protectedSheet({ columns, rows }: { columns: number; rows: number }) {
  const range = `A1:${String.fromCharCode(64 + columns)}${rows}`;
  const free = 'formatColumns="0" formatRows="0" autoFilter="0" sort="0"';
  const protection = `<sheetProtection sheet="1" objects="1" scenarios="1" ${free}/>`;
  return {
    files: {
      transform: {
        'xl/styles.xml': { transform: (xml: string) => readingFromRight(withOpenCells(xml)) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string) =>
            xml.replace('</sheetData>', `</sheetData>${protection}<autoFilter ref="${range}"/>`),
        },
      },
    },
  };
}

function withOpenCells(styles: string): string {
  const fills = styles.match(/<fill>.*?<\/fill>/gs) ?? [];
  const open = fills.findIndex((fill) => fill.includes(openGround.slice(1)));
  const style = new RegExp(`(<xf [^>]*fillId="${open}"[^>]*)>(.*?)</xf>`, 'gs');
  return styles.replace(style, '$1 applyProtection="1">$2<protection locked="0"/></xf>');
}

function readingFromRight(styles: string): string {
  return styles.replaceAll(
    /<alignment (?=[^>]*horizontal="right")/g,
    '<alignment readingOrder="2" ',
  );
}
