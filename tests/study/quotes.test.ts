import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import type { Finding } from '#findings/model/finding.ts';
import { checkProse } from '#study/quotes/check-prose.ts';
import {
  findQuote,
  nameOfWave,
  namesOfValue,
  type Quotable,
  quotableNames,
} from '#study/quotes/quotes.ts';
import { project } from '../command-line.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

function quotable(folder: string): Quotable {
  const { spec, findings } = readFindings(folder);
  if (spec === undefined) throw new Error(`no study in ${folder}`);
  return { spec, findings, broken: [] };
}

function findingOf({ findings }: Quotable, id: string): Finding {
  const finding = findings.find((other) => other.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}`);
  return finding;
}

/** A quote in short, e.g. "services percent" for a cell. */
function shortQuote(study: Quotable, name: string, own?: Finding): string | undefined {
  const quote = findQuote(study, name, own);
  if (quote?.kind === 'cell') return `${quote.finding.id} ${quote.row.key} ${quote.measure}`;
  if (quote?.kind === 'wave') return `${quote.finding.id} wave ${quote.wave}`;
  return quote?.kind === 'base' ? `${quote.finding.id} base` : quote?.fact;
}

const study = quotable(templateFolder);
const trust = findingOf(study, 'trust');

describe('findQuote', () => {
  it.each([
    ['percent', 'trust services percent'],
    ['services.percent', 'trust services percent'],
    ['friends.percent', 'trust friends percent'],
    ['base', 'trust base'],
    ['respondents:n', 'respondents respondents n'],
    ['trust:friends.percent', 'trust friends percent'],
    ['study.period', 'study.period'],
    ['study.country-names', 'study.country-names'],
  ])('finds {{%s}} for a finding', (name, quote) => {
    expect(shortQuote(study, name, trust)).toBe(quote);
  });

  it.each([
    'n',
    'family.percent',
    'friends',
    'friends.base',
    'respondents:percent',
    'respondents:base',
    'nobody:percent',
    'study.people',
    'trust',
    '',
    'toString',
  ])('finds nothing for {{%s}}', (name) => {
    expect(shortQuote(study, name, trust)).toBeUndefined();
  });

  it.each(['percent', 'base', 'friends.percent'])(
    'finds nothing for {{%s}} outside of a finding',
    (name) => {
      expect(shortQuote(study, name)).toBeUndefined();
    },
  );

  it.each(['18:30 / v1.5.percent', 'odd:18:30 / v1.5.percent'])(
    'finds a row whose name holds dots and colons: {{%s}}',
    (name) => {
      const odd = quotable(
        templateWith({
          'data/odd.csv': 'time,version,percent\n18:30,v1.5,40\n',
          'data/odd.yaml': 'chart: proportion\nheadline: { measure: percent }\n',
        }),
      );
      expect(shortQuote(odd, name, findingOf(odd, 'odd'))).toBe('odd 18:30 / v1.5 percent');
    },
  );

  it('quotes a base of the row before that of the finding', () => {
    const based = quotable(
      templateWith({ 'data/trust.csv': 'trust,percent,base\nservices,62,90\nfriends,71,80\n' }),
    );
    expect(shortQuote(based, 'trust:base')).toBe('trust services base');
  });

  it.each(['study.countries', 'study.country-names'])(
    'finds nothing for {{%s}} where the study names no countries',
    (name) => {
      const { countries: _, ...spec } = study.spec;
      expect(shortQuote({ ...study, spec }, name)).toBeUndefined();
      expect(quotableNames({ ...study, spec })).not.toContain(name);
    },
  );
});

describe('quotableNames', () => {
  const facts = [
    'study.base',
    'study.start',
    'study.end',
    'study.period',
    'study.countries',
    'study.country-names',
    'study.contact',
    'study.publisher',
    'study.sample',
    'study.limits',
    'study.minimum-cell',
  ];

  it('are those of every finding, and the facts of the study', () => {
    expect(quotableNames(study)).toEqual([
      'respondents:n',
      'trust:percent',
      'trust:base',
      'trust:friends.percent',
      ...facts,
    ]);
  });

  it('are shorter for the own finding, which comes first', () => {
    expect(quotableNames(study, trust)).toEqual([
      'percent',
      'base',
      'friends.percent',
      'respondents:n',
      ...facts,
    ]);
  });

  it('each quote something', () => {
    for (const name of quotableNames(study, trust))
      expect(shortQuote(study, name, trust), name).toBeDefined();
  });
});

describe('namesOfValue', () => {
  it.each<[number, Finding | undefined, string[]]>([
    [62, undefined, ['trust:percent']],
    [62, trust, ['percent']],
    [71, trust, ['friends.percent']],
    [640, undefined, ['respondents:n', 'trust:base', 'study.base']],
    [640, trust, ['base', 'respondents:n', 'study.base']],
    [2, undefined, ['study.countries']],
    [5, undefined, []],
    [NaN, undefined, []],
  ])('of %d are %s', (value, own, names) => {
    expect(namesOfValue(study, value, own)).toEqual(names);
  });
});

describe('the name of a wave', () => {
  const waves = quotable(join(project, 'tests/studies/waves'));
  const services = findingOf(waves, 'services');

  it.each([
    ['year', 'services wave 2024'],
    ['2016 / village.year', 'services wave 2016'],
    ['2020.year', 'services wave 2020'],
    ['neighbours:2016.year', 'neighbours wave 2016'],
    ['2019.year', undefined],
    ['town.year', undefined],
    ['year.year', undefined],
  ])('is quoted by {{%s}}', (name, quote) => {
    expect(shortQuote(waves, name, services)).toBe(quote);
  });

  it('is offered for one that was typed, and listed where it is not found', () => {
    expect(nameOfWave('2024', waves, services)).toBe('year');
    expect(nameOfWave('2016', waves, services)).toBe('2016.year');
    expect(nameOfWave('2016', waves)).toBe('neighbours:2016.year');
    expect(nameOfWave('2019', waves, services)).toBeUndefined();
    const text = { file: 'locales/en/findings.json', line: 1, column: 1, text: '{{2019.year}}' };
    expect(checkProse(text, waves, services).map(({ mend }) => mend)).toEqual([
      'did you mean "2016.year"? expected one of "year", "2016.year", "2020.year"',
    ]);
    expect(
      checkProse({ ...text, text: 'In 2016' }, waves, services).map(({ mend }) => mend),
    ).toEqual(['quote the name of the wave: {{2016.year}}']);
  });
});
