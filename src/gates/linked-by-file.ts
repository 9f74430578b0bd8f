import { type Readdress, styleWithAddresses, withAddresses } from '#contents/addresses.ts';
import { addressOfFile, fileOfAddress } from '#urls.ts';
import { isMarkup, textOf } from './read-file.ts';

/**
 * Makes files of a site fit to be opened from a disk: what they link to or load of the folder, they name as seen from
 * themselves, each page by its file. All else of the site at `address` is named by its whole address, and so is where a
 * page is published: that holds wherever it is opened. Once is as often as you like.
 */
export function createLinking(
  address: string,
  folder: readonly string[],
): (path: string, bytes: Uint8Array) => Uint8Array {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const there = new Set(folder);
  const isThere = (path: string) =>
    there.has(path) || there.has(path.replace(/\.[^/]*$/, '.*')) || path === '';
  return (path, bytes) => {
    const text = isMarkup(path) || /\.css$/i.test(path) ? textOf(path, bytes) : '';
    if (text === '') return bytes;
    const readdress = seenFromFile(path, base, isThere);
    const linked = isMarkup(path)
      ? withAddresses(text, /\.(?:svg|xhtml)$/i.test(path), readdress)
      : styleWithAddresses(text, readdress);
    return linked === text ? bytes : Buffer.from(linked);
  };
}

function seenFromFile(path: string, base: URL, isThere: (path: string) => boolean): Readdress {
  const from = path.split('/').map(encodeURIComponent).join('/');
  const here = new URL(from, base);
  return ({ text, element }) => {
    const target = URL.parse(text, here);
    const isPlace = text === '' || text.startsWith('#');
    if (isPlace || target === null || target.origin !== base.origin) return text;
    if (element === 'link' && /^https?:/i.test(text)) return text;
    const own = target.pathname.startsWith(base.pathname)
      ? addressOfFile(target.pathname.slice(base.pathname.length))
      : undefined;
    if (own === undefined || !isThere(own)) return target.href;
    return seenFrom(from, fileOfAddress(own)) + target.search + target.hash;
  };
}

/** A path as seen from the folder of another. */
function seenFrom(from: string, to: string): string {
  const [above, names] = [from.split('/').slice(0, -1), to.split('/')];
  const differing = above.findIndex((folder, index) => folder !== names[index]);
  const shared = differing === -1 ? above.length : differing;
  const way = [...above.slice(shared).map(() => '..'), ...names.slice(shared)].join('/');
  // What a colon stands in would be read as the name of a protocol.
  return /^[^/]*:/.test(way) ? `./${way}` : way;
}
