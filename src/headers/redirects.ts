import { addressOfFile } from '#urls.ts';

/** An address that leads to another, both as seen from the folder of a site. */
interface Leading {
  from: string;
  to: string;
}

/** What a server is told of an address, or of all that begin so. */
export interface Redirect extends Leading {
  /** Whether all below it leads to the same below the other. */
  below: boolean;
}

/**
 * What a server is told so that old pages lead to those of today without one that leads on: of a whole folder in one
 * line, wherever nothing else lies there. Of two that hold for an address, the first counts. `leads` also holds what is
 * copied, since that can lie in such a folder; `files` are the paths of the finished site.
 */
export function redirectsOf(
  leads: readonly (Leading & { by: 'page' | 'copy' })[],
  files: readonly string[],
): Redirect[] {
  const old = new Set(leads.flatMap(({ from }) => [from, `${from}/`]));
  const addresses = files.map(addressOfFile);
  const answered = new Set([...addresses, ...old]);
  const living = addresses.filter((address) => !old.has(address));
  const isFree = (folder: string) => !living.some((address) => address.startsWith(folder));
  const pages = leads.filter(({ by, from }) => by === 'page' && from.endsWith('/'));
  const folders = [...Map.groupBy(pages.map(withoutEnd), ({ from, to }) => `${from} ${to}`)]
    .flatMap(([, alike]) => ofFolder(alike, isFree))
    .toSorted((one, other) => other.from.length - one.from.length);
  const single = leads.filter(({ from, to, by }) => {
    const folder = folders.find((other) => from.startsWith(other.from));
    if (folder === undefined) return by === 'page';
    const led = folder.to + from.slice(folder.from.length);
    return led !== to && !answered.has(led);
  });
  return [
    ...single.map(({ from, to }) => ({ from, to, below: false })),
    ...folders.map(({ from, to }) => ({ from, to, below: true })),
  ];
}

/** A folder that leads to another, and the end that an address below it has in both. */
interface Folder extends Leading {
  end: string[];
}

/** What is called alike in both is taken off: `fr/old/poster/` leads where `fr/old/` does, and `pt/old/` where `pt/` does. */
function withoutEnd({ from, to }: Leading): Folder {
  const [old, today] = [from, to].map((address) => address.split('/').slice(0, -1));
  const end: string[] = [];
  while (old?.length && old.length > 1 && today?.length && old.at(-1) === today.at(-1))
    end.unshift(...old.splice(-1), ...today.splice(-1).slice(1));
  return { from: `${old?.join('/')}/`, to: today?.length ? `${today.join('/')}/` : '', end };
}

/** The lines for pages below a folder: one, or some for the folders in it. */
function ofFolder(pages: readonly Folder[], isFree: (folder: string) => boolean): Leading[] {
  const [first] = pages;
  if (first === undefined || pages.length < 2) return [];
  if (isFree(first.from)) return [first];
  const below = pages.flatMap(({ from, to, end: [name, ...end] }) =>
    name === undefined ? [] : [{ from: `${from}${name}/`, to: `${to}${name}/`, end }],
  );
  return [...Map.groupBy(below, ({ from }) => from).values()].flatMap((own) =>
    ofFolder(own, isFree),
  );
}
