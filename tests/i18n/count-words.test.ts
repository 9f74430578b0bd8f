import { expect, it } from 'vitest';
import { countWords } from '#i18n/count-words.ts';

it.each([
  ['en', 'used no community sexual-health service in a year', 8],
  ['en', 'do not identify as sex workers', 6],
  ['en', 'don’t – or won’t – answer', 4],
  ['fr', "ne s'identifient pas comme travailleur·ses du sexe", 7],
  ['fr', "sans service communautaire de santé sexuelle dans l'année", 8],
  ['fr', 'rendez-vous là-bas', 2],
  ['ar', 'يلجؤون إلى خدمة', 3],
  ['ja', '性的健康サービスを利用しなかった', 9],
  ['th', 'ไม่ได้ใช้บริการ', 4],
  ['en', '', 0],
])('countWords in %s: "%s"', (tag, text, words) => {
  expect(countWords(text, tag)).toBe(words);
});
