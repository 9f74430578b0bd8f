import { describe, expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { unparsedProblems } from '#microdata/unparsed.ts';
import { parseTable } from '#tables/parse-table.ts';
import { constats } from '../command-line.ts';
import { templateWith } from '../study-folder.ts';

// Every person, address and number here is invented.

const told = (text: string, encoding: BufferEncoding = 'utf8') => {
  const bytes = Buffer.from(text, encoding);
  const { table, problems } = parseTable('t.csv', bytes);
  if (table !== undefined) throw new Error('a table that can be parsed');
  return unparsedProblems('t.csv', bytes, problems, 640).map(formatProblem);
};

const hidden = '; what stands there is not shown, since the table may hold one row per person';

describe('of a table that cannot be parsed and counts people', () => {
  it.each([
    ['a cell', 'trust,percent\n"serv"ices,62\nfriends,71\n', 'serv"ices,62'],
    [
      'a cell below a title',
      'Who people trust\ntrust;n;percent\na;1;2\nb;3;4\n',
      'Who people trust',
    ],
    ['a damaged word', 'trust,percent\nserv\uFFFDces,62\n', 'serv\uFFFDces'],
    ['a column', 'trust,percent,percent\nservices,62,62\n', 'percent'],
  ])('%s is quoted', (_, text, value) => {
    const [first] = told(text);
    expect(first).toContain(`: "${value}"\n`);
    expect(first).not.toContain(hidden);
  });
});

describe('of a table that cannot be parsed and may be about persons', () => {
  it.each([
    ['a quote', 'name,town\n"Inv"ented One,Paris\n', 't.csv:2:2: quote that is not closed'],
    [
      'a quote inside a cell',
      'name,town\nInvented "One",Paris\n',
      't.csv:2:1: quote inside a cell',
    ],
    ['too many cells', 'name,town\nOne,Invented,Paris\nTwo,Rome\n', 't.csv:2:14: row has 3 cells'],
    ['too few cells', 'name,town,x\nOne\nTwo,Rome,y\n', 't.csv:2:1: row has 1 cell,'],
    ['a lost letter', 'name,town\nInv\uFFFDnted,Paris\n', 't.csv:2:4: letter that is lost'],
    ['a column without a name', 'name,\nOne,Invented\n', 't.csv:1:6: column without a name'],
    ['two decimal marks', 'name,x\nOne,"7,5"\nTwo,7.5\n', 't.csv:3:5: decimals are marked'],
    ['two delimiters', 'name,a;b\nOne,x;y\n', 't.csv:1:1: cells may be separated by'],
    [
      'a repeated name where the first row is a person',
      'One,One\nTwo,Rome\n',
      't.csv:1:5: column name',
    ],
  ])('%s is told by its place alone', (_, text, start) => {
    const messages = told(text);
    expect(messages[0]?.startsWith(start)).toBe(true);
    expect(messages.every((message) => message.endsWith(hidden))).toBe(true);
    expect(messages.join('\n')).not.toMatch(/Inv|One|Two|Rome|Paris|7[.,]5/);
  });

  it('an e-mail address is a sign, whatever is counted', () => {
    const [first] = told('contact,n\ninvented.one@example.org,"1\n"invented.two@example.org,1\n');
    expect(first).toContain(hidden);
    expect(first).not.toContain('invented');
  });

  it('the lines of a large one are no less hidden', () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => `Invented ${index},Paris`);
    expect(told(['name,town', ...rows, '"Inv"ented,Rome', ''].join('\n')).join()).not.toMatch(
      /Inv|Rome/,
    );
  });

  it('neither check nor fix shows it', async () => {
    const study = templateWith({ 'data/trust.csv': 'name,town\n"Inv"ented One,Paris\n' });
    const check = await constats('check', study);
    const fix = await constats('fix', study, '--yes');
    expect(check.stderr).toContain('data/trust.csv:2:2: quote that is not closed');
    expect(fix.stderr).toContain('data/trust.csv:2:2: quote that is not closed');
    expect([check, fix].map(({ stdout, stderr }) => stdout + stderr).join()).not.toMatch(/Inv|Par/);
  });
});
