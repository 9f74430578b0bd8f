import { setText } from '#pictures/text-setting.ts';
import { type CardLook, smallSetting } from './card-layout.ts';
import type { SetHeadline } from './set-headline.ts';
import { textColumn } from './text-lines.ts';

/** A headline below what several pictures are about, in small; `setBelow` sets it, in what room is left of so many pixels. */
export function setTopic(
  topic: string | undefined,
  setBelow: (taken: number) => SetHeadline,
  room: { width: number; fontSize: number },
  look: CardLook,
): SetHeadline {
  if (topic === undefined) return setBelow(0);
  const text = setText(topic, room, smallSetting(look));
  const taken = text.height + room.fontSize * 0.5;
  const headline = setBelow(taken);
  return {
    ...headline,
    height: taken + headline.height,
    draw: ({ x, y }) => [
      ...textColumn([text], { x, y, dir: look.dir, fill: 'var(--muted)' }),
      ...headline.draw({ x, y: y + taken }),
    ],
  };
}
