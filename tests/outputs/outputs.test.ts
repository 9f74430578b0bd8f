import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { fileFormats } from '#views/site/downloads.ts';
import { project } from '../command-line.ts';

const sextra = openSite(project);
const arabic = openSite(`${project}tests/studies/arabic`);

const probability = openSite(`${project}tests/studies/probability`);

const cases = [
  { name: 'services-fr', site: sextra, view: findingView(sextra, 'fr', 'services') },
  { name: 'respondents-en', site: sextra, view: findingView(sextra, 'en', 'respondents') },
  { name: 'trust-ar', site: arabic, view: findingView(arabic, 'ar', 'trust') },
  { name: 'channels-en', site: probability, view: findingView(probability, 'en', 'channels') },
  { name: 'channels-fr', site: probability, view: findingView(probability, 'fr', 'channels') },
];

/** What is said in an answer to oEmbed is tested where it is made; the rest of it is the height of a chart. */
const kept = fileFormats.filter((format) => !/png$|^xlsx$|^pptx$|^zip$|^oembed/.test(format));

describe.each(cases)('$name', ({ name, site, view }) => {
  it.each(kept)('is written as before, %s', async (format) => {
    await expect(outputs[format].render(view, site)).toMatchFileSnapshot(
      `../output/files/${name}.${format}`,
    );
  });
});

describe('csv', () => {
  const text = String(outputs.csv.render(findingView(arabic, 'en', 'trust'), arabic));
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });

  it('begins with a byte-order mark, for spreadsheets', () => {
    expect(text.codePointAt(0)).toBe(0xfeff);
  });

  it('has codes beside labels, numbers as printed, and symbols where there is none', () => {
    expect(data.map((row) => [row['trust'], row['trust_label'], row['percent']])).toEqual([
      ['services', 'A service', '47.5'],
      ['friends', 'A friend', '71.0'],
      ['nobody', 'Nobody', '[x]'],
    ]);
  });

  it('says in each row what the number rests on', () => {
    expect(data[0]).toMatchObject({
      base_label: '1,718 respondents',
      sample: 'Self-selected',
      language: 'en',
      address: 'https://example.org/en/trust/',
      source: 'Made-up figures, for example only',
    });
    expect(data[0]?.['limits']).toContain('No margin of error can be given.');
  });

  it('makes harmless what a spreadsheet would run', () => {
    const view = findingView(arabic, 'en', 'trust');
    const [first, ...others] = view.columns;
    const cells = ['=HYPERLINK("x")'];
    const poisoned = { ...view, columns: [{ ...first!, cells }, ...others] };
    expect(String(outputs.csv.render(poisoned, arabic))).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('csv and json of a finding with symbols and flags', () => {
  const view = findingView(probability, 'en', 'channels');
  const { data } = Papa.parse<Record<string, string>>(
    String(outputs.csv.render(view, probability)).replace(/^\ufeff/, ''),
    { header: true, skipEmptyLines: true },
  );
  const json = JSON.parse(String(outputs.json.render(view, probability)));

  it('have the flags of each number', () => {
    expect(
      data.map((row) => [row['n_flag'], row['percent_flag'], row['percent_flag_label']]),
    ).toEqual([
      ['p', 'p', 'provisional'],
      ['', '', ''],
      ['', '*', 'small sample'],
      ['p', '*', 'small sample'],
    ]);
    expect(json.rows[3].flags).toEqual({ n: ['provisional'], percent: ['small-sample'] });
    expect(json.rows[1].flags).toBeUndefined();
  });

  it('explain every symbol and flag', () => {
    expect(data[0]?.['symbols']).toBe(
      '[c] suppressed: hidden so that nobody can be recognised; [x] not available: the source gives no number; p provisional: the source may still correct the number; * small sample: few people answered here, so that the number is uncertain',
    );
    expect(json.symbols.map(({ code }: { code: string }) => code)).toEqual([
      '[c]',
      '[x]',
      'p',
      '*',
    ]);
  });

  it('have the interval as two numbers', () => {
    expect([data[0]?.['low'], data[0]?.['high']]).toEqual(['25.6', '34.7']);
    expect([json.rows[0].low, json.rows[0].high]).toEqual([25.6, 34.7]);
  });
});

describe('json', () => {
  it('gives a missing number as null with the reason', () => {
    const { rows } = JSON.parse(
      String(outputs.json.render(findingView(arabic, 'ar', 'trust'), arabic)),
    );
    expect(rows[2].percent).toEqual({ value: null, reason: 'unavailable' });
    expect(rows[2].labels).toEqual(['لا أحد']);
  });
});

describe('svg', () => {
  const text = String(outputs.svg.render(findingView(sextra, 'en', 'services'), sextra));
  const { document } = parseHTML(`<body>${text}</body>`);
  const lines = [...document.querySelectorAll('body > svg > text')].map((line) => line.textContent);

  it('carries its sentence, and below what it rests on and where it is from', () => {
    expect(lines.slice(0, 3)).toEqual([
      '41%',
      'used no community sexual-health',
      'service during the last year',
    ]);
    expect(lines.slice(3).join(' ')).toBe(
      'Share of respondents, %, June 2021\u2009–\u2009May 2022 Base: 1,718 respondents Period: June 2021\u2009–\u2009May 2022 Sample: Self-selected. An open invitation, answered by those who wished to: the results describe the people who answered and nobody else. No margin of error can be given. Source: Results poster of the study, Coalition PLUS https://sextra.example/en/services/',
    );
  });

  it('has a title and a description for those who do not see it', () => {
    expect(document.querySelector('title')?.textContent).toBe(
      '41% used no community sexual-health service during the last year',
    );
    expect(document.querySelector('desc')?.textContent).toContain('41% of respondents');
  });

  it.each([
    ['services', sextra, 4],
    ['trust', probability, 4],
  ] as const)('has each of its colours repainted in the dark: %s', (id, site, least) => {
    const svg = String(outputs.svg.render(findingView(site, 'en', id), site));
    const [style = '', drawn = ''] = svg.split('</style>');
    const used = new Set(drawn.match(/(?:fill|stroke)="#[\da-f]{6}"/g));
    expect(used.size).toBeGreaterThan(least);
    expect([...used].filter((colour) => !style.includes(`[${colour}]{`))).toEqual([]);
  });
});

it('a flag stands small beside a large figure, and is told below the chart', () => {
  const { document } = parseHTML(
    String(outputs.svg.render(findingView(probability, 'fr', 'channels'), probability)),
  );
  const size = (text: string) =>
    [...document.querySelectorAll('text, tspan')]
      .filter(({ firstChild }) => firstChild?.textContent === text)
      .map((own) => Number(own.getAttribute('font-size')));
  expect(size('30,0\u00a0%')).toEqual([120]);
  expect(size('\u2009p')).toEqual([30]);
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts.filter((text) => text.startsWith('p provisoire'))).toHaveLength(1);
});
