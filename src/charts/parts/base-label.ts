import { colour } from '#charts/sheet/frame.ts';
import { type Label, labelHeight } from '#charts/sheet/label.ts';

/** A name, and right below it, quieter, whom its numbers refer to, where that is to be said. */
export function withBase(name: Label, base: string | undefined, fontSize = name.fontSize): Label[] {
  if (base === undefined) return [name];
  const y = name.y + labelHeight(name);
  return [name, { ...name, text: base, y, fontSize, fill: colour.muted, weight: 400 }];
}
