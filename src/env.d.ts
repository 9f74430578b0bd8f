/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The site that a page shows. */
    site: import('#views/site/site.ts').Site;
    /** What the report has of each finding, by the id of this, as HTML; in its page alone. */
    parts?: ReadonlyMap<string, string> | undefined;
    /** What failed while it was made. */
    fault?: unknown;
  }
}

/** A script for browsers, as short as it gets. */
declare module '*?script' {
  const text: string;
  export default text;
}
