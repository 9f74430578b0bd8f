import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, startOf } from '#errors.ts';

const file = 'public/favicon.svg';

/** Bytes that an icon may have: it stands in each page. */
const most = 4000;

/**
 * The icon of a site, which browsers show beside the title of a page: an address that holds the drawing itself, so that
 * no page asks for it. Absent where `published`, the files of `public/`, have no `favicon.svg`.
 */
export function siteIcon(
  folder: string,
  published: readonly string[],
): { icon?: string; problems: Problem[] } {
  if (!published.includes(file)) return { problems: [] };
  const bytes = readFileSync(join(folder, file));
  if (bytes.length > most) return { problems: [largeIcon(bytes.length)] };
  return { icon: `data:image/svg+xml;base64,${bytes.toString('base64')}`, problems: [] };
}

function largeIcon(size: number): Problem {
  return {
    ...startOf(file),
    what: 'icon that makes every page larger',
    value: `${size} bytes`,
    mend: `expected at most ${most} bytes, since it stands in each page: save it as plain SVG, without pictures in it`,
  };
}
