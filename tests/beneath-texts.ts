/** A text and what it stands on, as colours are written in a drawing: "var(--ink)" on "var(--a2)". */
export interface Pair {
  text: string;
  /** The fill of the mark beneath it; the paper where there is none. */
  beneath: string;
  /** How much of the paper the mark covers, from 0 to 1. */
  opacity: number;
  where: string;
}

/**
 * Which colours meet in the drawings of a page: at three points of each line of text, the uppermost mark that was drawn
 * before it. A text with a halo of paper brings its own. Runs in a page, so that it holds all that it needs.
 */
export function pairsBeneathTexts(): Pair[] {
  const inherited = (element: Element, name: string) =>
    element.closest(`[${name}]`)?.getAttribute(name);
  const opacityOf = (element: Element) =>
    ['opacity', 'fill-opacity'].reduce(
      (all, name) => all * Number(inherited(element, name) ?? 1),
      1,
    );
  const isBefore = (one: Element, other: Element) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const covers = (mark: SVGGeometryElement, point: DOMPoint) =>
    mark.isPointInFill(point.matrixTransform(mark.getScreenCTM()?.inverse()));
  const pairs = [...document.querySelectorAll<SVGSVGElement>('.chart svg')].flatMap((svg) => {
    const marks = [...svg.querySelectorAll<SVGGeometryElement>('rect, path, circle, polygon')]
      .filter((mark) => mark.closest('defs, pattern, clipPath') === null)
      .filter((mark) => (inherited(mark, 'fill') ?? 'none') !== 'none')
      .map((mark) => ({ mark, box: mark.getBoundingClientRect() }))
      .toReversed();
    const texts = [...svg.querySelectorAll('text')];
    return texts.flatMap((text) => {
      const own = { text: inherited(text, 'fill') ?? '', where: svg.closest('[id]')?.id ?? '' };
      if ((inherited(text, 'stroke') ?? 'none') !== 'none')
        return [{ ...own, beneath: 'var(--paper)', opacity: 1 }];
      const lines = text.children.length > 0 ? [...text.children] : [text];
      return lines.flatMap((line) => {
        const { left, right, top, bottom } = line.getBoundingClientRect();
        const y = (top + bottom) / 2;
        return [left + 1, (left + right) / 2, right - 1].map((x) => {
          const found = marks.find(
            ({ mark, box }) =>
              box.left <= x &&
              x <= box.right &&
              box.top <= y &&
              y <= box.bottom &&
              isBefore(mark, text) &&
              covers(mark, new DOMPoint(x, y)),
          );
          if (found === undefined) return { ...own, beneath: 'var(--paper)', opacity: 1 };
          const { mark } = found;
          return { ...own, beneath: inherited(mark, 'fill') ?? '', opacity: opacityOf(mark) };
        });
      });
    });
  });
  const known = new Map(
    pairs.map((pair) => [`${pair.text} on ${pair.beneath} ${pair.opacity}`, pair]),
  );
  return [...known.values()];
}
