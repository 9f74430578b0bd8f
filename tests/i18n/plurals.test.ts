import { describe, expect, it } from 'vitest';
import { pluralForms, splitPlural } from '#i18n/plurals.ts';

describe('splitPlural', () => {
  it.each([
    ['headline_one', { stem: 'headline', form: 'one' }],
    ['services.headline_other', { stem: 'services.headline', form: 'other' }],
    ['headline_zero', { stem: 'headline', form: 'zero' }],
    ['a_few_many', { stem: 'a_few', form: 'many' }],
    ['headline', { stem: 'headline' }],
    ['none', { stem: 'none' }],
    ['another', { stem: 'another' }],
    ['headline_One', { stem: 'headline_One' }],
  ])('of %s', (key, split) => {
    expect(splitPlural(key)).toEqual(split);
  });
});

describe('pluralForms', () => {
  it.each([
    ['en', ['one', 'other']],
    ['fr', ['one', 'other']],
    ['es', ['one', 'other']],
    ['pt-BR', ['one', 'other']],
    ['ja', ['other']],
    ['ro', ['one', 'few', 'other']],
    ['pl', ['one', 'few', 'many', 'other']],
    ['uk', ['one', 'few', 'many', 'other']],
    ['cs', ['one', 'few', 'many', 'other']],
    ['sl', ['one', 'two', 'few', 'other']],
    ['lv', ['zero', 'one', 'other']],
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
    ['cy', ['zero', 'one', 'two', 'few', 'many', 'other']],
  ])('%s needs %j', (tag, forms) => {
    expect(pluralForms(tag)).toEqual(forms);
  });
});
