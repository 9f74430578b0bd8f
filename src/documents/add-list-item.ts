import { isScalar, isSeq, parseDocument } from 'yaml';

/** Adds a word to the end of a list in the text of a YAML file; all else stays as it is. Where there is no list, so does all. */
export function addListItem(source: string, key: string, item: string): string {
  const list = parseDocument(source).get(key, true);
  const [last] = isSeq(list) ? list.items.slice(-1) : [];
  const [start, end] = isScalar(last) ? (last.range ?? []) : [];
  if (!isSeq(list) || start === undefined || end === undefined) return source;
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const rest = source.slice(end).search(/\r?\n|$/);
  // On a line of its own, behind what may be said of the last one.
  const [at, separator] = list.flow
    ? [end, ', ']
    : [end + rest, `${source.includes('\r\n') ? '\r\n' : '\n'}${source.slice(line, start)}`];
  return `${source.slice(0, at)}${separator}${item}${source.slice(at)}`;
}
