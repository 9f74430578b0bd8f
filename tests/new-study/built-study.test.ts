import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Built, buildStudy } from '../built.ts';
import { constats } from '../command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'constats-'));
let site: Built;

beforeAll(async () => {
  const study = join(folder, 'study');
  await constats('new', study, '--yes', '--languages', 'ar,fr-x-facile,de');
  site = await buildStudy(study);
});
afterAll(() => {
  site.remove();
  rmSync(folder, { recursive: true });
});

it.each([
  ['ar', 'rtl', 'مثال: متى تفتح المكتبة؟', 'مثال بأرقام مختلقة'],
  [
    'fr-x-facile',
    'ltr',
    'Exemple : quand ouvrir la bibliothèque ?',
    'Exemple aux chiffres inventés',
  ],
  ['de', 'ltr', 'مثال: متى تفتح المكتبة؟', 'مثال بأرقام مختلقة'],
])(
  'a new study is built at once in %s, and says of itself that it is an example',
  (tag, dir, title, mark) => {
    const home = site.page(`${tag}/index.html`);
    const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    expect(home.documentElement.lang).toBe(tag);
    expect(home.documentElement.getAttribute('dir') ?? 'ltr').toBe(dir);
    expect(plain(home.querySelector('h1')?.textContent)).toBe(title);
    for (const finding of ['example-times', 'example-satisfaction'])
      expect(
        plain(site.page(`${tag}/${finding}/index.html`).querySelector('main')?.textContent),
      ).toContain(mark);
  },
);
