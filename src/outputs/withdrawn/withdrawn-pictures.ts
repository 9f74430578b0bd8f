import type { Provenance } from '#outputs/parts/provenance.ts';
import { setClosing } from '#outputs/pictures/card-closing.ts';
import { onGround } from '#outputs/pictures/card-content.ts';
import {
  type CardLook,
  type CardSize,
  readingEdge,
  wordsIn,
} from '#outputs/pictures/card-layout.ts';
import { picture } from '#outputs/pictures/picture.ts';
import type { Composition } from '#outputs/pictures/picture-composition.ts';
import { setHeadline } from '#outputs/pictures/set-headline.ts';
import { standaloneWords } from '#outputs/pictures/standalone.ts';
import { allowances, svgFile } from '#outputs/pictures/svg.ts';
import { familyFor } from '#pictures/typefaces.ts';
import { element } from '#svg/element.ts';
import type { Site } from '#views/site/site.ts';
import { studyMark } from '#views/site/study-mark.ts';
import type { WithdrawnView } from '#views/withdrawn/withdrawn-view.ts';

/** Where a picture comes from that says that a finding was withdrawn. */
export function withdrawnProvenance(view: WithdrawnView): Provenance {
  const { lang, title, reason, publisher, study, address } = view;
  return { lang, title, description: reason, creator: publisher.name, source: study, address };
}

/** The words in the place of a chart, as SVG. */
export function withdrawnSvg(view: WithdrawnView, site: Site): string {
  const words = standaloneWords(alone(view), { allowance: allowances[view.dir] });
  return svgFile(words, view.dir, withdrawnProvenance(view), site);
}

/** The same as PNG. */
export function withdrawnPng(view: WithdrawnView, site: Site): Promise<Uint8Array<ArrayBuffer>> {
  return drawn(view, site, standaloneWords(alone(view), { allowance: 1 }), 2);
}

/** The words on a card for feeds and messages. */
export function withdrawnCard(view: WithdrawnView, site: Site, size: CardSize) {
  return drawn(view, site, composeWithdrawn(view, site, size), 1);
}

function alone({ dir, title, reason, study, address }: WithdrawnView) {
  return { dir, title, lines: [reason, study], address };
}

function composeWithdrawn(view: WithdrawnView, site: Site, size: CardSize): Composition {
  const { dir, title, reason, study, publisher, spokenLink: link } = view;
  const { width, height, margin, small } = size;
  const { top, bottom } = wordsIn(size);
  const inner = width - 2 * margin;
  const family = familyFor([title, reason, study, publisher.name, link]);
  const look: CardLook = { dir, family };
  const closing = setClosing(
    { facts: [reason], mark: studyMark(site), study, publisher, link },
    { width: inner, most: (bottom - top) / 2, fontSize: small * 1.2 },
    look,
  );
  const free = bottom - top - closing.height - margin;
  const headline = setHeadline(
    title,
    { width: inner, height: free, figure: 0, sentence: size.sentence * 1.5 },
    look,
  );
  const x = readingEdge({ x: margin, width: inner }, dir);
  const body = onGround(site.palettes, [
    element('rect', { width, height, fill: 'var(--paper)' }),
    ...headline.draw({ x, y: top }),
    ...closing.draw({ x, y: bottom - closing.height }),
  ]);
  return { width, height, family, body };
}

function drawn(view: WithdrawnView, site: Site, composed: Composition, zoom: number) {
  const { light: palette } = site.palettes;
  return picture(composed, { dir: view.dir, palette, zoom, stated: withdrawnProvenance(view) });
}
