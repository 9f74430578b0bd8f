import { bibtexEntry } from '#outputs/citations/bibtex.ts';
import { cslItem } from '#outputs/citations/csl.ts';
import { risEntry } from '#outputs/citations/ris.ts';
import { oembedJson } from '#outputs/embeds/oembed.ts';
import { mailDocument } from '#outputs/mail/mail.ts';
import { withdrawnMail } from '#outputs/mail/mail-content.ts';
import { zip } from '#outputs/parts/zip.ts';
import { cardSizes } from '#outputs/pictures/card-layout.ts';
import { printedQr, qrPicture } from '#outputs/pictures/qr.ts';
import { withdrawnSpec } from '#outputs/vega/vega-lite.ts';
import type { CitationFields } from '#views/data/citation.ts';
import type { FileFormat } from '#views/site/downloads.ts';
import type { Site } from '#views/site/site.ts';
import { withdrawnFrame } from '#views/withdrawn/withdrawn-frame.ts';
import type { WithdrawnView } from '#views/withdrawn/withdrawn-view.ts';
import {
  withdrawnCard,
  withdrawnPng,
  withdrawnProvenance,
  withdrawnSvg,
} from './withdrawn-pictures.ts';
import { withdrawnSlide } from './withdrawn-slide.ts';
import { withdrawnCsv, withdrawnCsvw, withdrawnJson, withdrawnXlsx } from './withdrawn-tables.ts';

type Render = (view: WithdrawnView, site: Site) => string | Promise<Uint8Array> | Uint8Array;

/** What each file of a finding says once that is withdrawn, by the ending of the file. */
export const withdrawnFiles: Record<FileFormat, Render> = {
  svg: withdrawnSvg,
  png: withdrawnPng,
  'card.png': (view, site) => withdrawnCard(view, site, cardSizes.card),
  'square.png': (view, site) => withdrawnCard(view, site, cardSizes.square),
  'story.png': (view, site) => withdrawnCard(view, site, cardSizes.story),
  xlsx: withdrawnXlsx,
  csv: withdrawnCsv,
  json: withdrawnJson,
  'csv-metadata.json': withdrawnCsvw,
  'qr.svg': ({ shortLink: address, title: headline, lang, t }) => {
    const title = t('qr.title', { headline });
    const words = { title, description: t('qr.description', { address }), lang };
    return `${printedQr(address, words, 'hand').svg}\n`;
  },
  'qr.png': (view) => qrPicture(view.shortLink, withdrawnProvenance(view)),
  zip: (view) => zip({ [`${view.id}.txt`]: Buffer.from(words(view)) }),
  bib: (view, site) => bibtexEntry(citation(view, site)),
  ris: (view, site) => risEntry(citation(view, site)),
  'csl.json': (view, site) => cslItem(citation(view, site)),
  'email.html': (view, site) => mailDocument(withdrawnMail(view), site),
  'email.txt': words,
  'email.png': withdrawnPng,
  'oembed.json': (view, site) => oembedJson(view, withdrawnFrame(site, view.lang, view.id)),
  'vl.json': withdrawnSpec,
  pptx: withdrawnSlide,
};

function words({ title, reason, study, address }: WithdrawnView): string {
  return [title, reason, study, address].map((line) => `${line}\n`).join('\n');
}

/** What is cited is the notice, by who says so and when. */
function citation(view: WithdrawnView, { study: { spec } }: Site): CitationFields {
  const { id, lang, publisher, title, study, date: published, address, reason: abstract } = view;
  const author = publisher.name;
  return {
    id: `${spec.id}-${id}-${lang}`,
    lang,
    author,
    title,
    study,
    published,
    address,
    abstract,
  };
}
