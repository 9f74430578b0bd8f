import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Row } from '#findings/model/finding.ts';
import { openSite } from '#views/open-site.ts';
import { changesPage } from '#views/pages/changes-page.ts';
import { feedView } from '#views/posts/feed.ts';
import { shortLinkPage } from '#views/pages/short-link.ts';
import type { Site } from '#views/site/site.ts';
import { correctedStudy } from '../corrected-study.ts';
import { publishedTrust, siteWithRecord } from '../published-before.ts';
import { templateFolder } from '../study-folder.ts';
import { withdrawnStudy } from '../withdrawn-study.ts';

const folder = correctedStudy();
const site = openSite(folder);
afterAll(() => rmSync(folder, { recursive: true }));

/** The corrections with a line for each figure. */
function figures(shown: Site, tag = 'en') {
  return changesPage(shown, tag).days.flatMap(({ date, corrections }) =>
    corrections.map((correction) => [
      date,
      ...correction.figures.map((figure) =>
        [figure.row, figure.measure, figure.before, figure.after].join(' | '),
      ),
    ]),
  );
}

describe('changesPage(site, tag)', () => {
  it('says that nothing was corrected', () => {
    const { none, days, feed } = changesPage(openSite(templateFolder), 'en');
    expect(none).toBe('Nothing has been corrected so far.');
    expect([days, feed]).toEqual([[], undefined]);
  });

  it('tells day by day what was corrected and what was published, the last first', () => {
    const { none, days, feed } = changesPage(site, 'en');
    expect([none, feed?.href]).toEqual([undefined, '/en/feed.xml']);
    const told = days.map(({ date, corrections, published }) => [
      date,
      corrections.map(({ finding, text, place }) => [finding.href, text, place]),
      published.map(({ text }) => text),
    ]);
    const text = 'The share of services had been typed wrongly.';
    expect(told).toEqual([
      ['October 2, 2025', [['/en/trust/', text, 'trust.typing.2']], []],
      ['September 20, 2025', [['/en/trust/', text, 'trust.typing']], []],
      ['September 4, 2025', [], ['Who answered', 'Trust']],
    ]);
  });

  it('shows each figure on record as it was and as it was since, that of the headline first', () => {
    const recorded = siteWithRecord(site, [
      publishedTrust('aaaaaaaa', { school: 12, services: 66, friends: 71 }),
      publishedTrust('bbbbbbbb', { services: 61, friends: 71 }, ['typing']),
    ]);
    expect(figures(recorded)).toEqual([
      ['October 2, 2025', 'A service | Share of respondents | 61% | 62%'],
      [
        'September 20, 2025',
        'A service | Share of respondents | 66% | 61%',
        'school | Share of respondents | 12% | no longer given',
      ],
    ]);
    expect(figures(recorded, 'fr')[0]?.[1]).toBe(
      'Un service | Part des personnes ayant répondu | 61\u00a0% | 62\u00a0%',
    );
  });

  it('shows them row by row, the row and the measure of the headline first', () => {
    const then = publishedTrust('aaaaaaaa', { school: 12, services: 66 });
    const rows = then.rows.map((row) => ({
      ...row,
      cells: { n: { value: 9, decimals: 0 }, ...row.cells },
    }));
    const recorded = siteWithRecord(site, [{ ...then, rows }]);
    expect(figures(recorded)[0]?.slice(1)).toEqual([
      'A service | Share of respondents | 66% | 62%',
      'A service | Number | 9 | no longer given',
      'school | Share of respondents | 12% | no longer given',
      'school | Number | 9 | no longer given',
    ]);
  });

  it('lists the first of many figures, and says how many more there are', () => {
    const values = Array.from(
      { length: 50 },
      (_, index) => [`answer ${index}`, index + 1] as const,
    );
    const then = publishedTrust('aaaaaaaa', { ...Object.fromEntries(values), services: 66 });
    const [corrected] = changesPage(siteWithRecord(site, [then]), 'en').days[0]?.corrections ?? [];
    expect(corrected?.figures).toHaveLength(40);
    expect(corrected?.figures[0]).toMatchObject({ row: 'A service', before: '66%', after: '62%' });
    expect(corrected?.more).toBe('11 more are in the table.');
  });

  it('knows what a finding was that is called otherwise since', () => {
    const then = publishedTrust('aaaaaaaa', { services: 66, friends: 71 });
    const recorded = siteWithRecord(site, []);
    const renamed = {
      ...recorded.study,
      findings: site.study.findings.map((finding) => ({ ...finding, formerly: ['whom'] })),
      record: { releases: [], findings: new Map([['whom', [{ ...then, id: 'whom' }]]]) },
    };
    expect(figures({ ...recorded, study: renamed })[0]).toEqual([
      'October 2, 2025',
      'A service | Share of respondents | 66% | 62%',
    ]);
  });

  it('tells of a base that was corrected', () => {
    const then = { ...publishedTrust('aaaaaaaa', { services: 62, friends: 71 }), base: 641 };
    expect(figures(siteWithRecord(site, [then]))[0]).toEqual([
      'October 2, 2025',
      ' | Base | 641 | 640',
    ]);
  });

  it('leads to the chart as it was where that is kept', () => {
    const then = publishedTrust('aaaaaaaa', { services: 66, friends: 71 });
    const frozen = { 'en/embed/trust/v/aaaaaaaa/': 'a hash' };
    const kept = siteWithRecord(site, [then], [{ frozen }]);
    const link = (tag: string) => changesPage(kept, tag).days[0]?.corrections[0]?.frozen;
    expect(link('en')?.href).toBe('/en/embed/trust/v/aaaaaaaa/');
    expect(link('fr')).toBe(undefined);
    const { days } = changesPage({ ...kept, served: false }, 'en');
    expect(days[0]?.corrections[0]?.frozen).toBe(undefined);
  });

  it('shows nothing of what a correction withdrew, and what came after it', () => {
    const corrections = [
      { date: '2025-10-02', text: 'typing' },
      { date: '2025-09-20', text: 'typing', withdraws: true },
    ];
    const findings = site.study.findings.map((finding) => ({ ...finding, corrections }));
    const withdrawing = { ...site, study: { ...site.study, findings: findings.slice(1) } };
    const recorded = siteWithRecord(withdrawing, [
      publishedTrust('aaaaaaaa', { services: 66, friends: 71 }),
      publishedTrust('bbbbbbbb', { services: 61, friends: 71 }, ['typing']),
    ]);
    expect(figures(recorded)).toEqual([
      ['October 2, 2025', 'A service | Share of respondents | 61% | 62%'],
      ['September 20, 2025'],
    ]);
  });

  it('names what is gone as it was named when it was published', () => {
    const labels = { en: { trust: { school: 'A school' } } };
    const shares = { services: 62, friends: 71, school: 12 };
    const then = { ...publishedTrust('aaaaaaaa', shares), labels };
    const recorded = siteWithRecord(site, [then]);
    const gone = (tag: string) => changesPage(recorded, tag).days[0]?.corrections[0]?.figures;
    expect(gone('en')?.map(({ row }) => row)).toEqual(['A school']);
    expect(gone('fr')?.map(({ row }) => row)).toEqual(['school']);
  });

  it('tells what was withdrawn, and why', () => {
    const withdrawn = openSite(withdrawnStudy());
    const { none, days } = changesPage(withdrawn, 'en');
    expect(none).toBe(undefined);
    const gone = days.flatMap(({ date, withdrawals }) => withdrawals.map(({ why }) => [date, why]));
    expect(gone).toEqual([['January 10, 2026', 'The question had been translated wrongly.']]);
    const { entries } = feedView(withdrawn, 'fr', []);
    expect(entries).toEqual([
      expect.objectContaining({
        id: 'https://example.org/fr/trust/#.withdrawn',
        title: 'Ce résultat a été retiré',
        address: 'https://example.org/fr/trust/',
        updated: '2026-01-10',
        summary: 'La question avait été mal traduite.',
      }),
    ]);
    expect(withdrawn.dated).toBe(true);
  });

  it('shows nothing of what a finding hides today', () => {
    const hide = (row: Row): Row =>
      row.key === 'friends' ? { ...row, cells: { percent: { symbol: 'suppressed' } } } : row;
    const findings = site.study.findings.map((finding) => ({
      ...finding,
      rows: finding.rows.map(hide),
    }));
    const hiding = { ...site, study: { ...site.study, findings } };
    const then = publishedTrust('aaaaaaaa', { services: 66, friends: 71 });
    expect(figures(siteWithRecord(hiding, [then]))).toEqual([
      ['October 2, 2025'],
      ['September 20, 2025'],
    ]);
  });
});

it('a short link tells what was last corrected', () => {
  const code = site.study.shortCodes.get('trust') ?? '';
  expect(shortLinkPage(site, code).languages.map(({ corrected }) => corrected)).toEqual([
    'Corrected (October 2, 2025): The share of services had been typed wrongly.',
    'Corrigé (2 octobre 2025)\u202f: La part des services avait été mal saisie.',
  ]);
});
