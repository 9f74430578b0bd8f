/** A value that a text asks for, e.g. `{{identification:percent}}`. */
export interface Placeholder {
  /** What stands between the braces, without blanks around it. */
  name: string;
  /** Where it begins in the text, counted from 0. */
  offset: number;
}

const pattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The placeholders of a text, in their order. */
export function placeholders(text: string): Placeholder[] {
  // Most texts have none, and to look for braces costs less than the pattern.
  if (!text.includes('{{')) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    name: match[1] ?? '',
    offset: match.index,
  }));
}

/** The words that a placeholder gives as they are, e.g. `{{'COVID-19'}}`: digits that are a name and no result. */
export function literal(name: string): string | undefined {
  return /^'(.*)'$/.exec(name)?.[1];
}

/** A text with its placeholders replaced by as many blanks, so that offsets stay true. */
export function withoutPlaceholders(text: string): string {
  if (!text.includes('{{')) return text;
  return text.replace(pattern, (all) => ' '.repeat(all.length));
}

/** Fills each placeholder with what `fill` gives for its name. */
export function fillPlaceholders(text: string, fill: (name: string) => string): string {
  if (!text.includes('{{')) return text;
  return text.replace(pattern, (_, name: string) => literal(name) ?? fill(name));
}
