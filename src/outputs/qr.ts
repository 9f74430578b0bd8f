import { outline } from '#qr/outline.ts';
import { qrCode } from '#qr/qr-code.ts';
import { printFormats, qrSize } from '#qr/qr-size.ts';
import type { Output } from './output.ts';
import { escapeXml } from './xml.ts';

/** The short link as a QR code, as large as it must be in the hand; black on white wherever it goes. */
export const qr: Output = {
  type: 'image/svg+xml; charset=utf-8',
  render({ shortLink, qr: { title, description }, lang }) {
    const code = qrCode(shortLink);
    const size = code && qrSize(code.modules, printFormats.hand);
    // The study has been refused where its codes cannot be read.
    if (code === undefined || size === undefined) throw new Error(`no QR code of ${shortLink}`);
    const { length } = code.dark;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${length} ${length}" width="${size.width}mm" height="${size.width}mm" role="img" xml:lang="${lang}">`,
      `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
      `<path fill="#fff" d="M0 0h${length}v${length}H0z"/>`,
      `<path fill="#000" shape-rendering="crispEdges" d="${outline(code.dark)}"/>`,
      '</svg>\n',
    ].join('');
  },
};
