import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { GeneratorFault, isOfMachine, machineFault } from '#errors.ts';

/** Tells of what nobody expected, never with a stack trace, and gives the exit code. */
export function reportFault(error: unknown): number {
  const machine = causes(error).find(isOfMachine);
  if (machine !== undefined) {
    console.error(
      `constats: ${machineFault(machine)}\n  mend that and start again; the site that was there before is as it was`,
    );
    return 1;
  }
  console.error(`constats failed${placeOf(error)}: this is a fault of constats, not of the study
  ${keepTrace(error)}`);
  return 2;
}

/** The sentence of what went wrong at which file, for whoever shows it elsewhere. */
function placeOf(error: unknown): string {
  const fault = causes(error).find((cause) => isNamed(cause));
  return fault === undefined ? '' : ` at ${fault.file}`;
}

/** Pages have classes of their own, since they are bundled: faults are known by their names. */
function isNamed(error: unknown): error is GeneratorFault {
  return error instanceof Error && error.name === 'GeneratorFault' && 'file' in error;
}

/** An error and what led to it, the last first. */
function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (let cause = error; cause !== undefined && found.length < 10;) {
    found.push(cause);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return found;
}

/** Writes the trace into a file of its own and says where. */
function keepTrace(error: unknown): string {
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'constats-fault-')), 'trace.txt');
    const made = `constats, Node ${process.version}, ${process.platform}\n\n`;
    writeFileSync(file, `${made}${inspect(error, { depth: 6 })}\n`);
    return `what happened stands in ${file}: please report it with that file; it may hold numbers of the study`;
  } catch {
    return 'please report it, with what you did; no trace could be written';
  }
}
