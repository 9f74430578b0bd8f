import { type OptionName, optionText, optionUsage } from './request.ts';
import { type Verb, verbs } from './verbs.ts';

/** What constats does, or one of its commands. */
export function helpText(verb?: Verb): string {
  return verb === undefined ? overview() : commandHelp(verb);
}

function overview(): string {
  const names = Object.keys(verbs) as Verb[];
  return `constats makes a website of findings from a folder of tables and words

usage: constats <command> [study] [options]

${columns(names.map((name) => [name, verbs[name].summary]))}

npx constats help <command> tells its options; without a study, the current folder is meant`;
}

function commandHelp(verb: Verb): string {
  const { argument, options, summary } = verbs[verb];
  const names: OptionName[] = [...options, 'help'];
  const usage = ['usage: constats', verb, argument, '[options]'].filter(Boolean).join(' ');
  return `${summary}

${usage}

${columns(names.map((name) => [optionUsage(name), optionText(name)]))}`;
}

function columns(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
}
