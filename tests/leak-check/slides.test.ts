import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readFile } from '#gates/read-file.ts';
import { leakSearch } from '#leak-check/leaks.ts';
import { studySecrets } from '#leak-check/secrets.ts';
import { outputs } from '#outputs/index.ts';
import { withTexts } from '#pictures/png-text.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { project } from '../command-line.ts';

const site = openSite(`${project}tests/studies/suppressed`);
const search = leakSearch(studySecrets(site.study));
const sentence = 'In North, 3 answered: Does not know.';

/** A slide with bars, of a table in which the 3 people of the north who do not know are hidden. */
const slide = unzipSync(
  (await outputs.pptx.render(findingView(site, 'en', 'visits'), site)) as Uint8Array,
);

type Parts = typeof slide;

/** What the search finds in the slide once something is written into one of its parts. */
async function foundIn(part: string, tell: (text: string) => string, parts: Parts = slide) {
  const old = strFromU8(parts[part] ?? new Uint8Array());
  const told = tell(old);
  expect(told).not.toBe(old);
  return leaksOf({ ...parts, [part]: strToU8(told) });
}

async function leaksOf(parts: Parts): Promise<string[]> {
  const { said } = await readFile('en/visits.pptx', zipSync(parts), true);
  return search(said, 'en/visits.pptx', true);
}

const all = ['visits: north / unsure: n'];

it('finds no hidden number in a slide as it is made', async () => {
  expect(await leaksOf(slide)).toEqual([]);
});

it('finds one in the texts of a slide, in its notes, and in what stands in the place of its chart', async () => {
  const told = (text: string) => text.replace('</a:t>', `. ${sentence}</a:t>`);
  expect(await foundIn('ppt/slides/slide1.xml', told)).toEqual(all);
  expect(await foundIn('ppt/notesSlides/notesSlide1.xml', told)).toEqual(all);
  const described = (text: string) => text.replace(/ descr="/, ` descr="${sentence} `);
  expect(await foundIn('ppt/slides/slide1.xml', described)).toEqual(all);
  const titled = (text: string) => text.replace('<dc:title>', `<dc:title>${sentence} `);
  expect(await foundIn('docProps/core.xml', titled)).toEqual(all);
});

it('finds one in what a chart keeps of its numbers, and in the workbook behind it', async () => {
  const inNorth = (text: string) =>
    text.replace(/Number, [^<]*/, 'North').replaceAll('>49<', '>3<');
  expect(await foundIn('ppt/charts/chart1.xml', inNorth)).toEqual(all);
  const place = 'ppt/embeddings/workbook1.xlsx';
  const workbook = unzipSync(slide[place] ?? new Uint8Array());
  for (const name of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'])
    workbook[name] = strToU8(inNorth(strFromU8(workbook[name] ?? new Uint8Array())));
  expect(await leaksOf({ ...slide, [place]: zipSync(workbook) })).toEqual(all);
});

it('finds one in its pictures, whichever a program draws', async () => {
  const drawn = (text: string) => text.replace('</title>', `. ${sentence}</title>`);
  expect(await foundIn('ppt/media/image-1-2.svg', drawn)).toEqual(all);
  const place = 'ppt/media/image-1-1.png';
  const png = withTexts(slide[place] ?? new Uint8Array(), { Text: sentence });
  expect(await leaksOf({ ...slide, [place]: png })).toEqual(all);
});
