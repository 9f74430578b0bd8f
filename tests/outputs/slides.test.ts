import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parse } from 'pptxtojson/dist/index.js';
import { describe, expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import { chartPart } from '#outputs/slides/chart-part.ts';
import { numberCode } from '#outputs/slides/number-code.ts';
import { slideChart } from '#outputs/slides/slide-chart.ts';
import { studySlides } from '#outputs/slides/study-slides.ts';
import { createPalettes } from '#theme/palette.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import type { Site } from '#views/site/site.ts';
import { inputs } from '../charts/inputs.ts';
import { kinds } from '../charts/kinds.ts';
import { project } from '../command-line.ts';
import { faultsOf, paragraphsOf, partsOf, textOf, xmlOf } from './presentation.ts';

const open = (name: string) => openSite(`${project}tests/studies/${name}`);
const [arabic, suppressed, waves, published] = ['arabic', 'suppressed', 'waves', 'prep-ci'].map(
  open,
) as [Site, Site, Site, Site];

const fileOf = async (site: Site, tag: string, id: string) =>
  (await outputs.pptx.render(findingView(site, tag, id), site)) as Uint8Array;
const slideOf = async (site: Site, tag: string, id: string) => partsOf(await fileOf(site, tag, id));
const studyOf = (site: Site, tag: string) => studySlides(site, tag, (id) => fileOf(site, tag, id));

/** A text with all blanks alike. */
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f\u2009]/g, ' ');

/** A presentation as an independent parser reads it. */
async function parsed(file: Uint8Array) {
  return parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer);
}

/** The numbers of a chart as it keeps them: the names of its categories, and each series with its numbers. */
function keptBy(parts: ReadonlyMap<string, Uint8Array>, name = 'ppt/charts/chart1.xml') {
  const series = xmlOf(parts, name).filter(({ tagName }) => tagName === 'c:ser');
  const points = (one: Element, kind: string) =>
    [...one.querySelectorAll('*')]
      .filter(({ tagName, parentElement }) => {
        const owner = parentElement?.parentElement?.parentElement?.tagName;
        return tagName === 'c:pt' && owner === kind;
      })
      .map(({ textContent }) => plain(textContent));
  return {
    categories: series[0] && points(series[0], 'c:cat'),
    series: series.map((one) => [points(one, 'c:tx').join(''), ...points(one, 'c:val')]),
  };
}

describe('a slide', () => {
  it('has the headline as its title, a chart with the numbers of the table, and what these rest on', async () => {
    const parts = await slideOf(published, 'en', 'education');
    const title = xmlOf(parts, 'ppt/slides/slide1.xml').find(
      (one) => one.tagName === 'p:ph' && one.getAttribute('type') === 'title',
    );
    expect(title).toBeDefined();
    const said = paragraphsOf(parts, 'ppt/slides/slide1.xml');
    expect(said[0]).toBe('22.1% never went to school');
    expect(said).toContain('Share of respondents, %, October 2016 – January 2017');
    expect(said.at(-1)).toBe('example.org/s/t3964c');
    expect(said.join('\n')).toMatch(/Base: 995 respondents · Source: Becquet V/);
    expect(said.join('\n')).toMatch(/Sample: Approached where they could be reached\. /);
    expect(keptBy(parts)).toEqual({
      categories: ['Secondary school or university', 'Primary school', 'No school'],
      series: [['Share of respondents, %, October 2016 – January 2017', '39.5', '38.4', '22.1']],
    });
    expect(textOf(parts, 'ppt/charts/chart1.xml')).toContain('formatCode="0.0&quot;%&quot;"');
  });

  it('has the description and the table in its notes, in their language', async () => {
    const parts = await slideOf(published, 'fr', 'education');
    const notes = paragraphsOf(parts, 'ppt/notesSlides/notesSlide1.xml');
    expect(notes).toContain('Pas de scolarité\t22,1 %\t220\t995');
    expect(notes.at(-1)).toMatch(
      /^Example association .* https:\/\/example\.org\/fr\/education\/$/,
    );
    const languages = new Set(
      [...parts.keys()]
        .filter((name) => /^ppt\/(?:slides|notesSlides|charts|slideLayouts)\/\w+\.xml$/.test(name))
        .flatMap((name) => textOf(parts, name).match(/(?<=[lL]ang=")[^"]*/g) ?? []),
    );
    expect([...languages]).toEqual(['fr-FR']);
  });

  it('keeps what is hidden out of chart and workbook, and names it', async () => {
    const { t } = findingView(suppressed, 'en', 'visits');
    const input = inputs(kinds.bars)['suppressed']!;
    const chart = slideChart({ chart: { type: 'bars', input }, subtitle: 'Share' }, t)!;
    expect(chart.categories).toEqual([
      'Community organisation',
      'Hospital',
      'Friends and colleagues who do the same work: suppressed',
      'Other',
      'Nobody: suppressed',
    ]);
    const look = { palette: createPalettes('#0b5d8f').light, language: 'en-GB', size: 16 } as const;
    const part = new Map([['chart', chartPart(chart, { ...look, dir: 'ltr' })]]);
    expect(keptBy(part, 'chart').series).toEqual([['Share', '46', '31.5', '7']]);
    const stacked = inputs(kinds.stacked)['suppressed']!;
    expect(
      slideChart({ chart: { type: 'stacked', input: stacked }, subtitle: '' }, t),
    ).toBeUndefined();
  });

  it('draws as many rows as can be read, says how many are left, and turns columns whose names do not fit', () => {
    const { t } = findingView(suppressed, 'en', 'visits');
    const drawn = (type: 'bars' | 'histogram', name: string) =>
      slideChart({ chart: { type, input: inputs(kinds[type])[name]! }, subtitle: 'Share' }, t);
    const many = drawn('bars', 'hundred-rows');
    expect(many?.categories).toHaveLength(30);
    expect(many?.notes).toEqual(['70 more are in the table.']);
    expect(drawn('histogram', 'usual')?.kind).toBe('columns');
    expect(drawn('histogram', 'long-labels')?.kind).toBe('bars');
  });

  it('writes its axis as that of the site, whatever its numbers are', () => {
    const { t } = findingView(suppressed, 'en', 'visits');
    const input = inputs(kinds.slope)['usual']!;
    const code = (value: number, text: string) => {
      const axis = {
        ...input.axis,
        ticks: [
          { value: 0, text: '0%' },
          { value, text },
        ],
      };
      return slideChart({ chart: { type: 'slope', input: { ...input, axis } }, subtitle: '' }, t)
        ?.code;
    };
    expect([code(20, '20%'), code(2.5, '2.5%')]).toEqual(['0"%"', '0.0"%"']);
  });

  it('shows as a picture what no program draws rightly, and says its words to who does not see it', async () => {
    const parts = await slideOf(waves, 'en', 'services');
    expect([...parts.keys()].filter((name) => name.includes('chart'))).toEqual([]);
    const described = xmlOf(parts, 'ppt/slides/slide1.xml')
      .filter(({ tagName }) => tagName === 'p:cNvPr')
      .filter((one) => one.getAttribute('descr'));
    expect(described.map((one) => one.getAttribute('name'))).toEqual(['Services', 'QR']);
    expect(textOf(parts, 'ppt/media/image-1-2.svg')).not.toContain('<text');
    expect(textOf(parts, 'ppt/media/image-1-2.svg')).not.toContain('var(');
  });

  it('runs from right to left in Arabic, also in its chart', async () => {
    const parts = await slideOf(arabic, 'ar', 'ease');
    expect(textOf(parts, 'ppt/presentation.xml')).toContain(' rtl="1"');
    for (const name of ['ppt/slides/slide1.xml', 'ppt/notesSlides/notesSlide1.xml']) {
      const filled = xmlOf(parts, name).filter(
        ({ tagName, textContent }) => tagName === 'a:p' && textContent !== '',
      );
      const directions = filled.map((one) => one.firstElementChild?.getAttribute('rtl'));
      expect(new Set(directions)).toEqual(new Set(['1']));
    }
    expect(textOf(parts, 'ppt/charts/chart1.xml')).toMatch(
      /<c:valAx><c:axId val="222"><\/c:axId><c:scaling><c:orientation val="maxMin">/,
    );
    expect(textOf(parts, 'ppt/charts/chart1.xml')).toContain('<c:lang val="ar-EG">');
  });

  it('has the colours of the study as those of its theme, and small files', async () => {
    const file = await fileOf(published, 'fr', 'age');
    expect(file.length).toBeLessThan(80_000);
    const theme = textOf(partsOf(file), 'ppt/theme/theme1.xml');
    expect(theme).toContain('<a:accent1><a:srgbClr val="1D5F4A">');
    expect(textOf(partsOf(file), 'ppt/charts/chart1.xml')).toContain('<a:schemeClr val="accent1">');
  });

  it('is the same to the byte whenever it is made, whatever was made before it', async () => {
    const one = await fileOf(openSite(`${project}tests/studies/prep-ci`), 'fr', 'age');
    const other = await fileOf(published, 'fr', 'age');
    expect(Buffer.compare(one, other)).toBe(0);
    expect([...partsOf(one).values()].join('')).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });
});

describe('the study as slides', () => {
  it('begins with what it is, has its findings by their themes, and ends with how it is cited', async () => {
    const file = await studyOf(arabic, 'ar');
    const parts = partsOf(file);
    const titles = Array.from({ length: 9 }, (_, index) =>
      paragraphsOf(parts, `ppt/slides/slide${index + 1}.xml`)[0]?.replaceAll('\u200e', ''),
    );
    expect(titles).toEqual([
      'دراسة نموذجية',
      'الناس',
      'أجاب 1,718 شخصًا',
      '47.5% يلجؤون إلى خدمة',
      'الفحص والخدمات',
      '71% أجروا فحصًا في لبنان',
      '25% في القرى يجدون الوصول إلى خدمة صعبًا جدًا',
      '74% من الأصغر سنًا يستعلمون عبر الإنترنت',
      'كيفية الاستشهاد',
    ]);
    const sections = xmlOf(parts, 'ppt/presentation.xml')
      .filter(({ tagName }) => tagName === 'p14:section')
      .map((one) => [one.getAttribute('name'), one.children[0]?.children.length]);
    expect(sections).toEqual([
      ['دراسة نموذجية', 1],
      ['الناس', 3],
      ['الفحص والخدمات', 4],
      ['كيفية الاستشهاد', 1],
    ]);
  });

  it('keeps the last slash of an address behind it in Arabic, on the slide and in its notes', async () => {
    const parts = partsOf(await studyOf(arabic, 'ar'));
    const address = / https:\/\/example\.org\/ar\/data\/\u200e$/;
    expect(paragraphsOf(parts, 'ppt/slides/slide9.xml').join('\n')).toMatch(
      new RegExp(address, 'm'),
    );
    const notes = paragraphsOf(parts, 'ppt/notesSlides/notesSlide3.xml');
    expect(notes.at(-1)).toMatch(/ https:\/\/example\.org\/ar\/respondents\/\u200e$/);
  });

  it('is read by another parser, each chart with its numbers', async () => {
    const { slides } = await parsed(await studyOf(published, 'en'));
    const charts = slides.flatMap(({ elements }) =>
      elements.flatMap((one) => (one.type === 'chart' ? [one] : [])),
    );
    expect(charts).toHaveLength(4);
    const [age] = charts;
    expect(age?.chartType).toBe('barChart');
    expect(JSON.stringify(age?.data)).toContain('"y":47');
    expect(slides.at(-1)?.note).toContain('https://example.org/en/data/');
  });

  it('has nothing that PowerPoint would have to repair', async () => {
    for (const [site, tag] of [
      [arabic, 'ar'],
      [published, 'fr'],
      [waves, 'fr'],
      [suppressed, 'en'],
    ] as const) {
      expect(faultsOf(partsOf(await studyOf(site, tag)))).toEqual([]);
      for (const { id } of site.study.findings)
        expect(faultsOf(await slideOf(site, tag, id))).toEqual([]);
    }
  });

  it.skipIf(!existsSync('/usr/lib/libreoffice/program/libsdlo.so'))(
    'opens in LibreOffice with its charts as charts',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'constats-test-'));
      const file = join(folder, 'study.pptx');
      writeFileSync(file, await studyOf(published, 'fr'));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const words = ['--headless', profile, '--convert-to', 'odp', '--outdir', folder, file];
      execFileSync('soffice', words, { stdio: 'ignore' });
      const parts = unzipSync(readFileSync(join(folder, 'study.odp')));
      const charts = Object.keys(parts).filter((name) => /^Object \d+\/content\.xml$/.test(name));
      expect(charts).toHaveLength(4);
    },
  );
});

it.each([
  ['41 %', 41, '0" %"'],
  ['41,5\u00a0%', 41.5, '0.0"\u00a0%"'],
  ['1\u202f718', 1718, '#,##0'],
  ['12.50', 12.5, '0.00'],
  ['99.96%', 99.96, '0.00"%"'],
  ['١٢٫٥', 12.5, '0.0'],
  ['\u221210.5%', -10.5, '0.0"%"'],
  ['46% (42–50.5%)', 46, '0"% (42–50.5%)"'],
  ['0\u200e%\u200e', 0, '0"\u200e%\u200e"'],
])('writes %s as a number format', (text, value, code) => {
  expect(numberCode(text, value)).toBe(code);
});
