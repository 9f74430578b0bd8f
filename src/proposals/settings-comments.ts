import type { YamlComment } from '#documents/yaml-line.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { Question, Understood } from '#spreadsheets/understood.ts';
import { asSentence, type Decisions, questionComment } from './decisions.ts';
import type { Settings } from './settings.ts';

interface Said {
  file: string;
  notes: readonly string[];
  decisions: Decisions;
}

/** What is said in a YAML file: where the table comes from, the reason of each setting, and the questions that are open. */
export function settingsComments(
  understood: Understood,
  { spec, comments }: Settings,
  { file, notes, decisions }: Said,
): YamlComment[] {
  const { sheet, range, above, below, reasons, leftOut } = understood;
  const head = [
    `Made by constats add from ${file}, sheet "${sheet}", ${range}.`,
    ...above.map(({ text, address }) => `Above the table, in ${address}: ${text}`),
    ...below.map(({ text, address }) => `Below the table, in ${address}: ${text}`),
    ...leftOut.map(({ address, why }) => `Left out: ${address}, ${why}`),
    ...notes,
    '? Is this what the table says? Look at each line, and at the table beside it.',
  ];
  const asked = [
    ...understood.questions.map((question) => [question, placeOf(question, spec)] as const),
    ...decisions.questions.map(
      (question) => [question, decisions.places.get(question.id) ?? []] as const,
    ),
  ];
  const all = [
    ...head.map((text) => ({ path: [], text })),
    ...reasons.map((reason) => ({ path: pathOf(reason, spec), text: reason.says })),
    ...comments,
    ...asked
      .filter(([{ answered }]) => !answered)
      .map(([question, path]) => questionComment(question, path)),
  ];
  // What no line is about stands at the head; questions come last, next to the line.
  const placed = all.map(({ path, text }) => ({
    path: has(spec, path) ? path : [],
    text: asSentence(text),
  }));
  const isOpen = ({ text }: YamlComment) => text.startsWith('?');
  return [...placed.filter((each) => !isOpen(each)), ...placed.filter(isOpen)];
}

function pathOf(
  { about, column }: Understood['reasons'][number],
  spec: FindingSpec,
): readonly string[] {
  const below = column === undefined ? [about] : [about, column];
  return has(spec, below) ? below : [about];
}

/** The setting that a question of the spreadsheet is about, as far as its column tells. */
function placeOf(
  { column }: Question,
  { answers, waves, countries }: FindingSpec,
): readonly string[] {
  if (column === undefined) return [];
  if (column === answers?.column) return ['answers'];
  if (column === waves?.column) return ['waves'];
  return column === countries ? ['countries'] : [];
}

function has(spec: unknown, path: readonly string[]): boolean {
  if (path.length === 0) return false;
  const [first = '', ...rest] = path;
  if (typeof spec !== 'object' || spec === null || !Object.hasOwn(spec, first)) return false;
  return rest.length === 0 || has((spec as Record<string, unknown>)[first], rest);
}
