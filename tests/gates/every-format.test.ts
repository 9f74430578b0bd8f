import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createInspection } from '#gates/inspect-file.ts';
import { studySecrets } from '#leak-check/secrets.ts';
import { openStudy } from '#study/study.ts';
import { filesOfTask, makeFileAt, tasksOf } from '#tasks/index.ts';
import { openSite } from '#views/open-site.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

const read = (file: string) => readFileSync(join(templateFolder, file), 'utf8');

/** The template with a finding of sexes, where 3 others are too few beside a minimum of 5, and not beside one of 1. */
function studyOf(minimum: number): string {
  const sexes = { men: 'Men', women: 'Women', other: 'Another sex' };
  const words = (tag: string) => ({
    [`locales/${tag}/findings.json`]: JSON.stringify({
      ...(JSON.parse(read(`locales/${tag}/findings.json`)) as object),
      sexes: { title: 'Sexes', headline: '{{n}} people answered' },
    }),
    [`locales/${tag}/terms.json`]: JSON.stringify({
      ...(JSON.parse(read(`locales/${tag}/terms.json`)) as object),
      sex: { label: 'Sex', values: sexes },
    }),
  });
  const settings = read('data/study.yaml').replace('minimumCell: 5', `minimumCell: ${minimum}`);
  return templateWith({
    'data/study.yaml': `${settings}smallCells: suppress\n`,
    'data/sexes.csv': 'sex,n\nmen,41\nwomen,54\nother,3\n',
    'data/sexes.yaml': 'chart: bars\nbase: none\nheadline: { row: women, measure: n }\n',
    ...words('en'),
    ...words('fr'),
  });
}

it('the search finds a hidden number in every file of a finding that would show it', async () => {
  const inspect = createInspection({
    address: 'https://example.org/',
    scripts: [],
    secrets: studySecrets(openStudy(studyOf(5))),
  });
  const open = openSite(studyOf(1));
  const silent: string[] = [];
  const tells = async (path: string, made: string | Uint8Array) => {
    const { verdict } = await inspect({ path, bytes: Buffer.from(made), isOurs: true });
    return verdict.leaks.includes('sexes: other: n');
  };
  for (const task of tasksOf(open).filter(({ tag, id }) => tag === 'en' && id === 'sexes'))
    for (const { address, make } of filesOfTask(open, task)) {
      const path = open.urls.relative(address);
      if (path.endsWith('/')) continue;
      const made = await make(() => Promise.reject(new Error('none is needed')));
      if (!(await tells(path, made))) silent.push(path);
    }
  expect(await tells('en/study.pptx', (await makeFileAt(open, '/en/study.pptx')) ?? '')).toBe(true);
  // They name the finding, and hold no number of its rows; pictures of a carousel hold that of one, or none.
  expect(silent).toEqual(
    [
      ...['csv-metadata.json', 'oembed.json', 'qr.svg', 'bib', 'ris', 'csl.json'],
      ...['carousel-2.png', 'carousel-3.png', 'carousel-5.png'],
    ].map((format) => `en/sexes.${format}`),
  );
});
