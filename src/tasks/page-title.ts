/** The title of a page of longer text, as it begins: all that other pages name of it. */
export function titleOf(page = ''): string {
  return page.trimStart().split('\n', 1)[0] ?? '';
}
