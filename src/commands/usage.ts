/** A command line that cannot be carried out: what is wrong, the words themselves, and the mend. */
export class UsageError extends Error {
  constructor(what: string, value: string, mend: string) {
    super(`${what}: "${value}"\n  ${mend}`);
    this.name = 'UsageError';
  }
}
