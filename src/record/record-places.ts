/** Where a study keeps its record, below its folder. */
export const recordFolder = 'data/published';

/** Eight hexadecimal digits, by which releases and versions are called. */
export const digestPattern = /^[\da-f]{8}$/;

/** The file of a release. */
export function releaseFile(id: string): string {
  return `${recordFolder}/${id}.yaml`;
}

/** The file of a version of a finding. */
export function versionFile(id: string, version: string): string {
  return `${recordFolder}/${id}/${version}.yaml`;
}

/** A page for frames that never changes. */
export interface FrozenPlace {
  tag: string;
  /** Of the finding. */
  id: string;
  version: string;
  /** The breakdown that it shows, e.g. "by-country"; absent on that of the whole. */
  breakdown?: string | undefined;
}

/** What an address shows for ever, e.g. `fr/embed/services/v/1a2b3c4d/by-country/`; absent where it is no such page. */
export function frozenPlace(address: string): FrozenPlace | undefined {
  const [tag, embed, id, v, version, ...rest] = address.split('/');
  const breakdown = rest.length > 1 ? rest[0] : undefined;
  if (embed !== 'embed' || v !== 'v' || rest.at(-1) !== '' || rest.length > 2) return undefined;
  if (!tag || !id || version === undefined || !digestPattern.test(version)) return undefined;
  return { tag, id, version, breakdown };
}

/** Where the record keeps it. */
export function frozenFile({ tag, id, version, breakdown }: FrozenPlace): string {
  const below = breakdown === undefined ? '' : `.${breakdown}`;
  return `${recordFolder}/${id}/${version}.${tag}${below}.html`;
}
