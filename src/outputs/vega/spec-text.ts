/** So long may a line be that holds a value whole, and one that holds one whose parts are no lists or objects. */
const longest = { any: 90, flat: 240 };

/** JSON as people read and change it: what is short stands in one line, as each line of data does. */
export function specText(value: unknown, indent = ''): string {
  const line = oneLine(value);
  const isFlat = isList(value) && Object.values(value).every((child) => !isList(child));
  if (!isList(value) || indent.length + line.length <= longest[isFlat ? 'flat' : 'any'])
    return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const children = entriesOf(value).map(
    ([key, child]) => `${inner}${nameOf(value, key)}${specText(child, inner)}`,
  );
  return `${open}\n${children.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (!isList(value)) return JSON.stringify(value);
  const children = entriesOf(value).map(([key, child]) => nameOf(value, key) + oneLine(child));
  if (Array.isArray(value)) return `[${children.join(', ')}]`;
  return children.length === 0 ? '{}' : `{ ${children.join(', ')} }`;
}

function nameOf(parent: object, key: string): string {
  return Array.isArray(parent) ? '' : `${JSON.stringify(key)}: `;
}

/** What JSON holds of it: nothing is written of what is absent. */
function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, child]) => child !== undefined);
}

function isList(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
