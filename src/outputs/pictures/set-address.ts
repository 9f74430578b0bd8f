import { type FittedText, fitText, setText, type Setting } from '#pictures/text-setting.ts';
import { addressParts } from '#views/words/short-address.ts';

interface Room {
  /** In pixels, or whatever the size is in. */
  width: number;
  fontSize: number;
}

/** Down to this part of its size, an address becomes smaller before it takes another line. */
const readable = 0.8;

/** An address as people type it, never wider than its room: in one line or else in two, a little smaller if that helps. */
export function setAddress(address: string, room: Room, setting: Setting): FittedText {
  const { width, fontSize } = room;
  for (const lines of [1, 2])
    for (const text of waysToBreak(address)) {
      const height = lines * setting.lineHeight * fontSize;
      const set = fitText(text, { width, height, most: fontSize }, setting);
      if (set.fontSize >= fontSize * readable) return set;
    }
  return breakAddress(address, { width, fontSize: fontSize * readable }, setting);
}

/** An address at a size that is given, in as many lines as it takes. */
export function breakAddress(address: string, room: Room, setting: Setting): FittedText {
  const set = (text: string) => setText(text, room, setting);
  const fits = waysToBreak(address).find((text) => set(text).width <= room.width);
  return set(fits ?? address);
}

/** Cut after strokes, else after dots and then before hyphens as well, which are so no marks of a broken word, else anywhere. */
function waysToBreak(address: string): string[] {
  const parts = addressParts(address);
  const pieces = parts.flatMap((part) => part.split(/(?=-)/));
  const ways = [address.split(/(?<=\/)/), parts, pieces, [...address]];
  return ways.map((cut) => cut.join(breakHere));
}

/** A line may be broken here, although there is no blank. */
const breakHere = '\u200b';
