import { GeneratorFault, InputError, isOfMachine, type Problem } from '#errors.ts';

/** What failed, as plain data: an error that goes to another thread keeps neither its class nor what it adds. */
export interface PlainFault {
  message: string;
  stack?: string | undefined;
  problems?: readonly Problem[] | undefined;
  file?: string | undefined;
  code?: string | undefined;
  path?: string | undefined;
  dest?: string | undefined;
}

export function plainFault(error: unknown): PlainFault {
  if (error instanceof InputError) return { message: error.message, problems: error.problems };
  if (error instanceof GeneratorFault) return { ...plainFault(error.cause), file: error.file };
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack } = error;
  return isOfMachine(error) ? { ...error, message, stack } : { message, stack };
}

/** The error that it was. */
export function thrownFault({ problems, file, message, ...rest }: PlainFault): Error {
  if (problems !== undefined) return new InputError(problems);
  const error = Object.assign(new Error(message), rest);
  return file === undefined ? error : new GeneratorFault(file, error);
}
