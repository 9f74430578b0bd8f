import { Document, isMap, Scalar, visit } from 'yaml';

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
