/** Where something stands in a content stream: from one byte up to another. */
export interface Span {
  start: number;
  end: number;
}

/** What a content stream says to do, and with what (ISO 32000-1, 7.8.2). */
export interface Operation extends Span {
  operator: string;
  operands: readonly string[];
}

const token =
  /\((?:\\[^]|[^\\()])*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s()<>[\]/%]*|[^\s()<>[\]/%]+/g;
const operand = /^(?:[-+.\d(<>[\]/]|(?:true|false|null)$)/;

/** The operations of a content stream without inline pictures, which browsers do not write. */
export function* operationsOf(stream: string): Generator<Operation> {
  let operands: string[] = [];
  let start: number | undefined;
  for (const { 0: text, index } of stream.matchAll(token)) {
    start ??= index;
    if (operand.test(text)) {
      operands.push(text);
      continue;
    }
    yield { operator: text, operands, start, end: index + text.length };
    operands = [];
    start = undefined;
  }
}
