import { describe, expect, it } from 'vitest';
import { readIndex, searchIn, writeIndex } from '#search/finding-index.ts';
import { textWords } from '#search/text-words.ts';
import { searchWords } from '#views/finding/search-words.ts';
import { openSite } from '#views/open-site.ts';

const words = (text: string) => textWords(text).map(({ word }) => word);

describe('textWords(text)', () => {
  it.each([
    ['L’accès à l’internet, aujourd’hui', ['acces', 'internet', 'aujourd', 'hui']],
    ['Cœur, Straße, Łódź', ['coeur', 'strasse', 'lodz']],
    ['Français·e·s', ['francais']],
    ['الثِّقة والإنترنت', ['ثقه', 'انترنت']],
    ['أين إلى آخر', ['اين', 'الي', 'اخر']],
    ['我们去医院', ['我们', '去', '医院']],
    ['47,0 % sur 1\u202f718, or 1,718', ['47.0', 'sur', '1718', 'or', '1718']],
    ['٤٧٫٥٪ من ١٬٧١٨', ['47.5', 'من', '1718']],
    ['a', []],
  ])('of "%s"', (text, found) => expect(words(text)).toEqual(found));

  it('says where each stands', () => {
    expect(textWords('À l’école')).toEqual([{ word: 'ecole', start: 4, end: 9 }]);
  });
});

const finding = (title: string, headline: string, told = '', labels = '') => ({
  title: words(title),
  headline: words(headline),
  told: words(told),
  labels: words(labels),
});

const findings = [
  finding('Services', '48% know a service', 'Which services do you know?', 'friends clinics'),
  finding('Distance', '30% live far from a clinic', '', 'near far'),
  finding('Costs', '12% paid for a visit', 'Services are free for most'),
];

describe('the index', () => {
  const written = writeIndex(findings);

  it('is a line for each word, with the places of the findings in letters', () => {
    expect(written.split('\n').slice(0, 9)).toEqual([
      'd',
      '12 .c',
      '30 .b',
      '48 .a',
      'are ..c',
      'clinic .b',
      'clinics ...a',
      'costs c',
      'distance b',
    ]);
    expect(written).toContain('\nservices a..ac\n');
  });

  it('holds the places of thousands', () => {
    const many = Array.from({ length: 2000 }, (_, at) =>
      finding(`f${at}`, at % 700 === 0 ? 'x1' : 'x2'),
    );
    const index = readIndex(writeIndex(many));
    expect(searchIn(index, 'f1999')[0]?.place).toBe(1999);
    expect(searchIn(index, 'x1').map(({ place }) => place)).toEqual([0, 700, 1400]);
  });

  const found = (query: string) => searchIn(readIndex(written), query).map(({ place }) => place);

  it('finds what is in a title before what is told, the beginning of a word, and a word mistyped', () => {
    expect(found('services')).toEqual([0, 2]);
    expect(found('serv')).toEqual([0, 2]);
    expect(found('distence')).toEqual([1]);
    expect(found('clinic far')).toEqual([1]);
  });

  it('asks for all words, or else for any', () => {
    expect(found('visit paid')).toEqual([2]);
    expect(found('visit distance').toSorted()).toEqual([1, 2]);
    expect(found('zzzz')).toEqual([]);
  });
});

it('a finding is found by all that its page says', () => {
  const arabic = openSite('tests/studies/arabic');
  const { title, headline, told, labels } = searchWords(arabic, 'en', 'tested');
  expect(title).toEqual(words('Tested last year'));
  expect(headline).toContain('71');
  expect(told).toEqual(expect.arrayContaining(['tests', 'services']));
  expect(labels).toEqual(expect.arrayContaining(['country', 'lebanon']));
});
