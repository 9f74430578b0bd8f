import type { Problem } from '#errors.ts';
import { readWords } from '#i18n/read-words.ts';
import { haveProblem, paragraphs } from '#study/translations/translated-texts.ts';
import type { GivenTranslation } from './find-rows.ts';
import type { ReturnedSheet } from './returned-sheet.ts';

/** A problem of a study at the row that it comes from, if it comes from one; `staged` is the study with the translations. */
export function atRow(
  problem: Problem,
  staged: string,
  given: readonly GivenTranslation[],
  sheet: ReturnedSheet,
): Problem {
  const { words } = readWords(staged, sheet.to);
  const found = given.find(({ row, text }) => {
    if (row.section !== 'pages') {
      const written = words.texts[row.section].get(row.key);
      return written !== undefined && haveProblem([written], [problem]);
    }
    const page = [...words.pages].find(([name]) => name === row.name)?.[1];
    const own = page ? paragraphs(page).filter(({ line }) => line <= problem.line) : [];
    return page?.file === problem.file && own.at(-1)?.text === text;
  });
  if (found === undefined) return problem;
  const { line, column } = found.returned;
  return { ...problem, file: sheet.file, line, column };
}
