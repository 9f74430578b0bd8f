import { extname } from 'node:path';
import { bufferView } from './buffer-view.ts';

/** What the first bytes of a file say that it is. */
export type KnownFormat =
  | { kind: 'zip' | 'gzip' | 'brotli' | 'pdf' | 'png' | 'media' }
  | { kind: 'closed'; what: string };

const beginnings: readonly [RegExp, KnownFormat][] = [
  [/^PK(?:\x03\x04|\x05\x06)/, { kind: 'zip' }],
  [/^\x1f\x8b/, { kind: 'gzip' }],
  [/^[\s\S]{0,1024}?%PDF-/, { kind: 'pdf' }],
  [/^\x89PNG\r\n\x1a\n/, { kind: 'png' }],
  [
    /^(?:\xff\xd8\xff|GIF8|RIFF|BM.{4}\0\0|II\*\0|MM\0\*|\0\0[\x01\x02]\0|.{4}ftyp|\x1aE\xdf\xa3|OggS|fLaC|ID3|\xff[\xfb\xf3\xf2\xf1\xf9]|FLV\x01|wOF[F2]|\0\x01\0\0\0|OTTO|true|ttcf|glTF|\0asm|\0\0\x01[\xb3\xba])/s,
    { kind: 'media' },
  ],
  [/^SQLite format 3\0/, closed('a database (SQLite)')],
  [/^.{4}Standard (?:ACE|Jet) DB/s, closed('a database (Access)')],
  [/^7z\xbc\xaf\x27\x1c/, closed('a 7z archive')],
  [/^Rar!/, closed('a rar archive')],
  [/^BZh[1-9]/, closed('a bzip2 archive')],
  [/^\xfd7zXZ\0/, closed('an xz archive')],
  [/^\x28\xb5\x2f\xfd/, closed('a zstd archive')],
  [/^.{257}ustar/s, closed('a tar archive')],
  [/^\xd0\xcf\x11\xe0/, closed('an old Office document')],
  [/^(?:PAR1|ARROW1|FEA1|\x89HDF)/, closed('a table of a statistics program')],
  [/^(?:\$FL[23]|<stata_dta|HEADER RECORD\*{7}LIBRARY)/, closed('a table of a statistics program')],
  [/^(?:RDX[23]|RDA[23]|X\n\0\0)/, closed('a table of a statistics program')],
  [/^\{\\rtf/, closed('a text document (.rtf)')],
];

function closed(what: string): KnownFormat {
  return { kind: 'closed', what };
}

/** Spreadsheets, statistics programs and databases: in their hidden sheets, columns and caches stands more than they show. */
const tables =
  '.xlsx .xlsm .xlsb .xls .ods .numbers .sav .zsav .por .dta .sas7bdat .xpt .rds .rda .rdata .sqlite .sqlite3 .db .mdb .accdb .parquet .feather .arrow .7z .rar'.split(
    ' ',
  );

/** The ending of a file in which answers are kept, where it has one. */
export function tableEnding(file: string): string | undefined {
  const ending = extname(file).toLowerCase();
  return tables.includes(ending) ? ending : undefined;
}

/** The format of a file; absent where it is a text, or nobody knows. */
export function formatOf(file: string, bytes: Uint8Array): KnownFormat | undefined {
  if (extname(file).toLowerCase() === '.br') return { kind: 'brotli' };
  const head = bufferView(bytes).toString('latin1', 0, 1100);
  return beginnings.find(([beginning]) => beginning.test(head))?.[1];
}
