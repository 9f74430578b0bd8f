import { fileURLToPath } from 'node:url';

/** The folder of the sources, as paths of modules begin. */
const root = fileURLToPath(new URL('../..', import.meta.url)).replaceAll('\\', '/');

/** A text of the program without the folder that it was compiled in: it is the same on every machine. */
export function withoutFolders(text: string): string {
  return text.replaceAll(root, '/');
}
