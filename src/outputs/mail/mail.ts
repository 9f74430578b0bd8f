import { escapeMarkup } from '#markup.ts';
import type { Output } from '#outputs/parts/output.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';
import { markLentWords } from '#views/words/lent-words.ts';
import { mailBlock } from './mail-block.ts';
import { mailContent, type MailContent } from './mail-content.ts';
import { className, colours, darkStyle } from './mail-look.ts';
import { mailText } from './mail-text.ts';

/** A finding for a newsletter, as a whole mail: to be sent, or opened and copied. */
export const emailHtml: Output = {
  type: 'text/html; charset=utf-8',
  render: (view, site) => mailDocument(mailContent(view, site), site),
};

/** The same for whom a mail is plain text. */
export const emailText: Output = {
  type: 'text/plain; charset=utf-8',
  render: (view, site) => mailText(mailContent(view, site)),
};

/** The same as people paste it into a newsletter of theirs. */
export function mailSource(view: FindingView, site: Site): string {
  const block = mailBlock(mailContent(view, site), site.palettes.light);
  return markLentWords(site, view.lang)(block).trim();
}

/**
 * A block as a mail of its own. It is no page of the site: it says nothing to browsers of what it may load, which would
 * travel into mails, and search engines are to leave it. Word is told that a pixel is one, and phones that a number is
 * no telephone's.
 */
export function mailDocument(content: MailContent, site: Site): string {
  const { lang, dir, headline } = content;
  const { light, dark } = site.palettes;
  const office =
    '<xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>';
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeMarkup(lang)}" dir="${dir}" xmlns:o="urn:schemas-microsoft-com:office:office">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">',
    '<meta name="x-apple-disable-message-reformatting">',
    `<title>${escapeMarkup(headline)}</title>`,
    `<!--[if mso]>${office}<![endif]-->`,
    `<style>${darkStyle(dark)}</style>`,
    '</head>',
    `<body class="${className('paper')}" style="margin:0;padding:0;${colours(['paper'], light)}">`,
    `${markLentWords(site, lang)(mailBlock(content, light))}</body>`,
    '</html>\n',
  ].join('\n');
}
