import { type Document, parseDocument } from '#documents/document.ts';
import { valueAt } from '#documents/schema-place.ts';

/** A step from one version of the study format to the next. */
interface Migration {
  /** What is done, as `check` and `fix` say it. */
  change: string;
  /** The text of a file of settings or words as the next version has it. Default: as it is. */
  migrate?: (file: string, text: string) => string;
}

/** Every step, in order; the first leads from studies that do not say their version to version 1. */
const migrations: readonly Migration[] = [{ change: 'version of the study format stated' }];

/** The version of the study format that this constats reads. */
export const formatVersion = migrations.length;

/** The version that a study is written in, 0 where it states none; absent where what it states is no version. */
export function versionOf(settings: Document): number | undefined {
  const stated = valueAt(settings.value, ['format']);
  if (stated === undefined) return 0;
  return typeof stated === 'number' && Number.isInteger(stated) && stated > 0 ? stated : undefined;
}

/** What is to be done with a study in an earlier version, each step in a few words. */
export function changesFrom(version: number): string[] {
  return migrations.slice(version).map(({ change }) => change);
}

/** The text of a file of settings or words, of a study in an earlier version, as the present one has it. */
export function migrated(file: string, text: string, version: number): string {
  if (version >= formatVersion) return text;
  const next = migrations
    .slice(version)
    .reduce((last, { migrate }) => migrate?.(file, last) ?? last, text);
  return file === 'data/study.yaml' ? withFormat(next, formatVersion) : next;
}

/**
 * The settings of a study with this version in the place of the one that they state, or else above all other keys.
 * @internal tests write other versions with it
 */
export function withFormat(text: string, version: number): string {
  const { value: settings } = parseDocument('data/study.yaml', text);
  if (settings === undefined) return text;
  const isStated = valueAt(settings.value, ['format']) !== undefined;
  const { line, column } = settings.place(isStated ? ['format'] : []);
  const lines = text.split('\n');
  const at = lines[line - 1] ?? '';
  const [before, after] = [at.slice(0, column - 1), at.slice(column - 1)];
  if (isStated)
    return lines.with(line - 1, before + after.replace(/^\d+/, `${version}`)).join('\n');
  const key = `format: ${version}`;
  if (before.trim() !== '') return lines.with(line - 1, `${before}${key}, ${after}`).join('\n');
  return lines
    .toSpliced(line - 1 - commentAbove(lines.slice(0, line - 1)), 0, before + key)
    .join('\n');
}

/** How many lines speak of the key below them: comments, but for that which names the schema. */
function commentAbove(lines: readonly string[]): number {
  const other = lines.findLastIndex((line) => !/^\s*#/.test(line) || line.includes('$schema='));
  return lines.length - 1 - other;
}
