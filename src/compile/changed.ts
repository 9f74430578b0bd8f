import { fileURLToPath } from 'node:url';
import { compiledStamp, stampOf } from './stamp.ts';

/** Compiles the generator where its sources have changed since it last was. */
export async function compileChanged(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const stamp = stampOf(root);
  if (stamp === compiledStamp(root)) return;
  if (process.stderr.isTTY) console.error('constats has changed: compiling it …');
  const { compile } = await import('./compile.ts');
  await compile(root, stamp);
}
