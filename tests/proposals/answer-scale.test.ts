import { describe, expect, it } from 'vitest';
import { findOther, findScale } from '#proposals/answer-scale.ts';

describe('findScale(answers)', () => {
  it.each([
    [
      'Strongly agree|Agree|Neither agree nor disagree|Disagree|Strongly disagree',
      'Neither agree nor disagree',
    ],
    [
      "Tout à fait d'accord|Plutôt d'accord|Plutôt pas d'accord|Pas du tout d’accord|NSP",
      undefined,
    ],
    ['Muy de acuerdo|De acuerdo|En desacuerdo|Muy en desacuerdo', undefined],
    [
      'Discordo totalmente|Discordo|Nem concordo nem discordo|Concordo|Concordo totalmente',
      'Nem concordo nem discordo',
    ],
    ['Foarte mulțumit|Mulțumit|Nemulțumit|Foarte nemulțumit', undefined],
    ['أوافق بشدة|أوافق|محايد|لا أوافق|لا أوافق بشدة', 'محايد'],
    ['Very satisfied|Fairly satisfied|Dissatisfied|Very dissatisfied', undefined],
    ['Très facile|Facile|Difficile|Très difficile', undefined],
    ['Plutôt oui|Oui|Non|Plutôt non', undefined],
  ])('knows opposite views: %s', (answers, neutral) => {
    expect(findScale(answers.split('|'))).toMatchObject({
      kind: 'opposed',
      order: answers.split('|'),
      ...(neutral !== undefined && { neutral }),
    });
  });

  it.each([
    ['Always|Often|Sometimes|Rarely|Never', 'Never|Rarely|Sometimes|Often|Always'],
    ['Jamais|Rarement|Parfois|Souvent|Toujours', 'Jamais|Rarement|Parfois|Souvent|Toujours'],
    ['Siempre|A veces|Nunca|No sabe', 'Nunca|A veces|Siempre|No sabe'],
    ['Niciodată|Uneori|Întotdeauna', 'Niciodată|Uneori|Întotdeauna'],
    ['Beaucoup|Un peu|Pas du tout', 'Pas du tout|Un peu|Beaucoup'],
    ['دائمًا|أحيانًا|أبدًا', 'أبدًا|أحيانًا|دائمًا'],
    ['25-34|35+|18-24|No answer', '18-24|25-34|35+|No answer'],
  ])('knows amounts, from little to much: %s', (answers, order) => {
    expect(findScale(answers.split('|'))).toMatchObject({
      kind: 'amount',
      order: order.split('|'),
    });
  });

  it.each([
    'Radio|Press|Friends',
    'Yes|No',
    'Agree|Disagree|Agree in part',
    'Often|Friends|Never',
    'Agree|Rather agree|Disagree',
  ])('says nothing of others: %s', (answers) => {
    expect(findScale(answers.split('|'))).toBeUndefined();
  });
});

it.each([
  ['Other', 'Radio|Other'],
  ['Autre (préciser)', 'Radio|Autre (préciser)'],
  ['أخرى', 'الإنترنت|أخرى'],
  [undefined, 'Autrement|Radio'],
  [undefined, 'Other men|Other women'],
])('findOther: %s', (other, answers) => {
  expect(findOther(answers.split('|'))).toBe(other);
});
