import encodeQR from 'qr';
import { quietZone } from './qr-size.ts';

/** A QR code (ISO/IEC 18004). */
export interface QrCode {
  /** Modules on one side, without the quiet zone. */
  modules: number;
  /** Whether a module is dark, row by row, with the quiet zone around them. */
  dark: boolean[][];
}

/** The bytes that the largest code holds at every level of correction (ISO/IEC 18004, table 7: version 40, level H). */
const mostBytes = 1273;

/**
 * Codes an address: in as few modules as level M takes (15 % of the code may be lost), and in these with as much
 * correction as they have room for. Absent where it is far too long to be printed.
 */
export function qrCode(address: string): QrCode | undefined {
  if (Buffer.byteLength(address) > mostBytes) return undefined;
  const [high, quartile, medium] = (['high', 'quartile', 'medium'] as const).map((ecc) =>
    encodeQR(address, 'raw', { ecc, border: quietZone }),
  );
  const dark = [high, quartile, medium].find((code) => code?.length === medium?.length) ?? [];
  return { modules: dark.length - 2 * quietZone, dark };
}
