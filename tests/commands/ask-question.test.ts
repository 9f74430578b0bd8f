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
    ['anything else until it is a number of a choice', ['x', '0', '3', ' 2 '], 'one'],
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
});

it.each([
  ['', true],
  ['Y', true],
  ['oui', true],
  ['n', false],
  ['what', false],
])('agrees: "%s"', async (line, agreed) => {
  expect(await agrees(typing(line), 'write?')).toBe(agreed);
});
