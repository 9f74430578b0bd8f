import { type PDFDict, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { around, type PageBox, boxOf, identity, type Matrix, placedIn } from './page-box.ts';
import { type Operation, operationsOf, type Span } from './content-stream.ts';
import { formNamed, streamText } from './streams.ts';

/** What a browser has marked in a content stream, so that the structure can name it. */
export interface Marked {
  /** The stream, and the number of the mark in it. */
  stream: PDFRef;
  mcid: number;
  opening: Span;
  closing: Span;
  /** Whether any of it is text. */
  isText: boolean;
  /** What is around it on the page. */
  box: PageBox | undefined;
}

/** What is painted, with a mark and without. */
export interface PaintedPages {
  marked: Marked[];
  /** What has no mark, where it stands in each stream. */
  bare: Map<PDFRef, Span[]>;
}

/** What a page, or a form in it, paints. */
interface Painted extends PaintedPages {
  isText: boolean;
  box: PageBox | undefined;
}

/** Who follows the operations: how far it is, and what it holds. */
interface Pen extends Painted {
  stream: PDFRef;
  resources: PDFDict | undefined;
  place: Matrix;
  saved: Matrix[];
  /** Where the next letters stand in a text, and their size. */
  line: Matrix;
  size: number;
  mark: Marked | undefined;
  depth: number;
  /** Where the path or text begins that is not yet finished, and what is around it. */
  start: number | undefined;
  shape: PageBox | undefined;
  /** Whether something marked stands between what had no mark last and what comes now. */
  apart: boolean;
}

/** What the stream with this content paints; `place` says where on the page. */
export function readPainted(
  stream: PDFRef,
  content: PDFRawStream,
  resources: PDFDict | undefined,
  place = identity,
): Painted {
  const pen: Pen = {
    ...{ stream, resources, place, saved: [], line: identity, size: 0 },
    ...{ mark: undefined, depth: 0, start: undefined, shape: undefined, apart: true },
    ...{ marked: [], bare: new Map([[stream, []]]), isText: false, box: undefined },
  };
  for (const operation of operationsOf(streamText(content)))
    acts.get(operation.operator)?.(pen, operation, operation.operands.map(Number));
  return pen;
}

/** What an operation does to the pen; its operands as numbers, where they are. */
type Act = (pen: Pen, operation: Operation, numbers: readonly number[]) => void;

const acts = new Map<string, Act>([
  ['q', (pen) => pen.saved.push(pen.place)],
  ['Q', (pen) => (pen.place = pen.saved.pop() ?? pen.place)],
  ['cm', (pen, _, numbers) => (pen.place = placedIn(pen.place, matrixOf(numbers)))],
  ['BMC', (pen) => (pen.depth += 1)],
  ['BDC', open],
  ['EMC', close],
  [
    're',
    (pen, { start }, [x = 0, y = 0, dx = 0, dy = 0]) => extend(pen, start, [x, y, x + dx, y + dy]),
  ],
  ...['m', 'l', 'c', 'v', 'y'].map((name): [string, Act] => [name, extendPath]),
  ['n', (pen) => (pen.start = pen.shape = undefined)],
  ...['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh'].map((name): [string, Act] => [
    name,
    paint,
  ]),
  ['BT', beginText],
  ['Tf', (pen, _, [, size = 0]) => (pen.size = size)],
  ['Tm', (pen, _, numbers) => (pen.line = matrixOf(numbers))],
  ['Td', (pen, _, [x = 0, y = 0]) => (pen.line = placedIn(pen.line, [1, 0, 0, 1, x, y]))],
  ['Tj', showText],
  ['TJ', showText],
  ['ET', paint],
  ['Do', paintForm],
]);

function open(pen: Pen, { operands, start, end }: Operation) {
  pen.depth += 1;
  const mcid = /\/MCID (\d+)/.exec(operands.join(' '))?.[1];
  if (mcid === undefined || pen.depth > 1) return;
  const opening = { start, end };
  const { stream } = pen;
  pen.mark = {
    stream,
    mcid: Number(mcid),
    opening,
    closing: opening,
    isText: false,
    box: undefined,
  };
  pen.apart = true;
}

function close(pen: Pen, { start, end }: Operation) {
  pen.depth -= 1;
  if (pen.depth > 0 || pen.mark === undefined) return;
  pen.marked.push({ ...pen.mark, closing: { start, end } });
  pen.mark = undefined;
}

function extend(pen: Pen, start: number, shape: PageBox, place = pen.place) {
  pen.start ??= start;
  pen.shape = around(pen.shape, boxOf(place, shape));
}

function extendPath(pen: Pen, { start }: Operation, numbers: readonly number[]) {
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x = 0, y = 0] = numbers.slice(at);
    extend(pen, start, [x, y, x, y]);
  }
}

function beginText(pen: Pen, { start }: Operation) {
  pen.start = start;
  pen.line = identity;
}

/** About as long as its letters, which only their font knows: two bytes each, as browsers write them. */
function showText(pen: Pen, { start, operands }: Operation) {
  const letters = operands.join('').replaceAll(/[^\da-f]/gi, '').length / 4;
  const { size } = pen;
  const shape: PageBox = [0, -0.25 * size, 0.55 * size * letters, 0.75 * size];
  extend(pen, start, shape, placedIn(pen.place, pen.line));
  pen.isText = true;
  if (pen.mark) pen.mark.isText = true;
}

/** Paints the path or the text that has ended here. */
function paint(pen: Pen, { start, end }: Operation) {
  const { mark, shape, apart } = pen;
  pen.box = around(pen.box, shape);
  if (mark) mark.box = around(mark.box, shape);
  else if (pen.depth === 0) {
    const spans = pen.bare.get(pen.stream) ?? [];
    const last = spans.at(-1);
    if (last && !apart) last.end = end;
    else spans.push({ start: pen.start ?? start, end });
    pen.apart = false;
  }
  pen.start = pen.shape = undefined;
}

/** Paints a picture, which fills a square, or what a form paints, with marks of its own or as a whole. */
function paintForm(pen: Pen, operation: Operation) {
  const form = formNamed(pen.resources, operation.operands[0]);
  if (form === undefined) {
    extend(pen, operation.start, [0, 0, 1, 1]);
    return paint(pen, operation);
  }
  const place = placedIn(pen.place, matrixOf(form.matrix));
  const inner = readPainted(form.ref, form.stream, form.resources, place);
  if (inner.isText && pen.mark) pen.mark.isText = true;
  pen.isText ||= inner.isText;
  if (inner.marked.length === 0) {
    pen.start = operation.start;
    pen.shape = inner.box;
    return paint(pen, operation);
  }
  pen.box = around(pen.box, inner.box);
  pen.marked.push(...inner.marked);
  for (const [stream, spans] of inner.bare) pen.bare.set(stream, spans);
  pen.apart = true;
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}
