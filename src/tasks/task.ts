import type { Site } from '#views/site/site.ts';

/** Files that are made together, of the same words and numbers. It is plain data, and tells a task from all others. */
export interface Task {
  kind: string;
  /** Its language; absent where it has all. */
  tag?: string | undefined;
  /** The finding that it is about, or the page; absent where there is one task of the kind in a language. */
  id?: string | undefined;
  /** The pages on record that are not drawn anew, by their addresses, each with its SHA-256. Default: none. */
  onRecord?: Readonly<Record<string, string>> | undefined;
}

/** What a task may read of its site beside the settings of the study and the words that findings share. */
export interface Reads {
  /** The findings whose numbers and words it may read, by their ids. */
  findings: ReadonlySet<string>;
  /** Whether it may know which findings there are, and in which order. */
  list: boolean;
  /** What it may read of the pages of longer text: their titles, which other pages name, or all. */
  pages: 'none' | 'titles' | 'all';
  /** Whether it may read all that the study has published, and not only earlier versions of its findings. Default: no. */
  record?: boolean;
  /** The languages whose words it may read. */
  tags: readonly string[];
}

/** A file of a site. */
export interface SiteFile {
  /** With the base path of the site: "/fr/services.csv"; that of a page ends in a slash. */
  address: string;
  /** `finished` gives files that other tasks made before. */
  make(finished: Finished): Promise<string | Uint8Array>;
}

/** The bytes of a finished file, by its address. */
export type Finished = (address: string) => Promise<Uint8Array>;

/** Tasks of one kind. */
export interface TaskKind {
  /** Whether they take in files that all others have made. Default: no. */
  isLast?: boolean;
  /** All of a site. */
  tasks(site: Site): Omit<Task, 'kind'>[];
  reads(site: Site, task: Task): Reads;
  /** The files of a task, made of no more than it may read. */
  files(site: Site, task: Task): SiteFile[];
}
