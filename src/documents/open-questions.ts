import type { Problem } from '#errors.ts';

/** The comments of a YAML file that ask something, "# ? …": nothing is published before somebody has answered them. */
export function openQuestions(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const [, indent = '', question] = /^([ \t]*)# \?\s*(.*?)\s*$/.exec(line) ?? [];
    if (question === undefined) return [];
    return [
      {
        file,
        line: index + 1,
        column: indent.length + 1,
        what: 'question that nobody has answered yet',
        value: question,
        mend: 'look at the lines below it, correct them where they are wrong, then remove this line',
      },
    ];
  });
}
