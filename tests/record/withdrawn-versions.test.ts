import { describe, expect, it } from 'vitest';
import type {
  PublishedFinding,
  PublishedRecord,
  PublishedRelease,
} from '#record/published-record.ts';
import { withdrawnVersions } from '#record/withdrawn-versions.ts';

describe('versions of a finding that must be shown nowhere', () => {
  const today = { id: 'trust', version: 'cccccccc' };

  it('are those from before a correction that withdraws them, and no later ones', () => {
    const record = recordOf(
      [release('r1', [], { trust: 'whom' })],
      [version('aaaaaaaa', []), version('bbbbbbbb', ['typing'])],
    );
    const typing = { date: '2026-01-11', text: 'typing' };
    const later = { date: '2026-02-01', text: 'rounding' };
    expect(versionsOf(record, { ...today, corrections: [later, typing] })).toEqual([]);
    const withdraws = { ...typing, withdraws: true };
    expect(versionsOf(record, { ...today, corrections: [later, withdraws] })).toEqual(['aaaaaaaa']);
  });

  it('are those from before it was withdrawn as a whole, but that of today', () => {
    const record = recordOf(
      [
        release('r1', [], { trust: 'whom' }, 'aaaaaaaa'),
        release('r2', ['r1'], { trust: 'whom' }, 'bbbbbbbb'),
        release('r3', ['r2'], {}),
        release('r4', ['r3'], { trust: 'whom' }, 'cccccccc'),
      ],
      [version('aaaaaaaa', []), version('bbbbbbbb', []), version('cccccccc', [])],
    );
    expect(versionsOf(record, today)).toEqual(['aaaaaaaa', 'bbbbbbbb']);
    expect(versionsOf(record, { ...today, version: 'bbbbbbbb' })).toEqual(['aaaaaaaa']);
  });

  it('are none where it was called otherwise for a while, or another clone did not have it yet', () => {
    const renamed = recordOf(
      [
        release('r1', [], { trust: 'whom' }, 'aaaaaaaa'),
        release('r2', ['r1'], { faith: 'whom' }, 'aaaaaaaa'),
        release('r3', ['r2'], { trust: 'whom' }, 'cccccccc'),
      ],
      [version('aaaaaaaa', [])],
    );
    expect(versionsOf(renamed, today)).toEqual([]);
    const merged = recordOf(
      [
        release('r1', [], {}),
        release('r2', ['r1'], { trust: 'whom' }, 'aaaaaaaa'),
        release('r3', ['r1'], {}),
        release('r4', ['r2', 'r3'], { trust: 'whom' }, 'cccccccc'),
      ],
      [version('aaaaaaaa', [])],
    );
    expect(versionsOf(merged, today)).toEqual([]);
  });
});

function versionsOf(
  record: PublishedRecord,
  finding: Parameters<typeof withdrawnVersions>[1],
): string[] {
  return withdrawnVersions(record, finding).map((published) => published.version);
}

function recordOf(releases: PublishedRelease[], versions: PublishedFinding[]): PublishedRecord {
  return { releases, findings: new Map([['trust', versions]]) };
}

/** `codes` are those of the short links that it has, by their findings. */
function release(
  id: string,
  after: string[],
  codes: Record<string, string>,
  of = 'aaaaaaaa',
): PublishedRelease {
  const findings = Object.entries(codes).map(([name, short]) => [name, { version: of, short }]);
  return {
    ...{ id, after, site: 'https://example.org/', addresses: [], frozen: {} },
    findings: Object.fromEntries(findings),
  };
}

function version(of: string, corrections: string[]): PublishedFinding {
  const counting = { table: 'trust', baseStep: 1, weighted: false };
  return { id: 'trust', version: of, counting, corrections, rows: [] };
}
