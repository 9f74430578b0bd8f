import { Document, isMap, isPair, Scalar, visit } from 'yaml';

/**
 * A setting on one line of YAML that can be pasted as it is, e.g. `columns: { "%": percent }`. Keys below the first
 * are names that people gave, always between quotes; values are quoted where YAML would read them as something else.
 */
export function yamlLine(setting: Readonly<Record<string, unknown>>): string {
  const document = new Document(setting);
  visit(document, {
    Map: (_, node) => {
      node.flow = node !== document.contents;
    },
    Seq: (_, node) => {
      node.flow = true;
    },
    Pair: (_, pair, path) => {
      const isOwn = path.filter((node) => isMap(node)).length > 1 && !isPlain(pair.key);
      if (isOwn && pair.key instanceof Scalar) pair.key.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 }).trimEnd();
}

/** Keys that the study format itself has below others. */
const ownKeys = [
  'column',
  'sameQuestion',
  'row',
  'measure',
  'neutral',
  'choice',
  'scale',
  'other',
  'id',
];

function isPlain(key: unknown): boolean {
  return key instanceof Scalar && ownKeys.includes(String(key.value));
}

/** Lines of a mend that can be pasted, below the words that lead to them. */
export function pasted(...lines: readonly string[]): string {
  return lines.map((line) => `\n    ${line}`).join('');
}

/** A comment of a YAML file. */
export interface YamlComment {
  /** The setting above whose line it stands; empty for one at the head of the file. */
  path: readonly string[];
  /** On one line, without the "#". */
  text: string;
}

/** Settings as a YAML file: lists on one line, above each setting the comments that belong to it. */
export function yamlFile(
  settings: Readonly<Record<string, unknown>>,
  comments: readonly YamlComment[],
): string {
  const document = new Document(settings);
  document.commentBefore = commentAt(comments, []) ?? null;
  visit(document, {
    Seq: (_, node) => {
      node.flow = true;
    },
    Pair: (_, pair, ancestors) => {
      if (!(pair.key instanceof Scalar)) return;
      const above = ancestors.flatMap((node) => (isPair(node) ? String(node.key) : []));
      const path = [...above, String(pair.key.value)];
      pair.key.commentBefore = commentAt(comments, path) ?? null;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function commentAt(comments: readonly YamlComment[], path: readonly string[]): string | undefined {
  const own = comments.filter((comment) => comment.path.join('\n') === path.join('\n'));
  return own.length === 0 ? undefined : own.map(({ text }) => ` ${text}`).join('\n');
}
