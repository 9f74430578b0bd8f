import { describe, expect, it } from 'vitest';
import { openFile } from '#contents/open-file.ts';
import { statementsIn } from '#contents/records.ts';
import { searchFor } from '#leak-check/secret-search.ts';
import type { Figure, Secret } from '#leak-check/secret.ts';

const figure = (value: number, ...names: string[]): Figure => ({
  finding: 'q',
  value,
  decimals: 0,
  isPercent: false,
  names: names.map((name) => ({ all: [name], isTotal: false, others: [] })),
});
const share = (value: number, ...names: string[]) => ({
  ...figure(value, ...names),
  isPercent: true,
});
const hidden = (one: Figure): Secret => ({ ...one, name: 'hidden' });

/** What a file of this text says. */
async function recordsOf(file: string, text: string) {
  return (await openFile(file, Buffer.from(text))).parts.flatMap((part) => [...statementsIn(part)]);
}

/** Whether a file tells a hidden number, where these are published. */
async function tells(
  secret: Figure,
  published: Figure[],
  file: string,
  text: string,
): Promise<boolean> {
  const figures = [secret, ...published];
  const labels = figures.flatMap(({ names }) => names.flatMap(({ all }) => all));
  const search = searchFor({
    secrets: [hidden(secret)],
    published,
    labels,
    facts: [],
    findings: ['q'],
  });
  return (await recordsOf(file, text)).some((record) => search(record).length > 0);
}

describe('the search finds', () => {
  const unsure = figure(3, 'aged 3 to 9', 'unsure');
  it.each([
    ['x.html', '<table><tr><th>Aged 3 to 9</th><th>Unsure</th><td>3</td><td>250</td></tr></table>'],
    ['x.html', '<textarea>Unsure: 3 of those who are Aged 3 to 9</textarea>'],
    ['x.html', '<textarea>&lt;p title="Unsure: 3">Aged 3 to 9&lt;/p></textarea>'],
    ['x.html', '<p>&lt;unsure, aged 3 to 9>: 3</p>'],
    ['x.html', '<textarea>Aged &#51; to 9, Unsure&#58; &#51;</textarea>'],
    ['x.csv', 'age,answer,n,base\nAged 3 to 9,Unsure,3,250\nolder,Yes,20,250\n'],
    ['x.csv', 'age,told\nall,"Aged 3 to 9, 3 were Unsure"\nall,"Aged 3 to 9, 3 were Unsure"\n'],
    ['x.json', '{ // Unsure, Aged 3 to 9: 3'],
    ['x.json', '[{"age":"Aged 3 to 9","answer":"Unsure","n":3}]'],
    ['x.json', '[{"age":"Aged 3 to 9","answer":"Unsure","n":"3"}]'],
    ['x.svg', '<svg><text>Aged 3 to 9, Unsure 3</text></svg>'],
    ['x.md', '| Aged 3 to 9 | Unsure | 3 |'],
    ['x.html', '<p>Aged ٣ to 9</p><p>aged 3 to 9, UNSURE: ٣</p>'],
  ])('a hidden 3 in %s: %s', async (file, text) => {
    expect(await tells(unsure, [], file, text)).toBe(true);
  });

  const men = figure(30, 'men');
  it.each(['men: 30', '30 men', 'Men (30)', 'there were 30 of the men', 'men, n = 30', '"men",30'])(
    'the number of a row of one name in "%s"',
    async (text) => {
      expect(await tells(men, [figure(30, 'women')], 'x.txt', text)).toBe(true);
    },
  );

  it('a number also where another row has the same', async () => {
    expect(await tells(men, [figure(30, 'women')], 'x.txt', 'men 30 and women 30')).toBe(true);
  });

  it.each(['1 718 men', '1,718 men', '1.718 men', '1718 men', '1’718 men', '١٬٧١٨ men'])(
    'large numbers however they are grouped: %s',
    async (text) => {
      expect(await tells(figure(1718, 'men'), [], 'x.txt', text)).toBe(true);
    },
  );

  it.each(['men: 4.5 %', 'men: 4,5 %', 'men;4,5'])('a hidden share: %s', async (text) => {
    expect(await tells({ ...share(4.5, 'men'), decimals: 1 }, [], 'x.txt', text)).toBe(true);
  });

  it('a row whose name is the same number, where both stand', async () => {
    const three = figure(3, '3');
    expect(await tells(three, [], 'x.html', '<table><tr><th>3</th><td>3</td></tr></table>')).toBe(
      true,
    );
    expect(await tells(three, [], 'x.csv', 'children,children_label,n\n3,3,3\n')).toBe(true);
    expect(await tells(three, [], 'x.json', '[{"children":"3","n":3}]')).toBe(true);
  });
});

describe('the search takes for a hidden number none', () => {
  const unsure = figure(3, 'aged 3 to 9', 'unsure');
  it.each([
    ['of a name', 'x.html', '<p>Aged 3 to 9, Unsure: suppressed</p>'],
    ['of a version', 'x.txt', 'Aged 3 to 9\tUnsure\t[c]\t84a3f1d9'],
    ['of a day', 'x.txt', 'Aged 3 to 9\tUnsure\t[c]\t2025-06-03'],
    ['of a share', 'x.txt', 'Aged 3 to 9\tUnsure\t[c]\t3 %'],
    [
      'of the code of a frame',
      'x.html',
      '<label>Unsure, aged 3 to 9 <textarea>&lt;iframe height="3" style="height:calc(3 * 100px)"></textarea></label>',
    ],
    [
      'of the code of a frame that is named',
      'x.html',
      '<li><textarea>&lt;iframe title="Aged 3 to 9, Unsure" height="3" style="height:calc(3 * 100px)"></textarea></li>',
    ],
    [
      'that all rows say',
      'x.csv',
      'age,answer,n,headline\nAged 3 to 9,Unsure,[c],3 in 4 said yes\nAged 3 to 9,Yes,20,3 in 4 said yes\n',
    ],
  ])('%s', async (_, file, text) => {
    expect(await tells(unsure, [], file, text)).toBe(false);
  });

  const men = figure(30, 'men');
  it.each([
    ['of a longer name', 'women: 30', [figure(30, 'women')]],
    ['of a name with a space', 'men who work: 30', [figure(30, 'men who work')]],
    ['of another row beside it', 'men: hidden, women: 30', [figure(30, 'women')]],
    ['of another share', 'men: 30 %', [share(30, 'men')]],
    ['of a thing that is numbered', 'Table 30: men', []],
    ['far from the name', 'men and all the others who came on that day to any of 30 places', []],
    ['of another sentence', 'It was said by men. 30 came.', []],
    ['that is longer', 'men: 130 or 30.5 or 1 300', []],
    ['of a length', 'men: 30.38cqw or 30,5px', []],
  ])('%s', async (_, text, published) => {
    expect(await tells(men, published, 'x.txt', text)).toBe(false);
  });

  it('of a row whose name is a number', async () => {
    const three = figure(3, '3');
    expect(await tells(three, [], 'x.html', '<table><tr><th>3</th><td>[c]</td></tr></table>')).toBe(
      false,
    );
    expect(await tells(three, [], 'x.csv', 'children,children_label,n\n3,3,[c]\n')).toBe(false);
    expect(await tells(three, [], 'x.json', '[{"children":"3","label":"3","n":null}]')).toBe(false);
    expect(
      await tells(three, [], 'x.json', '[{"value":"3","label":"3"},{"labels":["3"],"n":null}]'),
    ).toBe(false);
    expect(await tells(three, [], 'x.svg', '<svg><text>3: suppressed</text></svg>')).toBe(false);
  });
});

it('a row is found where the total of another column is not named, and no part of it', () => {
  const ages = { all: ['all ages'], isTotal: true, others: ['young', 'old'] };
  const men = { ...figure(4, 'men'), names: [...figure(4, 'men').names, ages] };
  const search = searchFor({
    secrets: [hidden(men)],
    published: [],
    labels: ['men', 'all ages', 'young', 'old'],
    facts: [],
    findings: ['q'],
  });
  const isFound = (text: string) => search([{ text }]).length > 0;
  expect([isFound('Men: 4'), isFound('Men, all ages: 4'), isFound('Young men: 4')]).toEqual([
    true,
    true,
    false,
  ]);
});

it('a short headline in each row of our own table is of the row that it quotes', async () => {
  const told = {
    secrets: [hidden({ ...share(50, 'women') })],
    published: [share(50, 'men')],
    labels: ['men', 'women'],
    facts: [50],
    findings: ['q'],
  };
  const search = searchFor(told);
  const tellsIn = async (text: string, isOurs: boolean) =>
    (await recordsOf('q.csv', text)).some((said) => search(said, { isOurs }).length > 0);
  const withHeadline = 'gender,percent,headline\nmen,50,50 % agree\nwomen,[c],50 % agree\n';
  expect(await tellsIn(withHeadline, true)).toBe(false);
  expect(await tellsIn(withHeadline, false)).toBe(true);
  expect(await tellsIn('gender,percent,headline\nwomen,50,50 % agree\n', true)).toBe(true);
  expect(await tellsIn('gender,told\nwomen,n = 50\n', true)).toBe(true);
});
