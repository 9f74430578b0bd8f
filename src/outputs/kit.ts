import type { Zippable } from 'fflate';
import { bibtex } from '#outputs/citations/bibtex.ts';
import { csl } from '#outputs/citations/csl.ts';
import { ris } from '#outputs/citations/ris.ts';
import { emailHtml, emailText } from '#outputs/mail/mail.ts';
import { mailPicture } from '#outputs/mail/mail-picture.ts';
import type { Output } from '#outputs/parts/output.ts';
import { zip } from '#outputs/parts/zip.ts';
import { card, square, story } from '#outputs/pictures/card.ts';
import { carouselOutput } from '#outputs/pictures/carousel.ts';
import { png } from '#outputs/pictures/png.ts';
import { qr, qrPng } from '#outputs/pictures/qr.ts';
import { pptx } from '#outputs/slides/pptx.ts';
import { svg } from '#outputs/pictures/svg.ts';
import { vegaLite } from '#outputs/vega/vega-lite.ts';
import { citationLine, findingCitationView } from '#views/data/citation.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { posts } from '#views/posts/posts.ts';
import { carouselFormats } from '#views/site/carousel-formats.ts';
import { isOffered } from '#views/site/downloads.ts';
import type { Site } from '#views/site/site.ts';

/** What a campaign takes, by the ending of its file; the names are those that the files have on the site. */
const parts: Record<string, Output> = {
  bib: bibtex,
  'card.png': card,
  'csl.json': csl,
  'email.html': emailHtml,
  'email.png': mailPicture,
  'email.txt': emailText,
  png,
  pptx,
  'qr.png': qrPng,
  'qr.svg': qr,
  ris,
  'square.png': square,
  'story.png': story,
  svg,
  'vl.json': vegaLite,
};

/** Everything that a campaign takes of a finding, in one file. */
export const kit: Output = {
  type: 'application/zip',
  async render(view, site) {
    const pictures = carouselFormats(view.finding).map(
      (format) => [format, carouselOutput(format)] as const,
    );
    const all = { ...parts, ...Object.fromEntries(pictures) };
    const words = kitWords(view, site);
    return zip(
      await packed(view.id, words, Object.keys(all).filter(isOffered(site)), async (ending) =>
        Buffer.from((await all[ending]?.render(view, site)) as string),
      ),
    );
  },
};

/** What the kit of the whole study has of each: pictures in every size would make the site half as large again. */
const shared = ['bib', 'card.png', 'csl.json', 'qr.svg', 'ris', 'svg'];

/** Words, cards, codes and citations of findings, each in a folder of its own; `words` are by their ids, `fileOf` gives their files. */
export async function campaignKit(
  words: ReadonlyMap<string, string>,
  fileOf: (id: string, ending: string) => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const folders: Zippable = {};
  for (const [id, text] of words)
    folders[id] = await packed(id, text, shared, (ending) => fileOf(id, ending));
  return zip(folders);
}

async function packed(
  id: string,
  words: string,
  endings: readonly string[],
  fileOf: (ending: string) => Promise<Uint8Array>,
): Promise<Zippable> {
  const files: Zippable = { [`${id}.txt`]: Buffer.from(words) };
  for (const ending of endings) {
    // Pictures and slides are compressed already.
    const level = /png$|pptx$/.test(ending) ? 0 : 9;
    files[`${id}.${ending}`] = [await fileOf(ending), { level }];
  }
  return files;
}

/** Its words in each length, its short link and how it is cited. */
export function kitWords(view: FindingView, site: Site): string {
  const { t, lang, dir, finding } = view;
  return [
    ...posts(site, lang, finding).map((post) => `${t(`campaign.${post.name}`)}\n\n${post.text}`),
    `${t('campaign.link')}\n\n${view.sharedLink}`,
    `${t('citation.heading')}\n\n${citationLine(findingCitationView(site, view), dir)}`,
  ]
    .map((part) => `${part}\n`)
    .join('\n\n');
}
