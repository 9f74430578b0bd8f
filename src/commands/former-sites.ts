import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formerHostFiles } from '#headers/former-host.ts';
import { fileOfAddress } from '#urls.ts';
import type { Site } from '#views/site/site.ts';
import { checkOut, replaceFolder } from './output-folder.ts';

/** The folder beside the site that leads to it from where it was, e.g. "dist.from-old.example.org-study". */
function formerFolder(out: string, former: string): string {
  const { host, pathname } = new URL(former);
  const name = decodeURI(host + pathname).replace(/[^\p{L}\p{N}.]+/gu, '-');
  return `${out}.from-${name.replace(/-$/, '')}`;
}

/** Refuses to write over a folder that holds something else. */
export function checkFormerSites({ study, served }: Site, out: string, folder: string): void {
  if (!served) return;
  for (const former of study.spec.formerUrls) checkOut(formerFolder(out, former), folder);
}

/** Writes what leads to a site from each address where it was, and says where. */
export async function writeFormerSites(site: Site, out: string): Promise<void> {
  const { study, urls, served } = site;
  if (!served || study.spec.formerUrls.length === 0) return;
  const { formerPages } = await import('#tasks/former-pages.ts');
  const pages = formerPages(site).map(([address, html]): [string, string] => [
    fileOfAddress(address),
    html,
  ]);
  for (const former of study.spec.formerUrls) {
    const folder = formerFolder(out, former);
    const files = formerHostFiles(former, urls.absolute(urls.chooser()));
    await replaceFolder(
      folder,
      () => undefined,
      async (aside) => writeAll(aside, [...pages, ...Object.entries(files)]),
    );
    console.log(`${folder} written: put it where the site was, at ${former}`);
  }
}

function writeAll(folder: string, files: readonly [string, string][]): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
