import { createInterface } from 'node:readline/promises';

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
  return { ask: (prompt) => terminal.question(prompt), close: () => terminal.close() };
}

/** Whether somebody agrees; an empty line does. */
export async function agrees(terminal: Terminal, asks: string): Promise<boolean> {
  return /^(?:|y|yes|o|oui|s|si|sí|sim|d|da|نعم)$/i.test(
    (await terminal.ask(`${asks} [Y/n] `)).trim(),
  );
}
