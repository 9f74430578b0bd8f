import { describe, expect, it } from 'vitest';
import { agrees, askQuestion } from '#commands/ask-question.ts';
import { printedBy } from '../command-line.ts';

/** Somebody who types these lines, one after the other. */
const typing = (...lines: string[]) => ({
  ask: () => Promise.resolve(lines.shift() ?? ''),
  close: () => undefined,
});

const question = {
  id: 'choice',
  asks: 'Could a person give several answers?',
  because: 'the shares make 134 % together',
  choices: [
    { id: 'several', says: 'several' },
    { id: 'one', says: 'one' },
  ],
  taken: 'several',
  answered: false,
};

describe('askQuestion(terminal, question)', () => {
  it.each([
    ['the number of a choice', ['2'], 'one'],
    ['an empty line, which takes what is proposed', [''], 'several'],
  ])('takes %s', async (_, lines, answer) => {
    const { result, stdout } = await printedBy(() => askQuestion(typing(...lines), question));
    expect(result).toBe(answer);
    expect(stdout).toBe(`
Could a person give several answers?
  (the shares make 134 % together)
  1  several
  2  one
`);
  });

  it('says what is expected, and asks again', async () => {
    const { result, stdout } = await printedBy(() =>
      askQuestion(typing('x', '0', '3', ' 2 '), question),
    );
    expect(result).toBe('one');
    expect(stdout).toContain(`
  not an answer: "x"; type 1 to 2, then Enter
  not an answer: "0"; type 1 to 2, then Enter
  not an answer: "3"; type 1 to 2, then Enter
`);
  });

  it.each([
    ['640', '640'],
    ['1 718', '1718'],
    ['1,718', '1718'],
    ['2', 'one'],
  ])('takes a number where one may be given: %s', async (typed, answer) => {
    const asked = { ...question, number: 'the number of people' };
    const { result, stdout } = await printedBy(() =>
      askQuestion(typing('about 640', typed), asked),
    );
    expect(result).toBe(answer);
    expect(stdout).toContain(
      '  not an answer: "about 640"; type 1 to 2, or the number of people, then Enter\n',
    );
  });
});

it.each([
  ['', true],
  ['Y', true],
  ['oui', true],
  ['n', false],
  ['non', false],
])('agrees: "%s"', async (line, agreed) => {
  expect(await agrees(typing(line), 'write?')).toBe(agreed);
});

it('agrees: says what is expected of any other answer', async () => {
  const { result, stdout } = await printedBy(() => agrees(typing('what', 'n'), 'write?'));
  expect(result).toBe(false);
  expect(stdout).toBe('  not an answer: "what"; type y for yes or n for no, then Enter\n');
});
