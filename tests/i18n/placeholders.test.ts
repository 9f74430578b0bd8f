import { describe, expect, it } from 'vitest';
import {
  fillPlaceholders,
  literal,
  placeholders,
  withoutPlaceholders,
} from '#i18n/placeholders.ts';

describe('placeholders', () => {
  it.each([
    ['', []],
    ['no braces', []],
    ['{one} brace', []],
    ['{{n}} people', [{ name: 'n', offset: 0 }]],
    ['from {{ study.start }} on', [{ name: 'study.start', offset: 5 }]],
    [
      '{{services:percent}}{{not sure / men.n}}',
      [
        { name: 'services:percent', offset: 0 },
        { name: 'not sure / men.n', offset: 20 },
      ],
    ],
    ['{{}}', [{ name: '', offset: 0 }]],
    ["{{'COVID-19'}}", [{ name: "'COVID-19'", offset: 0 }]],
    ['{{n}', []],
  ])('of %j', (text, found) => {
    expect(placeholders(text)).toEqual(found);
  });
});

describe('literal', () => {
  it.each([
    ["'COVID-19'", 'COVID-19'],
    ["'l'an 2000'", "l'an 2000"],
    ["''", ''],
    ['n', undefined],
    ["'n", undefined],
  ])('of %j is %j', (name, words) => {
    expect(literal(name)).toBe(words);
  });
});

describe('withoutPlaceholders', () => {
  it('leaves as many blanks', () => {
    expect(withoutPlaceholders('a {{n}} b {{ 1:2 }}.')).toBe('a       b          .');
  });
});

describe('fillPlaceholders', () => {
  const fill = (name: string) => `<${name}>`;

  it.each([
    ['{{n}} of {{ base }}', '<n> of <base>'],
    ["{{'COVID-19'}} and {{n}}", 'COVID-19 and <n>'],
    ['nothing to fill', 'nothing to fill'],
  ])('fills %j', (text, filled) => {
    expect(fillPlaceholders(text, fill)).toBe(filled);
  });

  it('takes a value as it is, whatever it holds', () => {
    expect(fillPlaceholders('{{a}}, {{b}}', (name) => (name === 'a' ? '$&' : '{{a}}'))).toBe(
      '$&, {{a}}',
    );
  });
});
