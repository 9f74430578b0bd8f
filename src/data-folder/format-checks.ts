import type { Document } from '#documents/document.ts';
import { InputError, type Problem } from '#errors.ts';
import { changesFrom, formatVersion, versionOf } from '#findings/specs/migrations.ts';

/** Throws where a study is written in a version of the format that is not known here: nothing else can be said of it. */
export function refuseLaterFormat(settings: Document): void {
  const version = versionOf(settings) ?? 0;
  if (version <= formatVersion) return;
  throw new InputError([
    {
      ...settings.place(['format']),
      what: 'study in a later format than this constats knows',
      value: String(version),
      mend: `install the newest constats: npm install constats@latest; this one knows format ${formatVersion}`,
    },
  ]);
}

/** What a study in an earlier version of the format needs. */
export function earlierFormat(settings: Document): Problem[] {
  const version = versionOf(settings) ?? formatVersion;
  const changes = changesFrom(version);
  if (changes.length === 0) return [];
  return [
    {
      ...settings.place(version === 0 ? [] : ['format']),
      what: 'study in an earlier format',
      mend: `npx constats fix brings it to format ${formatVersion}: ${changes.join(', ')}`,
    },
  ];
}
