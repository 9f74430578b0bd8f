import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSite } from '#views/open-site.ts';
import { constats } from '../command-line.ts';
import { makeStudy } from '../new-study/made-study.ts';
import { writeFiles } from '../study-folder.ts';
import { documentOf } from './documents.ts';

const { blocks } = documentOf('docs/first-study.md');

/** The files that the page has written down whole. */
const written = Object.fromEntries(
  blocks.flatMap(({ file, text }) => (file === undefined ? [] : [[file, `${text}\n`]])),
);

/** The new study of the page, in English, with what these files say instead of the example. */
async function laidOut(files: Record<string, string>): Promise<string> {
  const answers = {
    name: 'Opening hours',
    languages: 'en',
    publisher: 'Harbour Health Association',
    site: 'https://harbour-health.example/hours/',
    contact: 'hello@harbour-health.example',
  };
  const study = await makeStudy(
    ...Object.entries(answers).flatMap(([name, answer]) => [`--${name}`, answer]),
  );
  for (const name of globSync('data/example-*', { cwd: study })) rmSync(join(study, name));
  writeFiles(study, files);
  return study;
}

/** What the page has somebody write before "Add a language". */
const english = Object.fromEntries(
  Object.entries(written).filter(([file]) => !file.startsWith('locales/fr/')),
);

/** The block of output that begins so. */
function output(start: string): string {
  return blocks.find(({ lang, text }) => lang === 'text' && text.startsWith(start))?.text ?? '';
}

it('the first study is as the page says once its steps were taken', async () => {
  const study = await laidOut(english);
  const { stdout, code } = await constats('check', study);
  expect([code, stdout]).toEqual([0, `${output('2 findings')}\n`]);
  const site = 'https://harbour-health.example/hours/';
  expect((await constats('check', study, '--site', site)).code).toBe(0);
});

it('a mistyped share is told as the page says', async () => {
  const table = (written['data/times.csv'] ?? '').replace('56.6', '65.6');
  const folder = await laidOut({ ...english, 'data/times.csv': table });
  const [line = '', mend = ''] = output('data/times.csv').split('\n');
  expect(() => openSite(folder)).toThrow(`${line}\n${mend.replace(/ …$/, '')}`);
});

it('its French sentences quote what the English ones do', async () => {
  const study = (written['data/study.yaml'] ?? '').replace('[en]', '[en, fr]');
  const french = Object.entries(written)
    .filter(([file]) => file.startsWith('locales/en/'))
    .map(([file, text]) => [file.replace('/en/', '/fr/'), text]);
  const folder = await laidOut({
    ...Object.fromEntries(french),
    ...written,
    'data/study.yaml': study,
  });
  expect(openSite(folder).study.findings.map(({ id }) => id)).toEqual(['respondents', 'times']);
});
