import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chartNames } from '#charts/index.ts';
import { findingFileSpec } from '#findings/specs/battery-spec.ts';
import { studySpec } from '#findings/specs/study-spec.ts';
import { expectedTexts } from '#study/texts/expected-texts.ts';
import { documentOf, documents } from './documents.ts';
import { prose } from './field-table.ts';
import { root, withFreshTables, withTables } from './tables.ts';

describe('the tables in the documents', () => {
  it.each(withTables)('%s has those of the source: else run "npm run docs"', async (file) => {
    expect(readFileSync(join(root, file), 'utf8')).toBe(await withFreshTables(file));
  });

  it('have each field with what it means, and what holds where it is left out', () => {
    const text = readFileSync(join(root, 'docs/format.md'), 'utf8');
    for (const line of [
      '| `publisher.name` | text | Name of the organisation that publishes the study. | **must be given** |',
      '| `minimumCell` | whole number | Disclosure rule: the smallest number of people that a published cell may stand for. | 5 |',
      '| `headline.measure` | `n`, `percent`, `base`, `low`, `high`, `mean`, `median` | The measure that the headline quotes, e.g. "percent". | **must be given** |',
      '| `corrections[].date` | day | The day when it was corrected, e.g. "2025-10-02". | **must be given** |',
      '| `percent` | Share of the base that gave the answer, from 0 to 100, as printed in the source. |',
      '| `[c]` | `suppressed` | hidden so that nobody can be recognised |',
      '| `{{study.period}}` | both, as a range |',
    ])
      expect(text).toContain(`\n${line}\n`);
    expect(text).not.toMatch(/\| *\|/);
  });

  it('take nothing for a tag, a table or an emphasis', () => {
    expect(prose('a <b> | `c|d` [e] { f: [g] } *')).toBe(
      'a \\<b> \\| `c|d` `[e]` `{ f: [g] }` \\*',
    );
  });

  it('name every chart type, in its order', () => {
    const rows = [...readFileSync(join(root, 'docs/charts.md'), 'utf8').matchAll(/^\| `(\w+)` /gm)];
    expect(rows.map(([, name]) => name).toSorted()).toEqual(chartNames.toSorted());
  });

  it('name every text that a finding may have', () => {
    const { code } = documentOf('docs/format.md');
    const texts = expectedTexts([], ['x']).findings.map(({ path }) => path.at(-1));
    expect(texts).toHaveLength(15);
    expect(texts.filter((name = '') => !code.includes(name))).toEqual([]);
  });
});

describe('the YAML in the documents', () => {
  const blocks = documents.flatMap(({ file, blocks: all }) =>
    all.filter(({ lang }) => lang === 'yaml').map((block) => ({ ...block, document: file })),
  );

  it('is valid where it is a whole file', () => {
    const whole = blocks.filter(({ file }) => file !== undefined);
    expect(whole.length).toBeGreaterThan(6);
    for (const { document, file, text } of whole) {
      const spec = file === 'data/study.yaml' ? studySpec : findingFileSpec;
      expect(spec.safeParse(parse(text)), `${document}: ${file}`).toMatchObject({ success: true });
    }
  });

  it('is valid where it is a part of one', () => {
    const fields = { ...findingFileSpec.shape, ...studySpec.shape };
    const parts = blocks.filter(({ file }) => file === undefined);
    expect(parts.length).toBeGreaterThan(3);
    for (const { document, text } of parts)
      for (const [key, value] of Object.entries(parse(text) as object)) {
        const field = fields[key as keyof typeof fields];
        expect(field?.safeParse(value), `${document}: ${key}`).toMatchObject({ success: true });
      }
  });
});
