import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';

/** A kind of file that is made of each finding in each language. */
export interface Output {
  /** Its media type. */
  type: string;
  render(view: FindingView, site: Site): string | Promise<Uint8Array<ArrayBuffer>>;
}

/** An output that is drawn once of a finding in a language, for its own address and for the kit. */
export function drawnOnce({ type, render }: Output): Output {
  const drawn = new WeakMap<FindingView, ReturnType<Output['render']>>();
  return {
    type,
    render(view, site) {
      const made = drawn.get(view) ?? render(view, site);
      drawn.set(view, made);
      return made;
    },
  };
}
