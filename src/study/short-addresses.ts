import type { Document } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import { qrCode } from '#qr/qr-code.ts';
import { type PrintFormat, printFormats, qrSize } from '#qr/qr-size.ts';
import { createUrls } from '#urls.ts';

/** Tells where the address of the site is so long that no camera would read the QR codes of its short links. */
export function unreadableCodes(
  site: string,
  codes: readonly string[],
  document: Document,
): Problem[] {
  const urls = createUrls(site);
  const longest = codes.map((code) => urls.absolute(urls.short(code))).toSorted(byLength)[0];
  if (longest === undefined || Object.values(printFormats).every(fits(longest))) return [];
  return [
    {
      ...document.place(['url']),
      what: 'address too long for a QR code that can be read',
      value: longest,
      mend: 'publish the site at a shorter address: the squares of this code would be too small for a camera',
    },
  ];
}

function fits(address: string): (format: PrintFormat) => boolean {
  const code = qrCode(address);
  return (format) => code !== undefined && qrSize(code.modules, format) !== undefined;
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}
