import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GeneratorFault, InputError, type Problem } from '#errors.ts';
import { type Contact, findContacts } from '#leak-check/contacts.ts';
import { findLeaks, leakProblem } from '#leak-check/leaks.ts';
import { undeclaredScripts } from '#leak-check/undeclared-scripts.ts';
import type { Study } from '#study/study.ts';
import { scriptNames } from '#views/pages/privacy-notice.ts';

/** Stops before anything is published that disclosure control took away: a mistake of ours, or a file of the study's own. */
export async function refuseLeaks(folder: string, study: string, opened: Study): Promise<void> {
  const isOurs = (file: string) => !existsSync(join(study, 'public', file));
  const leaks = await findLeaks(folder, opened, isOurs);
  const ours = leaks.filter(({ file }) => isOurs(file));
  if (ours.length > 0)
    throw new GeneratorFault(
      ours[0]?.file ?? folder,
      `suppressed numbers in the finished site:\n${ours.map(({ file, cell }) => `${file}: ${cell}`).join('\n')}`,
    );
  const problems = leaks.map(({ file, cell }) => leakProblem(`public/${file}`, 1, cell));
  if (problems.length > 0) throw new InputError(problems);
}

/** Stops before anything is published that makes the privacy page untrue; what stands in `public/`, its author can mend. */
export function refuseContacts(folder: string, study: string, address: string): void {
  const contacts = findContacts(folder, address);
  const isPublic = ({ file }: Contact) => existsSync(join(study, 'public', file));
  const problems = contacts.filter(isPublic).map((contact) => publicProblem(folder, contact));
  if (problems.length > 0) throw new InputError(problems);
  const ours = contacts.map(({ file, what, value }) => `${file}: ${what}: ${value}`);
  const scripts = undeclaredScripts(folder, scriptNames).filter(
    (script) => !existsSync(join(study, 'public', script.slice(0, script.indexOf(': ')))),
  );
  if (ours.length + scripts.length > 0)
    throw new GeneratorFault(
      contacts[0]?.file ?? scripts[0] ?? folder,
      `the finished site does not keep what its privacy page says:\n${[...ours, ...scripts].join('\n')}`,
    );
}

function publicProblem(folder: string, { file, offset, what, value }: Contact): Problem {
  const before = readFileSync(join(folder, file), 'utf8').slice(0, offset).split('\n');
  return {
    file: `public/${file}`,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    what,
    value,
    mend: 'remove it, or put what it loads into public/ too: the privacy page says that nothing is asked of others and nothing is stored',
  };
}
