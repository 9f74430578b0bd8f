import { drawnOnce } from '#outputs/parts/output.ts';
import { findingPresentation, findingSlide } from './finding-slide.ts';
import { presentationFile } from './presentation-file.ts';
import { presentationParts } from './presentation-parts.ts';

/** A finding as a slide, with a chart that can be changed there, and notes for who speaks. */
export const pptx = drawnOnce({
  type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  async render(view, site) {
    const presentation = findingPresentation(view, site);
    const parts = await presentationParts(presentation, [await findingSlide(view, site)]);
    return presentationFile(parts, presentation);
  },
});
