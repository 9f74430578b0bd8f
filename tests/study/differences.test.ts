import { describe, expect, it } from 'vitest';
import { compareLists, showDifference } from '#study/translations/differences.ts';

/** Stretches in short: what is the same as it is, what is not as "was>now". */
const short = (was: string, now: string) =>
  compareLists([...was], [...now]).map((stretch) =>
    stretch.same ? stretch.was.join('') : `${stretch.was.join('')}>${stretch.now.join('')}`,
  );

describe('compareLists', () => {
  it.each([
    ['', '', []],
    ['abc', 'abc', ['abc']],
    ['abc', 'axc', ['a', 'b>x', 'c']],
    ['abc', 'ac', ['a', 'b>', 'c']],
    ['ac', 'abc', ['a', '>b', 'c']],
    ['abcd', 'bcde', ['a>', 'bcd', '>e']],
    ['', 'ab', ['>ab']],
    ['ab', '', ['ab>']],
  ])('of %j and %j gives %j', (was, now, stretches) => {
    expect(short(was, now)).toEqual(stretches);
  });

  it('counts the place of a stretch in the first list', () => {
    expect(compareLists(['a', 'b', 'c'], ['a', 'b', 'd']).map(({ at }) => at)).toEqual([0, 2]);
  });
});

describe('showDifference', () => {
  it.each([
    [
      'a word that is another',
      'All of them said no',
      'Most of them said no',
      '⟦All⟧ of them said no',
      '⟦Most⟧ of them said no',
    ],
    [
      'a word that is new',
      'They ask a service',
      'They ask a health service',
      'They ask a service',
      'They ask a ⟦health⟧ service',
    ],
    [
      'a word that is gone',
      'They ask a health service',
      'They ask a service',
      'They ask a ⟦health⟧ service',
      'They ask a service',
    ],
    [
      'another text without marks',
      'Trust in services',
      'Who answered',
      'Trust in services',
      'Who answered',
    ],
  ])('shows %s', (_, was, now, shownWas, shownNow) => {
    expect(showDifference(was, now)).toEqual({ was: shownWas, now: shownNow });
  });

  it('leaves out what is far from a change', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve';
    expect(showDifference(words, words.replace('eight', '8')).now).toBe(
      '… three four five six seven ⟦8⟧ nine ten eleven twelve',
    );
    expect(showDifference(`${words} ${words}`, `zero ${words} ${words} end`).now).toBe(
      '⟦zero⟧ one two three four five … eight nine ten eleven twelve ⟦end⟧',
    );
  });
});
