import { fileURLToPath } from 'node:url';

interface LogMessage {
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  message: string;
}

/** How Astro is told to log through this file. */
export const progressLog = { entrypoint: fileURLToPath(import.meta.url) };

/** After how many files a line is printed where nobody watches a terminal. */
const stride = 250;

/** What Astro reports while it builds: one counting line, and its warnings. */
export default function progress() {
  let files = 0;
  return {
    write({ level, message }: LogMessage): void {
      // What fails is told once, where the command ends; Astro would print its trace first.
      if (level === 'warn' && !/\n\s+at /.test(message)) console.error(message);
      if (!message.includes('├─')) return;
      files += 1;
      if (process.stdout.isTTY) process.stdout.write(`\r${files} files`);
      else if (files % stride === 0) console.log(`${files} files`);
    },
    close(): void {
      if (process.stdout.isTTY && files > 0) process.stdout.write('\n');
    },
  };
}

/** Tells how many posters have been printed. */
export function printedLine(done: number, all: number): void {
  const line = `${done} of ${all} posters printed`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === all ? '\n' : ''}`);
  else if (done === all) console.log(line);
}
