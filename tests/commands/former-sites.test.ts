import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFormerSites } from '#commands/former-sites.ts';
import { openSite } from '#views/open-site.ts';
import { printedBy } from '../command-line.ts';
import { folderWith, templateFolder, templateWith } from '../study-folder.ts';

const template = (file: string) => readFileSync(join(templateFolder, file), 'utf8');

it('leads to each page of a site from where it was, also from former names and languages', async () => {
  const settings = template('data/study.yaml').replace('[en, fr]', '[en]');
  const site = openSite(
    templateWith({
      'data/study.yaml': `${settings}formerUrls: ["https://old.example/a/"]\nformerLanguages: { fr: en }\n`,
      'data/trust.yaml': `formerly: [confidence]\n${template('data/trust.yaml')}`,
      'locales/fr': undefined,
    }),
    'https://example.org/%C3%A9tude/v1.0/',
  );
  const out = join(folderWith({}), 'site');
  const { stdout } = await printedBy(() => writeFormerSites(site, out));
  const folder = `${out}.from-old.example-a`;
  expect(stdout).toBe(`${folder} written: put it where the site was, at https://old.example/a/\n`);
  const former = (path: string) => readFileSync(join(folder, path), 'utf8');
  const address = 'https://example.org/%C3%A9tude/v1.0/';
  for (const path of ['', 'en/trust/', 'en/confidence/', 'en/embed/trust/', 'fr/method/'])
    expect(former(`${path}index.html`)).toContain(`content="0; url=${address}${path}"`);
  expect(former('404.html')).toContain(`content="0; url=${address}"`);
  expect(former('_redirects')).toBe(`/a/* ${address}:splat 301\n`);
});
