import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFindings } from '#data-folder/read-study.ts';
import { formatProblem } from '#errors.ts';
import { findMicrodata } from '#microdata/microdata.ts';
import { parseTable } from '#tables/parse-table.ts';
import { project } from '../command-line.ts';
import { templateWith } from '../study-folder.ts';

// Every person, address and number here is invented.

const found = (text: string, base?: number) => {
  const { table, problems } = parseTable('t.csv', new TextEncoder().encode(text));
  if (table === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return findMicrodata(table, base).map(({ line, column, what, value }) =>
    [`${line}:${column} ${what}`, value].filter((part) => part !== undefined).join(': '),
  );
};

/** Lines below a header, made from their numbers from 1. */
const lines = (header: string, count: number, line: (number: number) => string) =>
  `${[header, ...Array.from({ length: count }, (_, index) => line(index + 1))].join('\n')}\n`;

const persons = 'looks like one row per person';

describe('findMicrodata(table) refuses', () => {
  it.each([
    [
      'e-mail addresses',
      'contact,answer\n,no\ninvented@example.org,yes\n',
      `3:1 ${persons}: e-mail addresses: contact`,
    ],
    [
      'an e-mail address in a remark',
      'a,remarks\nx,write to invented@example.org\ny,\n',
      `2:3 ${persons}: e-mail addresses: remarks`,
    ],
    [
      'IP addresses',
      'address,answer\n192.0.2.17,yes\n198.51.100.4,no\n',
      `2:1 ${persons}: IP addresses: address`,
    ],
    [
      'IP addresses of version 6',
      'ip,answer\n2001:db8::17,yes\n2001:db8::1:4,no\n',
      `2:1 ${persons}: IP addresses: ip`,
    ],
    [
      'telephone numbers',
      'x,answer\n06 99 00 12 34,yes\n+33 6 99 00 56 78,no\n',
      `2:1 ${persons}: telephone numbers: x`,
    ],
    [
      'telephone numbers without their first zero',
      'téléphone,a\n699001234,yes\n,no\n',
      `2:1 ${persons}: telephone numbers: téléphone`,
    ],
    [
      'telephone numbers of North America',
      'mobile,a\n(555) 555-0100,yes\n555-555-0101,no\n',
      `2:1 ${persons}: telephone numbers: mobile`,
    ],
    [
      'dates of birth',
      'Date of birth;answer\n12/03/1985;yes\n1/4/90;no\n',
      `2:1 ${persons}: dates of birth: Date of birth`,
    ],
    [
      'dates of birth in French',
      'date_naissance;a\n12 mars 1985;oui\n1er avril 1990;non\n',
      `2:1 ${persons}: dates of birth: date_naissance`,
    ],
    [
      'dates of birth in one word',
      'birthdate,a\n1985-03-12,yes\n1990-04-01,no\n',
      `2:1 ${persons}: dates of birth: birthdate`,
    ],
    [
      'numbers of respondents',
      'answer,respondent_id\nyes,17\nno,18\n',
      `1:8 ${persons}: a number or code for each person: respondent_id`,
    ],
    [
      'the same in one word',
      'RespondentID,answer\n17,yes\n18,no\n',
      `1:1 ${persons}: a number or code for each person: RespondentID`,
    ],
    [
      'the same in French',
      'N° répondant,réponse\n17,oui\n18,non\n',
      `1:1 ${persons}: a number or code for each person: N° répondant`,
    ],
    [
      'codes of patients',
      'Code du patient;réponse\nA7;oui\nB8;non\n',
      `1:1 ${persons}: a number or code for each person: Code du patient`,
    ],
    [
      'a plain id that alone tells rows apart',
      'id,age,answer\n1,18-24,yes\n2,18-24,yes\n3,25-34,no\n',
      `1:1 ${persons}: a number or code for each person: id`,
    ],
    [
      'ids of answers to a form',
      '_id,answer\n8f3a,yes\n8f3b,yes\n',
      `1:1 ${persons}: a number or code for each person: _id`,
    ],
    [
      'an id beside the moment of each answer',
      'id,submitdate,answer\n1,2021-06-15 14:03:12,yes\n2,2021-06-15 14:09:40,yes\n',
      `1:1 ${persons}: a number or code for each person: id`,
    ],
    [
      'names of people',
      'Prénom;Nom;réponse\nInventée;Personne;oui\nInventé;Individu;non\n',
      `1:1 ${persons}: names of people: Prénom`,
    ],
    [
      'a plain id beside scores',
      lines('id,age,score', 20, (n) => `${n},${18 + n},3`),
      `1:1 ${persons}: a number or code for each person: id`,
    ],
    [
      'numbers of respondents that have several rows',
      lines('user_id,question,answer', 60, (n) => `${n % 20},q${n % 3},yes`),
      `1:1 ${persons}: a number or code for each person: user_id`,
    ],
    [
      'counts of one',
      lines('age,city,n', 51, (n) => `${n},x,1`),
      `1:10 ${persons}: every count is 1: n`,
    ],
    [
      'counts of one in French',
      lines('âge;effectif', 51, (n) => `a${n};1`),
      `1:5 ${persons}: every count is 1: effectif`,
    ],
    [
      'rows that repeat and count nobody',
      lines('age,answer', 51, (n) => `${18 + (n % 9)},yes`),
      `2:1 ${persons}: rows that repeat, and no column that counts`,
    ],
    [
      'free text',
      lines(
        'q7,age',
        20,
        (n) => `invented words of person ${n} who says a good deal about what happened,a${n}`,
      ),
      `2:1 ${persons}: free text: q7`,
    ],
    [
      'a few remarks',
      lines('age,comment', 5, (n) => `a${n},invented remark ${n} about the welcome there`),
      `2:4 ${persons}: free text: comment`,
    ],
    [
      'remarks in French',
      lines('âge;Autre, précisez', 5, (n) => `a${n};propos inventé ${n} sur l’accueil du lieu`),
      `2:4 ${persons}: free text: Autre, précisez`,
    ],
  ])('%s', (_, text, problem) => {
    expect(found(text)).toEqual([problem]);
  });

  it('as many rows as respondents', () => {
    const text = lines('age,answer', 30, (n) => `a${n},yes`);
    expect(found(text, 30)).toEqual([
      `2:1 ${persons}: as many rows as respondents, and no column that counts`,
    ]);
    expect(found(text, 31)).toEqual([]);
  });

  it('as many counts of one as respondents', () => {
    expect(found('age,n\n18-24,1\n25-34,1\n', 2)).toEqual([`1:5 ${persons}: every count is 1: n`]);
    expect(found('age,n\n18-24,1\n25-34,1\n', 3)).toEqual([]);
  });

  it('a table once, by its surest sign', () => {
    const text =
      'id,respondent_id,email\n1,17,invented.one@example.org\n2,18,invented.two@example.org\n';
    expect(found(text)).toEqual([`2:6 ${persons}: e-mail addresses: email`]);
  });
});

describe('findMicrodata(table) never shows', () => {
  it.each([
    ['a value', 'email,answer\ninvented.one@example.org,yes\n'],
    [
      'a header that is a value since the names are lost',
      'invented.one@example.org,yes\ninvented.two@example.org,no\n',
    ],
  ])('%s', (_, text) => {
    expect(found(text)).toHaveLength(1);
    expect(found(text)[0]).not.toContain('invented');
  });

  it('anything but the column, the line, and the mend', () => {
    const study = templateWith({ 'data/trust.csv': 'email,answer\ninvented@example.org,yes\n' });
    expect(readFindings(study).problems.map(formatProblem)).toEqual([
      'data/trust.csv:2:1: looks like one row per person: e-mail addresses: "email"\n  publish counts, not people: write one row for each answer, with the number of people who gave it as n; take this file out of the study folder, and out of its history where it has one; where each row is an organisation, name it in a column "organisation" and write its own address or number, not that of somebody who works there; of your own team, say the role of each in a column "role"',
    ]);
  });
});

describe('findMicrodata(table) lets pass', () => {
  it.each([
    ['numbered questions', 'question_id,answer,n\n1,yes,48\n2,no,52\n'],
    ['numbered rows', 'id,answer,percent\n1,yes,48\n2,no,52\n'],
    [
      'numbered rows of a table with a column for each answer',
      'id,question,yes,no\n1,Trust,48,52\n2,Contact,86,14\n',
    ],
    ['rows named by an id', 'id,percent\nservices,62\nfriends,71\n'],
    ['a single row of one', 'id,n\nall,1\n'],
    ['a few ones, which the smallest cell looks after', 'age,n\n18-24,1\n25-34,1\n'],
    ['participants that are counted', 'participants,percent\n120,48\n80,52\n'],
    ['respondents that are counted', 'country,respondents\nFR,120\nBO,80\n'],
    ['answers about the telephone', 'phone,email,n\nyes,no,48\nno,yes,52\n'],
    ['counts of telephones', 'country,phone\nFR,1 234 567\nBO,2345678\n'],
    ['years of birth', 'birth_year,n\n1985,48\n1986,52\n'],
    ['first names that are counted', 'prénom,n\nAnne,48\nLéo,52\n'],
    ['days of a wave', 'day,n\n2021-06-15,48\n2021-06-16,52\n'],
    ['questions numbered in four levels', 'code,percent\n1.2.3.4,48\n1.2.3.5,52\n'],
    ['numbers grouped by points', 'country;value\nFR;1.234.567\nBO;12.345.678\n'],
    ['numbers with many decimals', 'country,ratio\nFR,0.1234567891\nBO,+5.123456789\n'],
    ['changes with a sign', 'country,change\nFR,+1 234 567\nBO,+12 345 678\n'],
    [
      'whom to ask, in each row',
      'answer,n,contact\nyes,48,study@example.org\nno,52,study@example.org\n',
    ],
    [
      'a note in each row',
      'answer,n,comment\nyes,48,small sample: to be read with much care\nno,52,\n',
    ],
    ['times of the day', 'time,percent\n10:15:20,48\n10:15:21,52\n'],
    [
      'long questions',
      lines(
        'question,yes,no',
        52,
        (n) => `How much do you agree with the ${n}th of these long statements?,48,52`,
      ),
    ],
    [
      'long answers that are counted',
      lines(
        'reason,percent',
        52,
        (n) => `A long reason with the number ${n} that respondents could choose from,${n}`,
      ),
    ],
    ['symbols', 'answer,n\nyes,:\nno,[c]\n'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('counts and percentages of several groups, each question with its base', () => {
    const text = [
      'question,answer,group,group_n,count,base_n,pct_as_printed',
      'Age (years),≤24,All,1000,470,1000,47.0',
      'Age (years),≤24,San Pedro,400,168,400,42.0',
      'Level of education,Missing,All,1000,5,,',
      'Level of education,Missing,San Pedro,400,2,,',
      'Number of children,0,All,1000,426,988,43.1',
      'Number of children,1,All,1000,1,988,0.1',
      '',
    ].join('\n');
    expect(found(text, 6)).toEqual([]);
    expect(found(text, 1000)).toEqual([]);
  });

  it('a long table of 28 countries, 5 groups and 52 questions', () => {
    const text = lines(
      'CountryCode,subset,question_code,question_label,answer,percentage,notes',
      28 * 5 * 52,
      (n) => {
        const question = n % 52;
        const label = `In the last twelve months, how often did you feel the ${question}th of these?`;
        const cells = [`C${n % 28}`, `group ${n % 5}`, `q${question}`, `"${label}"`, 'Yes'];
        return [...cells, n % 17 === 0 ? ':' : n % 101, n % 3 === 0 ? 'small sample' : ''].join(
          ',',
        );
      },
    );
    expect(found(text)).toEqual([]);
    expect(found(text, 7280)).toEqual([]);
  });

  it('every table in this repository', () => {
    const files = globSync(
      ['data/*.csv', 'tests/template/data/*.csv', 'tests/{studies,output,tables}/**/*.csv'],
      { cwd: project },
    );
    expect(files.length).toBeGreaterThan(50);
    const refused = files.filter((file) => {
      const { table } = parseTable(file, readFileSync(join(project, file)));
      return table !== undefined && findMicrodata(table, 1718).length > 0;
    });
    expect(refused).toEqual([]);
  });
});

describe('readFindings', () => {
  const told = (files: Record<string, string>) =>
    readFindings(templateWith(files)).problems.map(
      ({ file, line, column, what }) => `${file}:${line}:${column}: ${what}`,
    );
  const emails = 'email,answer\ninvented.one@example.org,yes\ninvented.two@example.org,no\n';

  it('says nothing else of a table about persons, also where findings filter it', () => {
    expect(
      told({
        'data/trust.csv': emails,
        'data/friends.yaml':
          'chart: proportion\ntable: trust.csv\nfilter: { answer: yes }\nheadline: { measure: percent }\n',
      }),
    ).toEqual([`data/trust.csv:2:1: ${persons}: e-mail addresses`]);
  });

  it('refuses a table about persons that no finding uses', () => {
    expect(told({ 'data/answers.csv': emails })).toEqual([
      `data/answers.csv:2:1: ${persons}: e-mail addresses`,
    ]);
  });

  it('knows from the study how many rows all respondents have', () => {
    const rows = lines('age,answer', 640, (n) => `a${n},yes`);
    expect(told({ 'data/trust.csv': rows })).toEqual([
      `data/trust.csv:2:1: ${persons}: as many rows as respondents, and no column that counts`,
    ]);
  });
});
