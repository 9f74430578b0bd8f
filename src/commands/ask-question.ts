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

/** Asks until one of the choices is named, by its number; an empty line takes the proposed one. */
export async function askQuestion(terminal: Terminal, question: Question): Promise<string> {
  const { asks, because, choices, taken } = question;
  const proposed = choices.findIndex(({ id }) => id === taken) + 1;
  const lines = choices.map(({ says }, index) => `  ${index + 1}  ${says}`);
  console.log([`\n${asks}`, ...(because === '' ? [] : [`  (${because})`]), ...lines].join('\n'));
  for (;;) {
    const typed = (await terminal.ask(`1 to ${choices.length} [${proposed}] `)).trim();
    const chosen = typed === '' ? taken : choices[Number(typed) - 1]?.id;
    if (chosen !== undefined) return chosen;
  }
}

/** Whether somebody agrees; an empty line does. */
export async function agrees(terminal: Terminal, asks: string): Promise<boolean> {
  return /^(?:|y|yes|o|oui|s|si|sí|sim|d|da|نعم)$/i.test(
    (await terminal.ask(`${asks} [Y/n] `)).trim(),
  );
}
