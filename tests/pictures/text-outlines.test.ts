import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { directed } from '#reading-direction.ts';
import { shapeLine } from '#pictures/shaped-line.ts';
import { outlineTexts } from '#pictures/text-outlines.ts';
import { familyOf, shippedFonts } from '#pictures/typefaces.ts';
import { element, rewriteLines, type SvgElement } from '#svg/element.ts';
import { writeSvg } from '#svg/write-svg.ts';

const fontFiles = shippedFonts().map(({ file }) => file);

function drawn(svg: SvgElement, font: { fontFiles?: string[] }): Buffer {
  const picture = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 420, height: 90 }, [
    element('rect', { width: 420, height: 90, fill: '#fff' }),
    svg,
  ]);
  return new Resvg(writeSvg(picture), { font: { loadSystemFonts: false, ...font } }).render()
    .pixels;
}

/** How the rasteriser sets the same by itself: its shaping and its order of letters are those of another program. */
function asText(svg: SvgElement, family: 'Inter' | 'IBM Plex Sans Arabic', dir: 'ltr' | 'rtl') {
  return rewriteLines(svg, (line) =>
    element('tspan', { 'font-family': familyOf(line, family) }, [directed(line, dir)]),
  );
}

const plain = { x: 10, y: 60, 'font-size': 30, 'font-weight': 700, fill: '#000' };
const tight = { ...plain, 'letter-spacing': -1.2, 'word-spacing': -3 };
const latin: [string, SvgElement][] = [
  ['kerned letters', element('text', plain, ['AVATAR “Tölpel” Việt'])],
  [
    'a number that others follow, raised',
    element('text', tight, [
      '1\u00a0718',
      element('tspan', { 'font-size': 20, 'letter-spacing': 0, 'word-spacing': 0 }, ['\u2009%']),
      element('tspan', { dy: -12, 'font-size': 14, fill: '#800' }, ['p']),
    ]),
  ],
  [
    'lines of a label around their middle',
    element('g', { 'text-anchor': 'middle', 'font-size': 24 }, [
      element('text', { transform: 'translate(210,10)' }, [
        element('tspan', { x: 0, y: '0.8875em' }, ['Tested once or']),
        element('tspan', { x: 0, dy: '1.25em', 'font-weight': 600 }, ['more']),
      ]),
    ]),
  ],
  [
    'letters with paper around them',
    element('g', { stroke: '#f80', 'stroke-width': 5, 'paint-order': 'stroke' }, [
      element('text', { ...plain, 'stroke-linejoin': 'round' }, ['41% of respondents']),
    ]),
  ],
];
const arabic: [string, SvgElement][] = [
  [
    'words, numbers and a foreign name',
    element('text', { ...plain, x: 410, 'text-anchor': 'end' }, ['يلجؤون 47.5% إلى «SEXTRA»']),
  ],
  ['a foreign name alone', element('text', plain, ['Русский 48%'])],
];

function differing(one: Buffer, other: Buffer): number {
  return one.filter((level, index) => Math.abs(level - (other[index] ?? 0)) > 64).length;
}

it.each(latin)('draws as the rasteriser would with fonts: %s', (_, text) => {
  const asOutlines = drawn(outlineTexts(text, { family: 'Inter', dir: 'ltr' }), {});
  expect(differing(asOutlines, drawn(asText(text, 'Inter', 'ltr'), { fontFiles }))).toBe(0);
  expect(asOutlines.filter((level) => level < 128).length).toBeGreaterThan(500);
});

it.each(arabic)('draws in Arabic as the rasteriser would with fonts: %s', (_, text) => {
  const look = { family: 'IBM Plex Sans Arabic', dir: 'rtl' } as const;
  const asOutlines = drawn(outlineTexts(text, look), {});
  expect(differing(asOutlines, drawn(asText(text, look.family, 'rtl'), { fontFiles }))).toBe(0);
  expect(asOutlines.filter((level) => level < 128).length).toBeGreaterThan(500);
});

it('keeps what else is said of a text, and of each of its parts', () => {
  const text = element('text', { x: 1, y: 2, fill: '#123456' }, [
    'A',
    element('tspan', { fill: '#654321', dy: -3 }, ['B']),
  ]);
  const written = writeSvg(outlineTexts(text, { family: 'Inter', dir: 'ltr' }));
  expect(written.replace(/ d="[^"]+"/g, '').replace(/matrix\([^)]+\)/g, 'm')).toBe(
    '<g fill="#123456"><path transform="m" /><path fill="#654321" transform="m" /></g>',
  );
});

it('an x among the digits of an address is drawn as the letter that people type', () => {
  const outline = (line: string) =>
    shapeLine(line, { family: 'Inter', weight: 400 }, { letter: 0, word: 0 }, 'ltr').outline();
  const shapeOf = (letter: string) => outline(letter).replace(/^M\S+ \S+?(?=[A-Za-z])/, '');
  const [letter, sign] = [shapeOf('x'), shapeOf('×')];
  expect(outline('example.org/s/3x5nk4')).toContain(letter);
  expect(outline('3x5nk4')).not.toContain(sign);
  expect(outline('3x5')).toContain(sign);
});
