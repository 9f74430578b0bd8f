/** A value of a mend: a text, a list, or texts by their keys. */
export type Flow = string | readonly Flow[] | { readonly [key: string]: Flow };

/** A value as a line of YAML says it, e.g. `{ place: all }`; names that YAML reads otherwise stand between quotes. */
export function flowMap(value: Flow): string {
  if (typeof value === 'string') return name(value);
  if (isList(value)) return `[${value.map(flowMap).join(', ')}]`;
  const entries = Object.entries(value).map(([key, each]) => `${name(key)}: ${flowMap(each)}`);
  return `{ ${entries.join(', ')} }`;
}

function isList(value: Exclude<Flow, string>): value is readonly Flow[] {
  return Array.isArray(value);
}

function name(text: string): string {
  const isPlain = /^(?:\p{L}[\p{L}\p{N}_-]*|\d{4}-\d\d-\d\d)$/u.test(text);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
}
