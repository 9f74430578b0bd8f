import { describe, expect, it } from 'vitest';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { sextraFolder, templateWith } from '../study-folder.ts';

const tableOf = (folder: string, tag: string, id: string) =>
  findingView(openSite(folder), tag, id).table;

describe('tableView of SEXTRA', () => {
  it.each([
    ['fr', 'respondents', 'Personnes ayant répondu au questionnaire', '1\u202f718'],
    ['en', 'respondents', 'People who answered the questionnaire', '1,718'],
    ['fr', 'identification', 'Ne s’identifient pas comme travailleur·ses du sexe', '48\u00a0%'],
    ['en', 'identification', 'Do not identify as sex workers', '48%'],
    [
      'fr',
      'contact',
      'Internet est le principal moyen d’entrer en contact avec les client·es',
      '86\u00a0%',
    ],
    ['en', 'services', 'Used no community sexual-health service during the last year', '41%'],
  ])('%s, %s: %s, %s', (tag, id, name, number) => {
    expect(tableOf(sextraFolder, tag, id)).toMatchObject({
      rows: [{ names: [name], numbers: [number] }],
      legend: { symbols: [], flags: [] },
    });
  });

  it('is headed in its language, and named by the headline', () => {
    expect(tableOf(sextraFolder, 'fr', 'services')).toMatchObject({
      caption:
        '41\u00a0% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée',
      columns: [
        { label: 'Réponse', numeric: false },
        { label: 'Part des personnes ayant répondu', numeric: true },
      ],
    });
    expect(tableOf(sextraFolder, 'en', 'respondents').columns).toEqual([
      { label: 'What is counted', numeric: false },
      { label: 'Number', numeric: true },
    ]);
  });
});

describe('tableView', () => {
  const csv = 'trust,percent,n,mean\nservices,62.0,1397,-1.5\nfriends,[low],[c],[x]\n';

  it('writes each number as its language does, with the decimals of the source', () => {
    const files = { 'data/trust.csv': csv, 'data/trust.yaml': figure };
    expect(tableOf(templateWith(files), 'en', 'trust').rows[0]?.numbers).toEqual([
      '62.0%',
      '1,397',
      '-1.5',
    ]);
    expect(tableOf(templateWith(files), 'fr', 'trust').rows[0]?.numbers).toEqual([
      '62,0\u00a0%',
      '1\u202f397',
      '-1,5',
    ]);
  });

  it('names each missing number, and says what the name means', () => {
    const files = { 'data/trust.csv': csv, 'data/trust.yaml': figure };
    const { rows, legend } = tableOf(templateWith(files), 'en', 'trust');
    expect(rows[1]).toEqual({
      names: ['A friend'],
      numbers: ['rounds to zero', 'suppressed', 'not available'],
      flags: [undefined, undefined, undefined],
    });
    expect(legend.symbols).toEqual([
      { code: '[low]', name: 'rounds to zero', meaning: 'above zero, but too small to print' },
      { code: '[c]', name: 'suppressed', meaning: 'hidden so that nobody can be recognised' },
      { code: '[x]', name: 'not available', meaning: 'the source gives no number' },
    ]);
  });

  it('shows a zero that was counted as zero', () => {
    const files = { 'data/trust.csv': 'trust,percent\nservices,62\nfriends,0\n' };
    expect(tableOf(templateWith(files), 'fr', 'trust')).toMatchObject({
      rows: [{ numbers: ['62\u00a0%'] }, { numbers: ['0\u00a0%'] }],
      legend: { symbols: [], flags: [] },
    });
  });

  it('shows rows in the order of the finding', () => {
    const files = {
      'data/trust.yaml':
        'chart: proportion\norder: { trust: [friends, services] }\nheadline: { row: services, measure: percent }\n',
    };
    expect(tableOf(templateWith(files), 'en', 'trust').rows.map(({ names }) => names)).toEqual([
      ['A friend'],
      ['A service'],
    ]);
  });
});

/** A finding that needs no base to fit its counts. */
const figure = 'chart: figure\nbase: none\nheadline: { row: services, measure: percent }\n';
