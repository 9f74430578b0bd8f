import { lineWidth, type Setting } from '#pictures/text-setting.ts';
import type { Family } from '#pictures/typefaces.ts';
import { element, type SvgElement } from '#svg/element.ts';
import type { FigureHeadline } from '#views/words/figure-headline.ts';
import { forth, type CardLook } from './card-layout.ts';
import { round } from './text-lines.ts';

/** The number of a headline, set as large as a picture, with its marks and the sign that follows it. */
export interface Numeral {
  /** All that stands on its line, in ems. */
  width: number;
  /** How far it reaches below its foot, in ems. */
  depth: number;
  /** Draws it in this size on the line of its foot; marks and sign in that of the `words` around it at least. */
  draw(place: { x: number; foot: number; size: number; words: number }): SvgElement[];
}

/** From the foot of a digit to its head, in ems. */
export const digitHeight = 0.727;

/** The width of a blank, in ems: those that fonts have for it are too wide or too narrow in such a size. */
const blank = 0.17;

/** The room of a digit before its stroke, in ems: without it, a number begins where the words below it do. */
const bearing = 0.04;

/** How large marks and signs are, in parts of the number. */
const beside = 0.3;

export function setNumeral(
  { figure, sign, mark = '' }: Pick<FigureHeadline, 'figure' | 'sign' | 'mark'>,
  { family, dir }: CardLook,
): Numeral {
  const setting = numeralSetting(family);
  const parts = figure.split(/\s/u);
  const ems = parts.reduce((sum, part) => sum + lineWidth(part, setting), 0);
  const own = ems + (parts.length - 1) * blank - bearing;
  const small = lineWidth(sign, setting) + (mark === '' ? 0 : lineWidth(mark, setting) + 0.1);
  return {
    width: own + small * beside,
    depth: /[,;،؛]/u.test(figure) ? 0.15 : 0.02,
    draw: ({ x, foot, size, words }) => {
      const start = x - forth(dir) * bearing * size;
      const smalls = [
        { text: sign, fontSize: Math.max(words, beside * size), raised: 0 },
        { text: mark, fontSize: words, raised: digitHeight * (size - words) },
      ].filter(({ text }) => text !== '');
      const number = {
        ...{ x: round(start), y: round(foot), 'font-size': round(size) },
        ...{ 'font-weight': setting.weight, fill: 'var(--accent-text)' },
        ...spacing(setting, parts.length, size),
      };
      const written = parts.join('\u00a0');
      if (dir === 'ltr') return [element('text', number, [written, ...smalls.map(following)])];
      // Programs do not agree on where a line goes on that is read from the right.
      const end = x - own * size;
      return [
        element('text', { ...number, 'text-anchor': 'end' }, [written]),
        ...smalls.map((each) => standing(each, end, foot)),
      ];
    },
  };
}

/** Something small beside a number; `raised` above its foot, in pixels. */
interface Small {
  text: string;
  fontSize: number;
  raised: number;
}

const plain = { 'letter-spacing': 0, 'word-spacing': 0, fill: 'var(--ink)' };

/** On the line of a number, wherever that ends in the font of whoever opens the picture. */
function following({ text, fontSize, raised }: Small): SvgElement {
  const up = raised > 0 && { dy: round(-raised) };
  const written = raised > 0 ? `\u2009${text}` : text;
  return element('tspan', { ...up, 'font-size': round(fontSize), ...plain }, [written]);
}

function standing({ text, fontSize, raised }: Small, x: number, foot: number): SvgElement {
  const place = { x: round(x - fontSize * 0.1), y: round(foot - raised), 'text-anchor': 'end' };
  return element(
    'text',
    { ...place, 'font-size': round(fontSize), 'font-weight': 700, fill: 'var(--ink)' },
    [text],
  );
}

/** Letters as tight, and blanks as wide, as a number of this size has them. */
function spacing(setting: Required<Setting>, parts: number, size: number): Record<string, string> {
  const { tracking } = setting;
  const wider = blank - lineWidth('\u00a0', setting);
  return {
    ...(tracking !== 0 && { 'letter-spacing': String(round(tracking * size)) }),
    ...(parts > 1 && { 'word-spacing': String(round(wider * size)) }),
  };
}

function numeralSetting(family: Family): Required<Setting> {
  const tracking = family === 'Inter' ? -0.04 : 0;
  return { family, weight: 800, lineHeight: 1, tracking };
}
