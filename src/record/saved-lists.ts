import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The two lists in which a site names its findings for programs; anybody can save them from its address. */
const [packageName, embedsName] = ['datapackage.json', 'embeds.json'];

const dataPackageList = z.object({
  name: z.string(),
  homepage: z.string(),
  language: z.string(),
  resources: z.array(
    z.object({ path: z.string(), homepage: z.string(), version: z.string(), language: z.string() }),
  ),
});

const frame = z.object({ address: z.string(), embed: z.string(), oembed: z.string() });

const embedList = z.object({
  charts: z.record(
    z.string(),
    z.object({
      version: z.string(),
      texts: z.record(
        z.string(),
        frame.extend({ breakdowns: z.record(z.string(), frame).optional() }),
      ),
    }),
  ),
});

/** What the lists of a site say of it. */
export interface ListedSite {
  /** The short name of its study; absent where the list that says it was not saved. */
  study?: string | undefined;
  /** Its whole address. */
  site: string;
  /** The version of each finding, by its id. */
  versions: Map<string, string>;
  languages: string[];
  /** The addresses that they name, as seen from the folder of the site. */
  addresses: string[];
}

/** Reads the lists of a site in a folder; absent where neither is there that can be read. */
export function readSavedLists(folder: string): ListedSite | undefined {
  const tables = dataPackageList.safeParse(jsonIn(folder, packageName)).data;
  const frames = Object.entries(embedList.safeParse(jsonIn(folder, embedsName)).data?.charts ?? {});
  const texts = frames.flatMap(([id, { texts: own }]) =>
    Object.entries(own).map(([tag, text]) => ({ id, tag, ...text })),
  );
  const site =
    tables?.homepage.replace(`${tables.language}/data/`, '') ??
    texts.map(({ id, tag, address }) => address.replace(`${tag}/${id}/`, ''))[0];
  if (site === undefined) return undefined;
  const resources = tables?.resources ?? [];
  const named = [
    ...resources.map(({ homepage }) => homepage),
    ...texts.flatMap(({ breakdowns = {}, ...first }) =>
      [first, ...Object.values(breakdowns)].flatMap(({ address, embed, oembed }) => [
        address,
        embed,
        oembed,
      ]),
    ),
  ];
  const languages = [...resources.map(({ language }) => language), ...texts.map(({ tag }) => tag)];
  const versions = [
    ...resources.map(({ path, version }) => [path.replace(/^.*\/|\.csv$/g, ''), version] as const),
    ...frames.map(([id, { version }]) => [id, version] as const),
  ];
  return {
    study: tables?.name,
    site,
    versions: new Map(versions),
    languages: [...new Set(languages)].toSorted(),
    addresses: [
      '',
      ...(tables ? [packageName] : []),
      ...(frames.length > 0 ? [embedsName] : []),
      ...languages.map((tag) => `${tag}/`),
      ...resources.map(({ path }) => path),
      ...named
        .filter((address) => address.startsWith(site))
        .map((address) => decodeURI(address.slice(site.length).replace(/#.*/, ''))),
    ],
  };
}

function jsonIn(folder: string, name: string): unknown {
  const file = join(folder, name);
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}
