import type { MarkupParts } from '#contents/page-parts.ts';

/**
 * The scripts of a file that the privacy page does not speak of, by their names. A script in a page says by `data-does`
 * which it is; one in a file is known by the path of the file.
 */
export function undeclaredScripts(
  path: string,
  markup: MarkupParts | undefined,
  declared: readonly string[],
): string[] {
  const inPage = (markup?.scripts ?? []).map(
    ({ element: { attributes } }) => attributes['data-does'] ?? nameOf(attributes),
  );
  // The index of the search has the same name in the folder of each language.
  const alone = /\.m?js$/i.test(path) ? [path.replace(/^[\w-]+\/(?=findings\.js$)/, '')] : [];
  return [...inPage, ...alone].filter((name) => !declared.includes(name));
}

/** What a script without `data-does` is called: the file that it loads. */
function nameOf({ src }: Record<string, string>): string {
  return src === undefined ? 'a script without a name' : src.replace(/^.*\//, '');
}
