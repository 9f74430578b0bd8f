declare module 'bibtex-parse' {
  /** The entries of a BibTeX file, decoded; names of fields are in capital letters. */
  export function entries(text: string): Record<string, string>[];
}
