import type { Problem } from '#errors.ts';
import { withoutPlaceholders } from '#i18n/placeholders.ts';
import { isOfUnwritten, wordFiles, type Words } from '#i18n/read-words.ts';

/** The problem of an empty text, with what it translates where another language has words there: the first that has. */
export function withSource(problem: Problem, languages: readonly Words[]): Problem {
  const [, tag, file] = /^locales\/([^/]+)\/(\w+)\.json$/.exec(problem.file) ?? [];
  const section = wordFiles.find((name) => name === file);
  if (!isOfUnwritten(problem) || section === undefined) return problem;
  const others = languages.filter((words) => words.tag !== tag);
  const text = others
    .flatMap(({ texts }) => texts[section].get(problem.value ?? '')?.text ?? [])
    .find((each) => /[\p{L}\p{N}]/u.test(withoutPlaceholders(each)));
  return text === undefined ? problem : { ...problem, mend: `translate: "${text}"` };
}
