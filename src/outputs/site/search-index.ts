import { type SearchWords, writeIndex } from '#search/finding-index.ts';

/** The index of a language as a script, which pages may load where they were opened as files, too. No word in it ends the text. */
export function searchIndexScript(findings: readonly SearchWords[]): string {
  return `constatsIndex=\`${writeIndex(findings)}\`;\n`;
}
