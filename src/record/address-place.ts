/** What an address is about, as far as its shape tells. */
export interface AddressPlace {
  /** Its first folder: the tag of a language, or "s" of short links. */
  tag: string;
  /** The id of a finding, or the name of a page; empty where it has none. */
  name: string;
}

/** What an address as seen from the folder of a site is about, e.g. "fr/embed/services/" about "services" in "fr". */
export function placeOfAddress(address: string): AddressPlace {
  const [tag = '', first = '', second = ''] = address.split('/');
  const isOfAll = address.split('/').length < 2;
  const named = first === 'embed' && second !== '' ? second : (first.split('.')[0] ?? '');
  return isOfAll ? { tag: '', name: '' } : { tag, name: named };
}

/** The same address about something else: of another finding, in another language. */
export function withPlace(address: string, { tag, name }: AddressPlace): string {
  const own = placeOfAddress(address);
  const rest = address.slice(own.tag.length + 1);
  const folder = rest.startsWith('embed/') && own.name !== 'embed' ? 'embed/' : '';
  return `${tag}/${folder}${name}${rest.slice(folder.length + own.name.length)}`;
}
