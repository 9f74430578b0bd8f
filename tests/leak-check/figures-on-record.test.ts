import { expect, it } from 'vitest';
import { figuresThatStay, joinedFigures } from '#leak-check/figures-on-record.ts';
import { searchFor } from '#leak-check/secret-search.ts';
import type { Secret } from '#leak-check/secret.ts';
import { withdrawnMark } from '#leak-check/secret.ts';
import type { PublishedFinding } from '#record/published-record.ts';
import { openStudy } from '#study/study.ts';
import { templateFolder } from '../study-folder.ts';

const never = { all: ['never', 'jamais'], isTotal: false, others: [] };

const secretOf = (value: number): Secret => ({
  ...{ finding: 'cost', value, decimals: 1, isPercent: true, names: [never] },
  ...{ name: `cost: never: percent${withdrawnMark}`, isWithdrawn: true },
});

const published: PublishedFinding = {
  ...{ id: 'trust', version: '0a1b2c3d', base: 640, corrections: [], dimensions: ['answer'] },
  headline: { row: 'never', measure: 'percent' },
  counting: { table: 'trust.csv', baseStep: 1, weighted: false },
  labels: { fr: { answer: { never: 'Jamais' } } },
  rows: [
    {
      key: 'never',
      flags: {},
      values: { answer: 'never' },
      cells: { percent: { value: 27.5, decimals: 1 } },
    },
  ],
};

it('what a page that never changes tells of its own finding is nothing of one that was withdrawn', () => {
  const { record, ...study } = openStudy(templateFolder);
  const recorded = { ...study, record: { ...record, findings: new Map([['trust', [published]]]) } };
  const secrets = [secretOf(27.5), secretOf(31)];
  const staying = figuresThatStay(recorded, secrets);
  expect(staying.map(({ finding, value }) => [finding, value])).toEqual([['trust', 27.5]]);
  expect(figuresThatStay(recorded, [{ ...secretOf(27.5), finding: 'trust' }])).toEqual([]);

  const told = { secrets, labels: ['never', 'jamais'], facts: [], findings: ['trust', 'cost'] };
  const tells = (said: string, figures: typeof staying) =>
    searchFor({ ...told, published: figures })([{ text: said }]).map(({ value }) => value);
  expect(tells('Jamais : 27,5 %.', [])).toEqual([27.5]);
  const joined = joinedFigures(staying, staying);
  expect(joined).toHaveLength(1);
  expect(tells('Jamais : 27,5 %.', joined)).toEqual([]);
  expect(tells('Jamais : 27,5 % ; ici, jamais : 27,5 %.', joined)).toEqual([27.5]);
  expect(tells('Jamais : 31 %.', joined)).toEqual([31]);
});
