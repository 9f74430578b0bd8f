import type { Problem } from '#errors.ts';
import { wordFiles, type Words } from '#i18n/read-words.ts';

/** The problem of an empty text, with what it translates where the source language has words there. */
export function withSource(problem: Problem, source: Words | undefined): Problem {
  const [, tag, file] = /^locales\/([^/]+)\/(\w+)\.json$/.exec(problem.file) ?? [];
  const section = wordFiles.find((name) => name === file);
  if (problem.what !== 'empty text' || section === undefined || tag === source?.tag) return problem;
  const text = source?.texts[section].get(problem.value ?? '')?.text ?? '';
  return /[\p{L}\p{N}]/u.test(text) ? { ...problem, mend: `translate: "${text}"` } : problem;
}
