import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedOneOf } from '#documents/document.ts';
import { counted, quoteSome } from '#errors.ts';
import { type Recorded, recordTranslations } from '#study/translations/record-translations.ts';
import type { Command, Request } from './request.ts';
import { UsageError } from './usage.ts';

/**
 * Keeps the source texts of today with the translations that were made from them: with those of which none was kept
 * yet, or with those that the request names because somebody has checked them.
 */
export const accept: Command = async (request) => {
  const { study, lang, text: names, all } = request;
  const checked = all ? 'all' : names.length > 0 ? names : 'new';
  const languages = recordTranslations(study, checked);
  const asked = languages.filter(({ tag }) => lang === undefined || tag === lang);
  checkNames(request, languages, asked);
  if (asked.length === 0) console.log('one language: there are no translations');
  for (const language of asked) {
    write(join(study, language.file), language.json);
    console.log(report(language));
  }
  return 0;
};

function checkNames(
  { lang, text: named }: Request,
  languages: readonly Recorded[],
  asked: readonly Recorded[],
): void {
  const tags = languages.map(({ tag }) => tag);
  if (lang !== undefined && asked.length === 0)
    throw new UsageError('language without translations', lang, expectedOneOf(lang, tags));
  const known = [...new Set(asked.flatMap(({ names }) => names))];
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError('unknown text', unknown, expectedOneOf(unknown, known));
}

function write(path: string, json: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== json) writeFileSync(path, json);
}

function report({ file, recorded, outdated }: Recorded): string {
  const count = `${counted(recorded.length, 'translation')} recorded`;
  if (outdated.length === 0) return `${file}: ${count}, none out of date`;
  return `${file}: ${count}, ${outdated.length} out of date still: ${quoteSome(outdated)}
  once checked, name each with --text, or say --all`;
}
