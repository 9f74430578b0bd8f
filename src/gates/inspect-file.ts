import { placeAt } from '#encoding/line-and-column.ts';
import { kindOfPage } from '#headers/header-rules.ts';
import { type PolicySources, sourcesOf, statesPolicy, withPolicy } from '#headers/policy.ts';
import { contactsIn } from '#leak-check/contacts.ts';
import { leakSearch } from '#leak-check/leaks.ts';
import type { StudySecrets } from '#leak-check/secrets.ts';
import { undeclaredScripts } from '#leak-check/undeclared-scripts.ts';
import { createLinking } from './linked-by-file.ts';
import { type FileRead, isActedUpon, readFile } from './read-file.ts';

/** What the files of a site are inspected by: plain data, on which their verdicts depend beside the files themselves. */
export interface SiteRules {
  /** Where the site is published, e.g. "https://example.org/study/". */
  address: string;
  /** The names of the scripts that its privacy page speaks of. */
  scripts: readonly string[];
  /**
   * Where the site is opened from a disk: all that lies in its folder, by addresses as seen from there; one that ends in
   * `.*` stands for files of one name. Then addresses lead from file to file. Absent where it is served.
   */
  folder?: readonly string[] | undefined;
  secrets: StudySecrets;
}

/** A file of a site, as it was made. */
interface MadeFile {
  /** Below the folder of the site, with forward slashes. */
  path: string;
  bytes: Uint8Array;
  /** Whether the generator made it; else it is the study's own, from `public/`. */
  isOurs: boolean;
}

/** What is known of a file that was inspected: plain data, to be kept with it. */
export interface Verdict {
  path: string;
  isOurs: boolean;
  /** What a page or a drawing needs to be allowed; absent in all other files. */
  sources?: PolicySources;
  /** The suppressed cells that it tells, by finding, row and measure; never a number. */
  leaks: string[];
  /** What in it would tell another site of its reader, or would keep something in the browser. */
  contacts: { line: number; column: number; what: string; value: string }[];
  /** The scripts in it that the privacy page does not speak of. */
  scripts: string[];
}

/** Inspects one file; gives it back as it is published: a page of ours states in itself what it may do. */
export type Inspect = (file: MadeFile) => Promise<{ bytes: Uint8Array; verdict: Verdict }>;

/** Makes the inspection of the files of a site; made once, it serves them all. */
export function createInspection(rules: SiteRules): Inspect {
  const searchLeaks = leakSearch(rules.secrets);
  const isSearched = rules.secrets.secrets.length > 0;
  const linked = rules.folder && createLinking(rules.address, rules.folder);
  return async ({ path, bytes: made, isOurs }) => {
    const bytes = linked?.(path, made) ?? made;
    const read = await readFile(path, bytes, isSearched);
    const { text, markup, said } = read;
    const sources = markup && /\.(?:html|svg)$/.test(path) ? sourcesOf(markup) : undefined;
    const page = sources && !isKept(path, text) ? withPolicy(text, sources) : text;
    const verdict = {
      path,
      isOurs,
      ...(sources && { sources }),
      leaks: searchLeaks(said, path, isOurs),
      contacts: contactsOfFile(path, read, rules.address),
      scripts: undeclaredScripts(path, markup, rules.scripts),
    };
    return { bytes: page === text ? bytes : Buffer.from(page), verdict };
  };
}

/** Whether a page stays as it was published, with the policy that it was given then. */
function isKept(path: string, text: string): boolean {
  return kindOfPage(path) === 'frozen' && statesPolicy(text);
}

/** Whether a file has to be inspected; where nothing is hidden, that is what browsers act upon alone. */
export function isInspected(path: string, { secrets }: SiteRules): boolean {
  return secrets.secrets.length > 0 || isActedUpon(path);
}

function contactsOfFile(
  path: string,
  { text, markup }: FileRead,
  address: string,
): Verdict['contacts'] {
  if (!isActedUpon(path)) return [];
  return contactsIn(path, text, address, markup).map(({ offset, what, value }) => ({
    ...placeAt(text, offset),
    what,
    value,
  }));
}
