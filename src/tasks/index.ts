import type { Site } from '#views/site/site.ts';
import { frozenPages } from './frozen-tasks.ts';
import { findingFiles, findingPages, shortLinks } from './finding-tasks.ts';
import { lists, localeLists } from './list-tasks.ts';
import { reports } from './report-tasks.ts';
import { siteFiles } from './site-tasks.ts';
import { prosePages, studyFiles } from './study-tasks.ts';
import type { Reads, SiteFile, Task, TaskKind } from './task.ts';
import { filesOfWithdrawn, withdrawnLinks, withdrawnVersionPages } from './withdrawn-tasks.ts';

/** Every kind of task: together they make a whole site. To add one: its file, and its line here. */
const kinds: Readonly<Record<string, TaskKind>> = {
  findingFiles,
  findingPages,
  frozenPages,
  shortLinks,
  filesOfWithdrawn,
  withdrawnLinks,
  withdrawnVersionPages,
  prosePages,
  studyFiles,
  siteFiles,
  lists,
  localeLists,
  reports,
};

/** Everything that is to be made of a site, in an order that is always the same. */
export function tasksOf(site: Site): Task[] {
  return Object.entries(kinds).flatMap(([kind, { tasks }]) =>
    tasks(site).map((task) => ({ kind, ...task })),
  );
}

/** Whether a task takes in files that all others have made. */
export function isLast(task: Task): boolean {
  return kindOf(task).isLast === true;
}

/** What a task may read of its site. */
export function readsOfTask(site: Site, task: Task): Reads {
  return kindOf(task).reads(site, task);
}

/** The files of a task. */
export function filesOfTask(site: Site, task: Task): SiteFile[] {
  return kindOf(task).files(site, task);
}

/** Makes the file at an address of the whole site; gives nothing where there is none. */
export async function makeFileAt(
  site: Site,
  address: string,
): Promise<string | Uint8Array | undefined> {
  return fileAt(site, address)?.make(async (other) =>
    Buffer.from((await makeFileAt(site, other)) ?? ''),
  );
}

function fileAt(site: Site, address: string): SiteFile | undefined {
  const parts = new Set(address.split(/[/.]/));
  const { findings, shortCodes } = site.study;
  const ids = new Set(findings.map(({ id }) => id));
  const isOther = (id: string) =>
    ids.has(id) && !parts.has(id) && !parts.has(shortCodes.get(id) ?? '');
  const isNear = ({ id, tag }: Task) =>
    (tag === undefined || parts.has(tag)) && (id === undefined || !isOther(id));
  for (const task of tasksOf(site).filter(isNear)) {
    const found = filesOfTask(site, task).find((file) => file.address === address);
    if (found !== undefined) return found;
  }
  return undefined;
}

function kindOf({ kind }: Task): TaskKind {
  const known = kinds[kind];
  if (known === undefined) throw new Error(`unknown kind of task: ${kind}`);
  return known;
}
