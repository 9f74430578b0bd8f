/** What a command is asked for. */
export interface Request {
  /** The study folder, as an absolute path. Default: the current folder. */
  study: string;
  /** Where the site is written, as an absolute path. Default: `dist` in the current folder. */
  out: string;
  /** The public address of the site. Default: the `url` of the study. */
  site?: string | undefined;
  /** A site that was built of the study earlier, to compare its numbers with, as an absolute path. Default: none. */
  previous?: string | undefined;
  /** Whether posters are printed as PDF too, by a browser of this machine. Default: no. */
  pdf: boolean;
  /** Problems as JSON, one object for each. Default: as text. */
  json: boolean;
  /** Writes without asking. Default: asks where there is a terminal, else does not write. */
  yes: boolean;
  /** The language whose translations are meant. Default: all but the source language. */
  lang?: string | undefined;
  /** The names of the texts whose translations have been checked, e.g. "services.headline". Default: none. */
  texts: readonly string[];
  /** Whether all translations have been checked. Default: only those that `texts` names. */
  all: boolean;
}

/** A verb of the command line; it gives the exit code, or never ends. */
export type Command = (request: Request) => Promise<number>;
