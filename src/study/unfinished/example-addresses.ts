import type { Document } from '#documents/document.ts';
import type { Path } from '#documents/offsets.ts';
import type { Problem } from '#errors.ts';
import type { Text } from '#i18n/read-words.ts';
import { placeInText } from '#study/texts/place-in-text.ts';

/** Names that are kept for examples (RFC 2606, section 3), in an address: nobody is reached there. */
const exampleName = /[^\s"'<(]*(?:@|\/\/|\.)example\.(?:org|com|net)(?![\w-]|\.\w)[^\s"'>)]*/i;

/** Whether an address is only an example. */
export function isExample(address: string): boolean {
  return exampleName.test(address);
}

/** Addresses in a YAML file that are only examples; its own does not count where the site gets `address`. */
export function exampleAddresses({ value, place }: Document, address?: string): Problem[] {
  return stringsIn(value)
    .filter(({ path, text }) => isExample(text) && !(address !== undefined && path[0] === 'url'))
    .map(({ path, text }) => ({
      ...place(path),
      ...told,
      value: text,
      mend: mends[path.join('.')] ?? mend,
    }));
}

/** Texts that hold an address which is only an example. */
export function exampleAddressesIn(texts: readonly Text[]): Problem[] {
  return texts.flatMap((text) => {
    const [value] = exampleName.exec(text.text) ?? [];
    return value === undefined
      ? []
      : [{ ...placeInText(text, text.text.indexOf(value)), ...told, value, mend }];
  });
}

const told = { what: 'address that is only an example: nobody is reached there' };

const mend = 'write the address that is meant, or take it out';

const mends: Readonly<Record<string, string>> = {
  url: 'write the address where the site will stand, or give it with --site',
  contact: 'write the e-mail address where readers reach you',
};

/** All texts in a value, with their paths; also those in lists. */
function stringsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, child]) =>
    stringsIn(child, [...path, isList ? Number(key) : key]),
  );
}
