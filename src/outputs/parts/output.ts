import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';

/** A kind of file that is made of each finding in each language. */
export interface Output {
  /** Its media type. */
  type: string;
  render(view: FindingView, site: Site): string | Promise<Uint8Array<ArrayBuffer>>;
}
