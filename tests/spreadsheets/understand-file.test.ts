import { describe, expect, it } from 'vitest';
import { problemsOf, tidyText, understandSample } from './tidy-text.ts';

const tidy = (name: string, table = 0, answers = {}) =>
  tidyText(understandSample(name, answers).tables[table]!);

describe('a table as a team has it', () => {
  it('is a crosstab of percentages with a base row, from a French Excel in Windows-1252', () => {
    expect(tidy('french-excel.csv')).toEqual([
      'answer (answers, one) | group (groups, total Ensemble) | percent | base',
      'Oui, une fois | Hommes | 12.5 | 1718',
      'Oui, une fois | Femmes | 18.2 | 1702',
      'Oui, une fois | Ensemble | 15.4 | 3420',
      'Oui, plusieurs fois | Hommes | 7.5 | 1718',
      'Oui, plusieurs fois | Femmes | 21.8 | 1702',
      'Oui, plusieurs fois | Ensemble | 14.6 | 3420',
      'Non | Hommes | 80.0 | 1718',
      'Non | Femmes | 60.0 | 1702',
      'Non | Ensemble | 70.0 | 3420',
    ]);
  });

  it('is a crosstab of counts with totals on both sides, in a spreadsheet of LibreOffice', () => {
    expect(tidy('crosstab.ods')).toEqual([
      'reponse (answers) | group (groups, total Total) | n | base',
      'Oui | Hommes | 120 | 200',
      'Oui | Femmes | 160 | 200',
      'Oui | Total | 280 | 400',
      'Non | Hommes | 80 | 200',
      'Non | Femmes | 40 | 200',
      'Non | Total | 120 | 400',
    ]);
  });

  it('is a crosstab in the digits and signs of Arabic', () => {
    expect(tidy('arabic-digits.csv')).toEqual([
      'answer (answers, one) | group (groups, total المجموع) | percent | base',
      'نعم | رجال | 45 | 200',
      'نعم | نساء | 52 | 180',
      'نعم | المجموع | 48 | 380',
      'لا | رجال | 55 | 200',
      'لا | نساء | 48 | 180',
      'لا | المجموع | 52 | 380',
    ]);
  });

  it('is a workbook with two header rows, the upper one merged', () => {
    expect(tidy('two-header-rows.xlsx')).toEqual([
      'answer (answers, one) | group (groups, total All) | n | percent | base',
      'Weekly | Men | 120 | 60 | 200',
      'Weekly | Women | 40 | 20 | 200',
      'Weekly | All | 160 | 40 | 400',
      'Monthly | Men | 60 | 30 | 200',
      'Monthly | Women | 100 | 50 | 200',
      'Monthly | All | 160 | 40 | 400',
      'Never | Men | 20 | 10 | 200',
      'Never | Women | 60 | 30 | 200',
      'Never | All | 80 | 20 | 400',
    ]);
  });

  it('is percentages alone, of groups that divide the same total', () => {
    expect(tidy('banner.xlsx')).toEqual([
      'answer (answers, one) | sexe (groups, total Ensemble) | age (groups, total Ensemble) | percent | base',
      'Confiance | Ensemble | Ensemble | 62 | 1000',
      'Confiance | Homme | Ensemble | 60 | 480',
      'Confiance | Femme | Ensemble | 64 | 520',
      'Confiance | Ensemble | 18-34 ans | 55 | 350',
      'Confiance | Ensemble | 35 ans et plus | 66 | 650',
      'Pas confiance | Ensemble | Ensemble | 30 | 1000',
      'Pas confiance | Homme | Ensemble | 33 | 480',
      'Pas confiance | Femme | Ensemble | 27 | 520',
      'Pas confiance | Ensemble | 18-34 ans | 38 | 350',
      'Pas confiance | Ensemble | 35 ans et plus | 26 | 650',
      'NSP | Ensemble | Ensemble | 8 | 1000',
      'NSP | Homme | Ensemble | 7 | 480',
      'NSP | Femme | Ensemble | 9 | 520',
      'NSP | Ensemble | 18-34 ans | 7 | 350',
      'NSP | Ensemble | 35 ans et plus | 8 | 650',
    ]);
  });

  it('has groups down its side, merged cells and shares of 1', () => {
    expect(tidy('groups-down.xlsx')).toEqual([
      'sexe (groups, total Ensemble) | age (groups, total Ensemble) | answer (answers, one) | percent | base',
      'Femmes | Ensemble | Oui | 61 | 906',
      'Femmes | Ensemble | Non | 39 | 906',
      'Hommes | Ensemble | Oui | 45 | 812',
      'Hommes | Ensemble | Non | 55 | 812',
      'Ensemble | 18-34 ans | Oui | 50 | 700',
      'Ensemble | 18-34 ans | Non | 50 | 700',
      'Ensemble | 35 ans et plus | Oui | 56 | 1018',
      'Ensemble | 35 ans et plus | Non | 44 | 1018',
      'Ensemble | Ensemble | Oui | 53.5 | 1718',
      'Ensemble | Ensemble | Non | 46.5 | 1718',
    ]);
  });

  it.each(['questions.xlsx', 'libreoffice.csv'])(
    'is one of several that stand below each other under one header, in %s',
    (name) => {
      expect(
        understandSample(name).tables.map(({ above }) => above.map(({ text }) => text)),
      ).toEqual([
        ['Q1. Vous sentez-vous en sécurité ?'],
        ['Q2. Où allez-vous ? (plusieurs réponses)'],
      ]);
      expect(tidy(name, 0)).toEqual([
        'answer (answers, one) | group (groups, total Ensemble) | percent | base',
        'Oui | Hommes | 70 | 812',
        'Oui | Femmes | 60 | 906',
        'Oui | Ensemble | 65 | 1718',
        'Non | Hommes | 30 | 812',
        'Non | Femmes | 40 | 906',
        'Non | Ensemble | 35 | 1718',
      ]);
      expect(tidy(name, 1)).toEqual([
        'answer (answers, several) | group (groups, total Ensemble) | percent | base',
        'À la clinique | Hommes | 50 | 800',
        'À la clinique | Femmes | 61 | 900',
        'À la clinique | Ensemble | 56 | 1700',
        'Nulle part | Hommes | 20 | 800',
        'Nulle part | Femmes | 9 | 900',
        'Nulle part | Ensemble | 14 | 1700',
        'À la pharmacie | Hommes | 35 | 800',
        'À la pharmacie | Femmes | 41 | 900',
        'À la pharmacie | Ensemble | 38 | 1700',
      ]);
    },
  );

  it('is one of several with a header each, as LimeSurvey writes them', () => {
    expect(tidy('limesurvey.csv', 1)).toEqual([
      'reponse (answers, one) | n | percent',
      'Clinique (A1) | 20 | 26.67',
      'Hôpital (A2) | 41 | 54.67',
      'Sans réponse | 14 | 18.67',
    ]);
  });

  it('is a table of frequencies, whose valid percentages are taken unless it is answered otherwise', () => {
    expect(tidy('frequencies.xlsx')).toEqual([
      'answer (answers, one) | n | percent',
      'Never | 120 | 31.6',
      'Sometimes | 160 | 42.1',
      'Often | 100 | 26.3',
    ]);
    expect(understandSample('frequencies.xlsx').tables[0]?.base).toEqual({
      text: '380',
      address: 'C6',
    });
    expect(tidy('frequencies.xlsx', 0, { valid: 'all' })).toEqual([
      'answer (answers, one) | n | percent',
      'Never | 120 | 30',
      'Sometimes | 160 | 40',
      'Often | 100 | 25',
      'System | 20 | 5',
    ]);
  });

  it('is a pivot table', () => {
    expect(tidy('pivot.csv')).toEqual([
      'reponse (answers) | sexe (groups, total Total Result) | n | base',
      'oui | F | 40 | 52',
      'oui | M | 28 | 48',
      'oui | Total Result | 68 | 100',
      'non | F | 12 | 52',
      'non | M | 20 | 48',
      'non | Total Result | 32 | 100',
    ]);
  });

  it('is countries by year, with symbols and marks, in UTF-16 with tabs', () => {
    expect(tidy('countries.csv')).toEqual([
      'country (countries) | year (time) | percent | percent_flag',
      'France | 2019 | 48.2 | ',
      'France | 2024 | 51.0 | ',
      'Allemagne | 2019 | 39.0 | ',
      'Allemagne | 2024 | : | ',
      'Espagne | 2019 | 22.1 | ',
      'Espagne | 2024 | 25.3 | b',
    ]);
    const [table] = understandSample('countries.csv').tables;
    expect(table?.symbols).toEqual([{ text: ':', addresses: ['C3'] }]);
    expect(table?.marks).toEqual([{ text: 'b', addresses: ['C4'], note: 'rupture de série' }]);
  });

  it('has counts beside its shares, which their numbers tell from bases', () => {
    expect(tidy('bases-beside-shares.csv')).toEqual([
      'age (groups) | percent | base',
      '18-24 ans | 41.5 | 212',
      '25-34 ans | 52.0 | 400',
      '35 ans et plus | 61.3 | 310',
    ]);
    expect(tidy('counts-beside-shares.csv')).toEqual([
      'lieu-de-rencontre (answers, several) | n | percent',
      'Internet | 812 | 84.2',
      'Rue | 210 | 21.8',
      'Bar, sauna | 333 | 34.5',
    ]);
  });

  it('has intervals in its cells', () => {
    expect(tidy('intervals.csv')).toEqual([
      'region (groups) | percent | low | high | base',
      'Nord | 48.0 | 45.1 | 51.0 | 200',
      'Sud | 39.5 | 35.0 | 44.1 | 180',
    ]);
  });

  it('has a share and a count in one cell, and bases in its header, in an old workbook', () => {
    expect(tidy('shares-and-counts.xls')).toEqual([
      'answer (answers, one) | group (groups) | n | percent | base',
      'Yes | Men | 390 | 48 | 812',
      'Yes | Women | 544 | 60 | 906',
      'No | Men | 422 | 52 | 812',
      'No | Women | 362 | 40 | 906',
    ]);
  });

  it('has counts and percentages in alternating rows', () => {
    expect(tidy('alternating.csv')).toEqual([
      'answer (answers, one) | group (groups) | n | percent',
      'Oui | Hommes | 120 | 60.0',
      'Oui | Femmes | 160 | 80.0',
      'Non | Hommes | 80 | 40.0',
      'Non | Femmes | 40 | 20.0',
    ]);
  });

  it('has symbols in the place of numbers, and marks at them', () => {
    expect(tidy('symbols.csv')).toEqual([
      'answer (answers) | group (groups, total Ensemble) | n | n_flag',
      'Oui | Hommes | 120 | ',
      'Oui | Femmes | <5 | ',
      'Oui | Ensemble | 125 | ',
      'Non | Hommes | 80 | ',
      'Non | Femmes | c | ',
      'Non | Ensemble | : | ',
      'NSP | Hommes | 12 | *',
      'NSP | Femmes | n.d. | ',
      'NSP | Ensemble | 15 | *',
    ]);
  });

  it('is a battery, with the answers across and their sum', () => {
    expect(tidy('battery.csv')).toEqual([
      'item (questions) | answer (answers, one) | percent',
      "Je me sens en sécurité | Tout à fait d'accord | 20",
      "Je me sens en sécurité | Plutôt d'accord | 35",
      "Je me sens en sécurité | Pas d'accord | 40",
      'Je me sens en sécurité | NSP | 5',
      "Je fais confiance à la police | Tout à fait d'accord | 10",
      "Je fais confiance à la police | Plutôt d'accord | 25",
      "Je fais confiance à la police | Pas d'accord | 60",
      'Je fais confiance à la police | NSP | 5',
    ]);
  });

  it('has subtotals, which are found by their sums', () => {
    expect(understandSample('subtotals.csv').tables[0]?.columns[0]).toEqual({
      name: 'answer',
      role: 'dimension',
      tells: 'answers',
      choice: 'one',
      values: [
        'TOTAL Satisfait',
        'Très satisfait',
        'Plutôt satisfait',
        'Pas satisfait',
        'Ne se prononce pas',
      ],
      subtotals: { 'TOTAL Satisfait': ['Très satisfait', 'Plutôt satisfait'] },
    });
  });

  it('has countries across and measures in the names of rows', () => {
    expect(tidy('transposed.csv')).toEqual([
      'answer (answers, one) | country (countries) | percent | base',
      'Oui | France | 48 | 1000',
      'Oui | Espagne | 51 | 900',
      'Oui | Portugal | 39 | 800',
      'Non | France | 52 | 1000',
      'Non | Espagne | 49 | 900',
      'Non | Portugal | 61 | 800',
    ]);
  });

  it('is in Arabic', () => {
    expect(tidy('arabic.csv')).toEqual([
      'answer (answers) | group (groups, total المجموع) | n | base',
      'نعم | رجال | 120 | 200',
      'نعم | نساء | 160 | 200',
      'نعم | المجموع | 280 | 400',
      'لا | رجال | 80 | 200',
      'لا | نساء | 40 | 200',
      'لا | المجموع | 120 | 400',
    ]);
  });

  it('is computed by formulas and formatted, in one of several sheets', () => {
    expect(tidy('formulas.xlsx')).toEqual([
      'reponse (answers, one) | n | percent',
      'Oui | 812 | 47.3',
      'Non | 906 | 52.7',
    ]);
    const { sheets, questions } = understandSample('formulas.xlsx');
    expect(sheets).toEqual([
      { name: 'Résultats', hidden: false, range: 'A1:C4', read: true },
      { name: 'Lisez-moi', hidden: false, range: 'A1:A1', read: false },
      { name: 'Saisie', hidden: true, range: 'A1:B2', read: false },
    ]);
    expect(questions).toEqual([
      {
        id: 'sheet',
        asks: 'Which sheet is meant?',
        because: 'the workbook has several with numbers',
        choices: [
          { id: 'Résultats', says: '"Résultats" (A1:C4)' },
          { id: 'Saisie', says: '"Saisie", which is hidden (A1:B2)' },
        ],
        taken: 'Résultats',
        answered: false,
      },
    ]);
    expect(tidy('formulas.xlsx', 0, { sheet: 'Saisie' })[0]).toBe('answer (answers) | n');
    expect(tidy('formulas.xlsx', 0, { shown: 'held' })[1]).toBe('Oui | 812 | 47.2642607683353');
  });

  it('is refused where its rows are persons, as any table is', () => {
    expect(problemsOf('persons.xlsx')).toEqual([
      '2:1: looks like one row per person: what persons are, and no column that counts them',
    ]);
  });
});

describe('what cannot be told', () => {
  it('is asked: thousands or decimals, where no other number proves it', () => {
    expect(understandSample('thousands.csv').questions).toEqual([
      {
        id: 'decimal-mark',
        asks: 'What is "1.718" in B2?',
        because: 'no other number shows how decimals are marked',
        choices: [
          { id: 'thousands', says: '1718, with thousands' },
          { id: 'decimals', says: '1.718, with decimals' },
        ],
        taken: 'thousands',
        answered: false,
      },
    ]);
    expect(tidy('thousands.csv')).toEqual(['region (groups) | n', 'Nord | 1718', 'Sud | 2045']);
    expect(tidy('thousands.csv', 0, { 'decimal-mark': 'decimals' })[1]).toBe('Nord | 1.718');
  });

  it('is asked: whether percentages were weighted that are not their counts out of the bases', () => {
    const [table] = understandSample('weighted.csv').tables;
    expect(table?.weighted).toBe(true);
    expect(table?.questions).toEqual([
      {
        id: 'weighted',
        asks: 'Were the percentages weighted? B3 says 49.0, but 390 of 812 are 48.0 %',
        because: '4 of 4 percentages are not their counts out of their bases',
        choices: [
          { id: 'weighted', says: 'yes, they were weighted' },
          { id: 'unweighted', says: 'no, they are rounded or mistaken' },
        ],
        taken: 'weighted',
        answered: false,
      },
    ]);
    expect(table?.leftOut).toEqual([
      { address: 'F3', texts: ['<0,001'], why: 'statistic that no finding shows' },
    ]);
  });

  it('is refused where numbers contradict each other', () => {
    expect(problemsOf('mixed-decimals.csv')).toEqual(['3:3: decimals are marked in two ways']);
    expect(problemsOf('same-name.csv')).toEqual([
      '4:2: two numbers for the same row and column, in B3 and B4',
    ]);
  });
});

describe('reasons', () => {
  it('name the cells that they come from', () => {
    expect(understandSample('french-excel.csv').tables[0]?.reasons).toEqual([
      {
        about: 'columns',
        column: 'percent',
        says: 'the numbers from B4 to D6 are taken as percentages: those along "Oui, une fois", "Oui, plusieurs fois", "Non" … make 100',
      },
      {
        about: 'base',
        says: 'row 7 "Base (n)" holds bases: how many people the numbers refer to',
      },
      {
        about: 'answers',
        column: 'answer',
        says: '"Oui, une fois", "Oui, plusieurs fois" and "Non" are the answers, one for each person: their percentages make 100 in each group',
      },
      {
        about: 'totals',
        column: 'group',
        says: 'column D "Ensemble" is taken as the total of "Hommes" and "Femmes": its numbers lie between theirs',
      },
    ]);
  });
});
