import { describe, expect, it } from 'vitest';
import { sumOfAnswers } from '#findings/model/answer-sums.ts';
import { findingOf } from './parts.ts';

const settings = [
  'answers: { column: view, choice: one, scale: opposed }',
  'headline: { row: agree, measure: percent }',
].join('\n');

const sumOf = (csv: string, more = '', study = {}) => {
  const finding = findingOf({ csv, settings: `${settings}\n${more}`, study });
  return sumOfAnswers(finding, finding.rows.slice(0, 2));
};

describe('sumOfAnswers', () => {
  it('adds counts, so that the share is rounded once', () => {
    // Printed shares would make 66.6.
    const csv =
      'view,n,percent,base\nagree,1000,33.3,3000\nrather,1000,33.3,3000\nno,1000,33.3,3000\n';
    const sum = sumOf(csv);
    expect(sum?.value.toFixed(2)).toBe('66.67');
    expect(sum?.decimals).toBe(1);
  });

  it('adds shares where there are no counts', () => {
    expect(sumOf('view,percent\nagree,12.5\nrather,20\nno,67.5\n')).toEqual({
      value: 32.5,
      decimals: 1,
    });
  });

  it('adds shares where they are of different bases', () => {
    const csv = 'view,n,percent,base\nagree,60,30,200\nrather,20,20,100\nno,50,50,100\n';
    expect(sumOf(csv)).toEqual({ value: 50, decimals: 0 });
  });

  it('adds shares where they were weighted', () => {
    const csv = 'view,n,percent,base\nagree,90,30,200\nrather,60,40,200\nno,50,30,200\n';
    expect(sumOf(csv, '', { weighted: true })).toEqual({ value: 70, decimals: 0 });
  });

  it('tells nothing where a part is suppressed', () => {
    const csv = 'view,n,percent,base\nagree,[c],[c],200\nrather,60,30,200\nno,[c],[c],200\n';
    expect(sumOf(csv)).toBeUndefined();
  });
});
