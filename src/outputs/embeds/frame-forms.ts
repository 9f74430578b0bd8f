import type { EmbedView } from '#views/embeds/embed-view.ts';
import {
  type FrameScheme,
  frameSchemes,
  type FrameWidth,
  frameWidths,
} from '#views/pages/embed-choice-page.ts';
import { snippet } from './snippet.ts';

/** A frame to be pasted, and what was chosen of it. */
export interface FrameForm {
  width: FrameWidth;
  scheme: FrameScheme;
  text: string;
}

/** The frame in every width and in all colours that people may choose, the default first. */
export function frameForms(embed: EmbedView): FrameForm[] {
  return frameWidths.flatMap(({ name: width, pixels }) =>
    frameSchemes.map((scheme) => ({
      width,
      scheme,
      text: snippet(embed, {
        width: pixels,
        scheme: scheme === 'auto' ? undefined : scheme,
      }).trim(),
    })),
  );
}
