import { expect, it } from 'vitest';
import { formatProblem } from '#errors.ts';
import { readWords } from '#i18n/read-words.ts';
import { openingMarks } from '#study/words/opening-marks.ts';
import { folderWith } from '../study-folder.ts';

function told(tag: string, question: string, page: string): string[] {
  const folder = folderWith({
    [`locales/${tag}/findings.json`]: JSON.stringify({ trust: { title: 'T', question } }, null, 1),
    [`locales/${tag}/pages/home.md`]: page,
  });
  return openingMarks([readWords(folder, tag).words]).map(formatProblem);
}

it('openingMarks(languages) notes Spanish questions and exclamations that nothing opens', () => {
  const page = '# ¿Quién?\n\n¡Gracias! Pero, ¿por qué?\n\nNadie sabe! Y tú?\n';
  expect(told('es-MX', 'Acudió a un servicio?', page)).toEqual([
    'locales/es-MX/findings.json:4:15: question that no ¿ opens: "Acudió a un servicio?"\n  write ¿ where it begins',
    'locales/es-MX/pages/home.md:5:1: question that no ¿ opens: "Nadie sabe! Y tú?"\n  write ¿ where it begins',
    'locales/es-MX/pages/home.md:5:1: exclamation that no ¡ opens: "Nadie sabe! Y tú?"\n  write ¡ where it begins',
  ]);
});

it('openingMarks(languages) says nothing of addresses, nor of other languages', () => {
  expect(told('es', '¿Sí?', '# A\n\nhttps://example.org/?a [b](https://example.org/?c)\n')).toEqual(
    [],
  );
  expect(told('pt', 'Sim?', '# Quem?\n')).toEqual([]);
});
