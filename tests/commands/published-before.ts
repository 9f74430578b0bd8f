import type { NewRelease } from '#record/new-release.ts';

/** A publication before the site of the template, in which services had another share. */
export const publishedBefore: NewRelease = {
  release: {
    after: [],
    site: 'https://example.org/',
    findings: { trust: { version: '11111111', short: 'p2kjf8' } },
    addresses: ['en/trust/'],
    frozen: {},
  },
  findings: [
    {
      id: 'trust',
      version: '11111111',
      base: 640,
      counting: { table: 'trust.csv', baseStep: 1, weighted: false },
      rows: [
        {
          key: 'services',
          values: { trust: 'services' },
          cells: { percent: { value: 66, decimals: 1 } },
          flags: {},
        },
      ],
    },
  ],
  frozen: new Map(),
};
