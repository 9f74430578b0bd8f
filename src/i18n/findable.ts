/** What is not read in a page, or is copied as it is; a tag; and a text between tags. */
const parts = /<(script|style|title|textarea)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/** The narrow space between groups of digits. */
const grouping = /(?<=\d)\u202f(?=\d{3}(?!\d))/g;

/**
 * A page whose numbers are found as readers type them. Firefox takes a no-break space for the one on the keyboard, but
 * not the narrow one that parts digits in French; so do spreadsheets that numbers are pasted into.
 */
export function findable(page: string): string {
  if (page.search(grouping) < 0) return page;
  return page.replace(parts, (part) =>
    part.startsWith('<') ? part : part.replace(grouping, '\u00a0'),
  );
}
