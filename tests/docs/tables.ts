import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, type FormatConfig } from 'oxfmt';
import ts from 'typescript';
import { z } from 'zod';
import { type OptionName, options, optionText, optionUsage } from '#commands/request.ts';
import { verbs } from '#commands/verbs.ts';
import { findingFileSpec } from '#findings/specs/battery-spec.ts';
import { defaultFlags } from '#findings/specs/flags.ts';
import { studySpec } from '#findings/specs/study-spec.ts';
import { defaultSymbols } from '#findings/specs/symbols.ts';
import { englishWords } from '#i18n/interface.ts';
import { studyFacts } from '#study/quotes/quoted-facts.ts';
import { fieldLines, prose, type Schema, table } from './field-table.ts';

/** Where the documents stand. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const fieldHead = ['field', 'holds', 'meaning', 'where it is left out'];

/** How all files are written. */
const formatted = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8')) as FormatConfig;

/** The tables that the source writes, by the name of their place in a document: `<!-- table: study -->`. */
const tables: Record<string, () => string> = {
  study: () => table(fieldHead, fieldLines(schemaOf(studySpec))),
  finding: () => table(fieldHead, fieldLines(schemaOf(findingFileSpec))),
  measures: () => table(['column', 'numbers'], measureLines()),
  symbols: () => table(['written', 'name', 'meaning'], meanings(defaultSymbols, 'symbol')),
  flags: () => table(['written', 'name', 'meaning'], meanings(defaultFlags, 'flag')),
  facts: () =>
    table(
      ['in a text', 'gives'],
      Object.entries(studyFacts).map(([name, gives]) => [`\`{{${name}}}\``, gives]),
    ),
  commands: () => table(['command', 'does'], commandLines()),
  options: () => table(['option', 'with', 'does'], optionLines()),
};

/** The documents that hold such tables. */
export const withTables = ['docs/format.md', 'docs/commands.md'];

/** A document with its tables as the source has them today. */
export async function withFreshTables(file: string): Promise<string> {
  const text = readFileSync(join(root, file), 'utf8').replace(
    /(<!-- table: (\w+) -->).*?(<!-- \/table -->)/gs,
    (_, begin: string, name: string, end: string) => {
      const write = tables[name];
      if (write === undefined) throw new Error(`${file}: unknown table: "${name}"`);
      return [begin, '<!-- oxfmt-ignore -->', write(), '', end].join('\n');
    },
  );
  const { code } = await format(file, text, formatted);
  return code;
}

function schemaOf(spec: z.ZodType): Schema {
  return z.toJSONSchema(spec, { io: 'input' }) as Schema;
}

/** Each measure with the comment above it in the source. */
function measureLines(): string[][] {
  const file = join(root, 'src/findings/specs/measures.ts');
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const lines: string[][] = [];
  const visit = (node: ts.Node): void => {
    const [comment] = ts.getJSDocCommentsAndTags(node);
    if (ts.isPropertyAssignment(node) && typeof comment?.comment === 'string')
      lines.push([`\`${node.name.getText()}\``, prose(comment.comment)]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

/** What marks mean, in the words of the interface. */
function meanings(marks: Readonly<Record<string, string>>, kind: 'symbol' | 'flag'): string[][] {
  const words: Readonly<Record<string, string>> = englishWords;
  return Object.entries(marks).map(([mark, name]) => [
    `\`${mark}\``,
    `\`${name}\``,
    words[`${kind}.${name}.meaning`] ?? '',
  ]);
}

function commandLines(): string[][] {
  return Object.entries(verbs).map(([verb, { argument, options: own, summary }]) => [
    `\`${[verb, argument, ...own.map((name) => `[${optionUsage(name)}]`)].filter(Boolean).join(' ')}\``,
    summary,
  ]);
}

function optionLines(): string[][] {
  return (Object.keys(options) as OptionName[]).map((name) => [
    `\`${optionUsage(name)}\``,
    Object.entries(verbs)
      .filter(([, verb]) => (verb.options as readonly string[]).includes(name))
      .map(([verb]) => `\`${verb}\``)
      .join(', '),
    optionText(name),
  ]);
}
