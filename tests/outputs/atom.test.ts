import { rmSync } from 'node:fs';
import { DOMParser } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { escapeMarkup } from '#markup.ts';
import { atom } from '#outputs/site/atom.ts';
import { openSite } from '#views/open-site.ts';
import { feedEntries, feedView } from '#views/posts/feed.ts';
import { project } from '../command-line.ts';
import { correctedStudy } from '../corrected-study.ts';
import { siteWithRecord } from '../published-before.ts';

const folder = correctedStudy();
const site = openSite(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const read = (tag: string) =>
  new DOMParser().parseFromString(
    atom(
      feedView(
        site,
        tag,
        site.study.findings.flatMap((finding) => feedEntries(site, tag, finding)),
      ),
    ),
    'text/xml',
  ) as unknown as Document;
const text = (from: Element | Document | undefined, name: string) =>
  from?.querySelector(name)?.textContent;

describe('atom(feed)', () => {
  it('has what the standard asks of a feed', () => {
    const { documentElement: feed } = read('en');
    expect(feed.getAttribute('xml:lang')).toBe('en');
    expect(text(feed, 'feed > id')).toBe('https://example.org/en/feed.xml');
    expect(text(feed, 'feed > title')).toBe('Example study');
    expect(text(feed, 'feed > updated')).toBe('2025-10-02T00:00:00Z');
    expect(text(feed, 'feed > author > name')).toBe('Example association');
    expect(feed.querySelector('link[rel=self]')?.getAttribute('href')).toBe(
      'https://example.org/en/feed.xml',
    );
  });

  it('tells once of each finding and of each correction, the last first', () => {
    const entries = [...read('en').querySelectorAll('entry')];
    expect(entries.map((entry) => [text(entry, 'id'), text(entry, 'updated')])).toEqual([
      ['https://example.org/en/trust/#typing.2', '2025-10-02T00:00:00Z'],
      ['https://example.org/en/trust/#typing', '2025-09-20T00:00:00Z'],
      ['https://example.org/en/respondents/', '2025-09-04T00:00:00Z'],
      ['https://example.org/en/trust/', '2025-09-04T00:00:00Z'],
    ]);
    const [corrected, , , trust] = entries;
    expect(text(corrected, 'title')).toBe('Corrected: 62% would turn to a service');
    expect(corrected?.querySelector('link')?.getAttribute('href')).toBe(
      'https://example.org/en/changes/#trust.typing.2',
    );
    expect(text(corrected, 'summary')).toMatch(
      /^The share of services had been typed wrongly\. .*Sample: Self-selected\.$/,
    );
    expect(text(trust, 'title')).toBe('62% would turn to a service');
    expect(text(trust, 'summary')).not.toContain('typed wrongly');
  });

  it('speaks the language of its feed', () => {
    const french = read('fr');
    expect(text(french, 'entry > title')).toBe(
      'Corrigé\u202f: 62\u00a0% s’adresseraient à un service',
    );
    expect(text(french, 'summary')).toContain('La part des services avait été mal saisie.');
  });
});

it('keeps the names of a feed and its entries wherever the site moves', () => {
  const addresses = ['en/feed.xml', 'en/respondents/', 'en/trust/'];
  const moved = siteWithRecord(
    site,
    [],
    [
      { site: 'https://old.example/étude/', addresses },
      { site: 'https://example.org/', addresses: ['fr/trust/'] },
    ],
  );
  const told = site.study.findings.flatMap((finding) => feedEntries(moved, 'en', finding));
  const { id, address, entries } = feedView(moved, 'en', told);
  expect([id, address]).toEqual([
    'https://old.example/%C3%A9tude/en/feed.xml',
    'https://example.org/en/feed.xml',
  ]);
  expect(entries.map((entry) => entry.id)).toEqual([
    'https://old.example/%C3%A9tude/en/trust/#typing.2',
    'https://old.example/%C3%A9tude/en/trust/#typing',
    'https://old.example/%C3%A9tude/en/respondents/',
    'https://old.example/%C3%A9tude/en/trust/',
  ]);
});

it('keeps the names of entries where a finding and its language are called otherwise', () => {
  const addresses = ['fr/feed.xml', 'en-GB/feed.xml', 'fr/whom/', 'en-GB/whom/'];
  const findings = site.study.findings.map((finding) => ({ ...finding, formerly: ['whom'] }));
  const spec = {
    ...site.study.spec,
    formerLanguages: { 'en-GB': 'en-AU', 'en-AU': 'en', es: 'en' },
  };
  const renamed = siteWithRecord(
    { ...site, study: { ...site.study, spec, findings } },
    [],
    [{ addresses }, { addresses: ['en/feed.xml', 'en/trust/', 'fr/trust/'] }],
  );
  const trust = findings.filter(({ id }) => id === 'trust');
  const named = (tag: string) => {
    const told = trust.flatMap((finding) => feedEntries(renamed, tag, finding));
    const { id, entries } = feedView(renamed, tag, told);
    return [id, ...entries.map((entry) => entry.id)];
  };
  expect(named('en')).toEqual([
    'https://example.org/en-GB/feed.xml',
    'https://example.org/en-GB/whom/#typing.2',
    'https://example.org/en-GB/whom/#typing',
    'https://example.org/en-GB/whom/',
  ]);
  expect(named('fr')[3]).toBe('https://example.org/fr/whom/');
});

it('a study that states no date has no feed', () => {
  expect(openSite(project).dated).toBe(false);
  expect(site.dated).toBe(true);
});

it('escapes what XML allows in no text', () => {
  expect(escapeMarkup('a < "b" & ]]> c')).toBe('a &lt; &quot;b&quot; &amp; ]]&gt; c');
});
