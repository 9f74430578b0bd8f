/** Names a cell by the values of its dimensions, whatever their order, e.g. "answer=yes, group=all". */
export function cellId(values: Readonly<Record<string, string>>, name = ''): string {
  const escape = (text: string): string => text.replace(/[\\,=]/g, '\\$&');
  const sorted = Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = sorted.map(([dimension, value]) => `${escape(dimension)}=${escape(value)}`);
  return `${name && `${name}: `}${text.join(', ') || 'all'}`;
}
