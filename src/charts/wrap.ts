/**
 * Breaks text into lines no wider than `width`, both in pixels. The font of a reader is not known, so widths
 * are those of a wide common sans serif: a line is rather broken too early than clipped.
 */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const limit = width / fontSize;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \u200b]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer) > limit) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The width of a text in ems. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0);
}

function characterWidth(character: string): number {
  if (/[\p{Mn}\p{Cf}]/u.test(character)) return 0;
  if (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(character)) return 1;
  if (/[ijlI.,:;'’|!()[\]\u00a0\u202f ]/.test(character)) return 0.33;
  if (/[mwMW@%&—]/.test(character)) return 0.95;
  if (/\p{Lu}/u.test(character)) return 0.72;
  return 0.59;
}
