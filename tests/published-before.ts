import type { PublishedFinding, PublishedRecord } from '#record/published-record.ts';
import type { Site } from '#views/site/site.ts';

/** The finding "trust" of the template as it was published, with its shares by the values of their rows. */
export function publishedTrust(
  version: string,
  shares: Record<string, number>,
  corrections: string[] = [],
): PublishedFinding {
  return {
    ...{ id: 'trust', version, corrections, base: 640 },
    counting: { table: 'trust.csv', baseStep: 1, weighted: false },
    headline: { row: 'services', measure: 'percent' },
    rows: Object.entries(shares).map(([value, share]) => ({
      key: value,
      values: { trust: value },
      cells: { percent: { value: share, decimals: 0 } },
      flags: {},
    })),
  };
}

/** A site of the same study that has these versions of "trust" on record. */
export function siteWithRecord(
  site: Site,
  versions: PublishedFinding[],
  releases: Partial<PublishedRecord['releases'][number]>[] = [],
): Site {
  const whole = releases.map((release) => ({
    ...{ id: '00000000', after: [], site: 'https://example.org/' },
    ...{ findings: {}, addresses: [], frozen: {} },
    ...release,
  }));
  const record = { releases: whole, findings: new Map([['trust', versions]]) };
  return { ...site, study: { ...site.study, record } };
}
