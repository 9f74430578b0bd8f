import { createInterface } from 'node:readline/promises';
import type { Question } from '#spreadsheets/understood.ts';
import { UsageError } from './usage.ts';

/** Where a person is asked: gives back the line that is typed. */
export interface Terminal {
  ask: (prompt: string) => Promise<string>;
  close: () => void;
}

/** The terminal that the command runs in; absent where there is none. */
export function openTerminal(): Terminal | undefined {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) return undefined;
  const terminal = createInterface({ input, output });
  // Ctrl+C and Ctrl+D end the question, and are no fault.
  const leaveOpen = (prompt: string) => () => {
    throw new UsageError('question that was left open', prompt.trim(), 'nothing was written');
  };
  return {
    ask: (prompt) => terminal.question(prompt).catch(leaveOpen(prompt)),
    close: () => terminal.close(),
  };
}

/** Asks until one of the choices is named, by its number, or a number is given where one may; an empty line takes the proposed choice. */
export async function askQuestion(terminal: Terminal, question: Question): Promise<string> {
  const { asks, because, choices, number, taken } = question;
  const proposed = choices.findIndex(({ id }) => id === taken) + 1;
  const lines = choices.map(({ says }, index) => `  ${index + 1}  ${says}`);
  console.log([`\n${asks}`, ...(because === '' ? [] : [`  (${because})`]), ...lines].join('\n'));
  const expected = `${choices.length === 1 ? '1' : `1 to ${choices.length}`}${number === undefined ? '' : `, or ${number}`}`;
  for (;;) {
    const typed = (await terminal.ask(`${expected} [${proposed}] `)).trim();
    const chosen = typed === '' ? taken : choices[Number(typed) - 1]?.id;
    if (chosen !== undefined) return chosen;
    const given = number === undefined ? undefined : wholeNumber(typed);
    if (given !== undefined) return given;
    console.log(`  not an answer: "${typed}"; type ${expected}, then Enter`);
  }
}

/** The digits of a whole number from 1, as people type it: "1 718" and "1,718" are 1718. */
function wholeNumber(typed: string): string | undefined {
  const digits = typed.replace(/(?<=\d)[\s.,’'](?=\d{3}(?!\d))/g, '');
  return /^[1-9]\d*$/.test(digits) ? digits : undefined;
}

/** Whether somebody agrees; an empty line does. */
export async function agrees(terminal: Terminal, asks: string): Promise<boolean> {
  for (;;) {
    const typed = (await terminal.ask(`${asks} [Y/n] `)).trim();
    if (/^(?:|y|yes|o|oui|s|si|sí|sim|d|da|نعم)$/i.test(typed)) return true;
    if (/^(?:n|no|non|nao|não|nu|لا)$/i.test(typed)) return false;
    console.log(`  not an answer: "${typed}"; type y for yes or n for no, then Enter`);
  }
}
