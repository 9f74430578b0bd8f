import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages of Debian for the tests; only the superuser of such a system can. Returns whether it did: relatives of
 * Debian have some of them under no name.
 */
export function install(what: string, ...packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`installing ${what} for the browser tests (Debian: ${packages.join(' ')})`);
  const apt = (...words: string[]) =>
    spawnSync('apt-get', [...words, '-qq'], { stdio: 'inherit' }).status === 0;
  return apt('update') && apt('install', '-y', ...packages);
}
