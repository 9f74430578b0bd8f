import { isAbsolute, relative } from 'node:path';

/** A folder as somebody types it behind a command: nothing for the one they are in, and one below it by its short path. */
function typedFolder(folder: string): string {
  const path = relative('.', folder);
  const typed = path.startsWith('..') || isAbsolute(path) ? folder : path;
  return /\s/.test(typed) ? `"${typed}"` : typed;
}

/** A command as somebody types it where they are, e.g. "npx constats check our-study". */
export function typedCommand(verb: string, study: string): string {
  return `npx constats ${verb} ${typedFolder(study)}`.trimEnd();
}
