/** What is not read in a page, or is copied as it is; a tag; and in texts between them, the narrow space between groups of digits. */
const parts =
  /<(script|style|title|textarea)\b[\s\S]*?<\/\1>|<[^>]*>|(?<=\d)\u202f(?=\d{3}(?!\d))/g;

/**
 * A page whose numbers are found as readers type them. Firefox takes a no-break space for the one on the keyboard, but
 * not the narrow one that parts digits in French; so do spreadsheets that numbers are pasted into.
 */
export function findable(page: string): string {
  if (!/\d\u202f\d{3}/.test(page)) return page;
  return page.replace(parts, (part) => (part === '\u202f' ? '\u00a0' : part));
}
