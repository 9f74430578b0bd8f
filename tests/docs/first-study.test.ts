import { expect, it } from 'vitest';
import { openSite } from '#views/open-site.ts';
import { constats } from '../command-line.ts';
import { templateWith } from '../study-folder.ts';
import { documentOf } from './documents.ts';

const { blocks } = documentOf('docs/first-study.md');

/** The files that the page has written down whole. */
const written = Object.fromEntries(
  blocks.flatMap(({ file, text }) => (file === undefined ? [] : [[file, `${text}\n`]])),
);

/** The study as somebody has it who did all that stands before "Add a language". */
function laidOut(): string {
  const english = Object.entries(written).filter(([file]) => !file.startsWith('locales/fr/'));
  return templateWith({
    'data/trust.csv': undefined,
    'data/trust.yaml': undefined,
    'locales/fr': undefined,
    ...Object.fromEntries(english),
  });
}

/** The block of output that begins so. */
function output(start: string): string {
  return blocks.find(({ lang, text }) => lang === 'text' && text.startsWith(start))?.text ?? '';
}

it('the first study is as the page says once its steps were taken', async () => {
  const { stdout, code } = await constats('check', laidOut());
  expect([code, stdout]).toEqual([0, `${output('2 findings')}\n`]);
});

it('a mistyped share is told as the page says', () => {
  const table = (written['data/times.csv'] ?? '').replace('56.6', '65.6');
  const folder = templateWith({ ...written, 'data/times.csv': table });
  const [line = '', mend = ''] = output('data/times.csv').split('\n');
  expect(() => openSite(folder)).toThrow(`${line}\n${mend.replace(/ …$/, '')}`);
});

it('its French sentences quote what the English ones do', () => {
  const study = (written['data/study.yaml'] ?? '').replace('[en]', '[en, fr]');
  const french = Object.entries(written)
    .filter(([file]) => file.startsWith('locales/en/'))
    .map(([file, text]) => [file.replace('/en/', '/fr/'), text]);
  const folder = templateWith({
    'data/trust.csv': undefined,
    'data/trust.yaml': undefined,
    'locales/fr/sources.json': undefined,
    ...Object.fromEntries(french),
    ...written,
    'data/study.yaml': study,
  });
  expect(openSite(folder).study.findings.map(({ id }) => id)).toEqual(['respondents', 'times']);
});
