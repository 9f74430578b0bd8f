/** What the tables read of a JSON Schema, as Zod writes it. */
export interface Schema {
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: readonly unknown[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  additionalProperties?: Schema | false;
  items?: Schema;
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
}

/** A row of a table in Markdown. */
type TableLine = readonly string[];

/** Every field of a schema as a row: its name, what it holds, what it means, and what holds where it is left out. */
export function fieldLines(schema: Schema, parent = ''): TableLine[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const [meaning = '', fallback] = (field.description ?? '').split(/ ?Default: /);
    const isRequired = schema.required?.includes(name) ?? false;
    const path = `${parent}${name}`;
    return [
      [
        `\`${path}\``,
        holds(field),
        prose(meaning),
        isRequired ? '**must be given**' : prose((fallback ?? '').replace(/\.$/, '')),
      ],
      ...fieldLines(field, `${path}.`),
      ...fieldLines(field.items ?? {}, `${path}[].`),
    ];
  });
}

/** What a field holds, in words: "list of texts". */
function holds(schema: Schema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(holds))].join(', or ');
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.type === 'array') return `list of: ${holds(schema.items ?? {})}`;
  if (schema.type === 'object')
    return schema.additionalProperties
      ? `names, each with: ${holds(schema.additionalProperties)}`
      : names(schema);
  return scalar(schema);
}

/** The names of an object's fields; of one with many, those that must be given. */
function names({ properties = {}, required = [] }: Schema): string {
  const all = Object.keys(properties);
  const listed = (all.length > 9 ? required : all).map((name) => `\`${name}\``).join(', ');
  return all.length > 9 ? `${listed} and any field of this table` : listed;
}

function scalar({ type, format, pattern, allOf }: Schema): string {
  const patterns = [pattern, ...(allOf ?? []).map((part) => part.pattern)];
  if (patterns.includes('^.{10}$')) return 'day';
  if (patterns.some((known) => known?.startsWith('^\\d{4}-'))) return 'month or day';
  if (format === 'uri') return 'web address';
  if (format === 'email') return 'e-mail address';
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'integer') return 'whole number';
  return type === 'number' ? 'number' : 'text';
}

/** Text as Markdown shows it: what is written in YAML as code, and nothing taken for a tag or a table. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`|\{ (?:[^{}]|\{[^{}]*\})* \}|\[[^\]]*\])/)
    .map((part, index) =>
      index % 2 === 0 ? part.replace(/[<|*_]/g, '\\$&') : `\`${part.replaceAll('`', '')}\``,
    )
    .join('');
}

/** A table in Markdown; each line has as many cells as the head. */
export function table(head: TableLine, lines: readonly TableLine[]): string {
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
