import { type Document, isAlias, isScalar, visit, type YAMLError } from 'yaml';
import type { Fault } from '#errors.ts';

/** Says what keeps YAML from being read; of the errors of syntax only the first, since the others follow from it. */
export function yamlFaults(yaml: Document.Parsed, text: string): Fault[] {
  const errors = [...yaml.errors, ...yaml.warnings];
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  return [
    ...twice.map((error) => namedTwice(error, text)),
    ...(first === undefined ? [] : [syntaxFault(first, text)]),
    ...aliases(yaml),
  ];
}

/** The line that `offset` is on, without blanks around it. */
export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? undefined : end).trim();
}

function namedTwice({ pos }: YAMLError, text: string): Fault {
  const [, quoted, plain] = /^(?:"([^"]*)"|([^:\n]*))/.exec(text.slice(pos[0])) ?? [];
  return keyTwice(pos[0], quoted ?? plain?.trim());
}

/** Tells of a key that stands in the same place of a document already. */
export function keyTwice(offset: number, key: string | undefined): Fault {
  return { offset, what: 'key that stands twice', value: key, mend: 'keep one of the two' };
}

function syntaxFault({ code, message, pos: [offset] }: YAMLError, text: string): Fault {
  const line = { offset, value: lineAt(text, offset) };
  if (code === 'TAB_AS_INDENT')
    return {
      ...line,
      what: 'line indented with a tab',
      mend: 'indent it with two blanks instead, like every line below a key',
    };
  if (code === 'MULTILINE_IMPLICIT_KEY')
    return {
      ...line,
      what: 'line that is not "key: value"',
      mend: 'write a colon and a blank between the key and its value',
    };
  if (code === 'MISSING_CHAR' && message.includes('quote')) return unclosedQuote(text, offset);
  if (message.startsWith('Flow '))
    return unclosedBracket(text, offset, message.endsWith('}') ? '{}' : '[]');
  const [, key, value] = /^([\w-]+):([^\s/].*)$/.exec(line.value) ?? [];
  if (key !== undefined)
    return {
      ...line,
      what: 'line that is not "key: value"',
      mend: `write a blank after the colon:\n    ${key}: ${value}`,
    };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && isDeeper(text, offset))
    return {
      ...line,
      offset: text.lastIndexOf('\n', offset) + 1,
      what: 'lines that are not indented alike',
      mend: 'begin this line with as many blanks as the one below it',
    };
  if (['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'TAG_RESOLVE_FAILED'].includes(code))
    return {
      ...line,
      what: 'line that cannot be read',
      mend: `put its text between quotes${quoted(line.value)}, and indent it like the lines around it`,
    };
  return {
    ...line,
    what: 'line that cannot be read',
    mend: 'indent it like the lines around it; text with ": ", " #" or quotes in it goes between quotes',
  };
}

function unclosedQuote(text: string, end: number): Fault {
  const before = text.slice(0, end);
  const offset = Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"));
  return {
    offset,
    what: 'text without its closing quote',
    value: lineAt(text, offset),
    mend: `end it with ${text.charAt(offset)} on the same line`,
  };
}

function unclosedBracket(text: string, end: number, [open = '', close = '']: string): Fault {
  const offset = text.lastIndexOf(open, end - 1);
  return {
    offset,
    what: 'bracket that is not closed',
    value: lineAt(text, offset),
    mend: `close it with "${close}"`,
  };
}

/** Whether the line below that of `offset` begins with more blanks than it. */
function isDeeper(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset) + 1;
  const [, blanks = '', next = ''] = /^( *)\S.*\n( *)\S/.exec(text.slice(start)) ?? [];
  return next.length > blanks.length;
}

function quoted(line: string): string {
  const [, key, value] = /^((?:- )?[^\s:]+): ([^"']+)$/.exec(line) ?? [];
  return key === undefined ? '' : `: ${key}: "${value}"`;
}

/** `*name` stands for something named before; in a study it is a text that begins with a star. */
function aliases(yaml: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(yaml, (_, node) => {
    if (isAlias(node))
      faults.push({
        offset: node.range?.[0] ?? 0,
        what: 'text that begins with a star',
        value: `*${node.source}`,
        mend: `put it between quotes: "*${node.source}"`,
      });
  });
  return faults;
}

/** Names that every object of the language has: no column is called so, and looking them up would find what is no setting. */
export function reservedKeys(yaml: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(yaml, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value !== 'string' || !(key.value in {})) return;
      faults.push({
        offset: key.range?.[0] ?? 0,
        what: 'name that constats keeps for itself',
        value: key.value,
        mend: 'give it another name, in the table as well',
      });
    },
  });
  return faults;
}
