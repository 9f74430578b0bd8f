import { rmSync } from 'node:fs';
import { DOMParser } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { escapeMarkup } from '#markup.ts';
import { atom } from '#outputs/site/atom.ts';
import { openSite } from '#views/open-site.ts';
import { feedEntries, feedView } from '#views/posts/feed.ts';
import { isDated } from '#findings/model/dates.ts';
import { project } from '../command-line.ts';
import { correctedStudy } from '../corrected-study.ts';

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

  it('begins with what changed last, and says what was corrected', () => {
    const entries = [...read('en').querySelectorAll('entry')];
    expect(entries.map((entry) => text(entry, 'id'))).toEqual([
      'https://example.org/en/trust/',
      'https://example.org/en/respondents/',
    ]);
    const [trust, respondents] = entries;
    expect(text(trust, 'title')).toBe('62% would turn to a service');
    expect(text(trust, 'published')).toBe('2025-09-04T00:00:00Z');
    expect(text(trust, 'updated')).toBe('2025-10-02T00:00:00Z');
    expect(text(trust, 'summary')).toMatch(
      /^October 2, 2025: The share .* wrongly\. September 20, 2025: The share .* wrongly\. .*Sample: Self-selected\.$/,
    );
    expect(text(respondents, 'updated')).toBe('2025-09-04T00:00:00Z');
  });

  it('speaks the language of its feed', () => {
    const french = read('fr');
    expect(text(french, 'entry > title')).toBe('62\u00a0% s’adresseraient à un service');
    expect(text(french, 'summary')).toContain('2 octobre 2025\u202f: La part des services');
  });
});

it('a study that states no date has no feed', () => {
  expect(isDated(openSite(project).study)).toBe(false);
  expect(isDated(site.study)).toBe(true);
});

it('escapes what XML allows in no text', () => {
  expect(escapeMarkup('a < "b" & ]]> c')).toBe('a &lt; &quot;b&quot; &amp; ]]&gt; c');
});
