import { groundOf } from '#outputs/slides/finding-slide.ts';
import { presentationFile } from '#outputs/slides/presentation-file.ts';
import { presentationParts } from '#outputs/slides/presentation-parts.ts';
import { layouts } from '#outputs/slides/slide-layout.ts';
import { basisBox, sentence, studyLine } from '#outputs/slides/slide-words.ts';
import type { Site } from '#views/site/site.ts';
import { lentWords } from '#views/words/lent-words.ts';
import type { WithdrawnView } from '#views/withdrawn/withdrawn-view.ts';

/** The words in the place of a finding, as a slide. */
export async function withdrawnSlide(view: WithdrawnView, site: Site) {
  const { title, reason, study, publisher, lang, dir, address, spokenLink, shortLink } = view;
  const slide = {
    layout: 'words' as const,
    title: [sentence(title, layouts.words, 40)],
    texts: [
      studyLine(`${study} · ${publisher.name}`),
      basisBox([reason], { text: spokenLink, href: shortLink }),
    ],
    pictures: [],
    notes: [title, reason, study, address],
  };
  const presentation = {
    ...{ title, subject: study, author: publisher.name, lang, dir, address },
    ...{ runs: lentWords(site, lang), ...groundOf(site) },
  };
  return presentationFile(await presentationParts(presentation, [slide]), presentation);
}
