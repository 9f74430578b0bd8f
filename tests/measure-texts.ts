/**
 * The texts of the drawings that are shown: their size in pixels, how far their ink leaves the drawing, which others it
 * meets, and whether a dashed upright line runs through it. Runs in a page, so that it holds all that it needs.
 */
export function measureTexts() {
  const ink = (text: SVGTextElement) => {
    const { left, right } = text.getBoundingClientRect();
    const matrix = text.getScreenCTM();
    const baselines = [0, text.getNumberOfChars() - 1].map((index) =>
      text.getStartPositionOfChar(index).matrixTransform(matrix ?? undefined),
    );
    const size = parseFloat(getComputedStyle(text).fontSize) * (matrix?.a ?? 1);
    const [first, last] = baselines.map(({ y }) => y);
    // Capitals with an accent rise to about 0.85 of the size above the line, letters fall to a quarter below it.
    return {
      size,
      left,
      right,
      top: (first ?? 0) - 0.85 * size,
      bottom: (last ?? 0) + 0.25 * size,
    };
  };
  const uprights = (svg: SVGSVGElement) =>
    [...svg.querySelectorAll<SVGPathElement>('[stroke-dasharray] path, path[stroke-dasharray]')]
      .flatMap((path) => {
        const matrix = path.getScreenCTM() ?? undefined;
        const lines = (path.getAttribute('d') ?? '').matchAll(/M([^,]+),([^L]+)L([^,]+),([^ML]+)/g);
        return [...lines].map(([, ...places]) => {
          const [x1, y1, x2, y2] = places.map(Number);
          return [new DOMPoint(x1, y1), new DOMPoint(x2, y2)].map((end) =>
            end.matrixTransform(matrix),
          ) as [DOMPoint, DOMPoint];
        });
      })
      .filter(([from, to]) => from.x === to.x);
  const drawings = [...document.querySelectorAll<SVGSVGElement>('.chart svg')];
  return drawings
    .filter((svg) => svg.getBoundingClientRect().width > 0)
    .flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const lines = uprights(svg);
      const boxes = [...svg.querySelectorAll('text')].map((text) => ({
        said: text.textContent,
        ...ink(text),
      }));
      return boxes.map((box) => ({
        where: svg.closest('[id]')?.id ?? '',
        said: box.said,
        size: box.size,
        outside: Math.trunc(
          Math.max(
            0,
            frame.left - box.left,
            box.right - frame.right,
            frame.top - box.top,
            box.bottom - frame.bottom,
          ),
        ),
        overlaps: boxes
          .filter((other) => other !== box)
          .filter(({ left, right }) => left < box.right - 1 && box.left < right - 1)
          .filter(({ top, bottom }) => top < box.bottom - 1 && box.top < bottom - 1)
          .map(({ said }) => said),
        isCrossed: lines.some(
          ([from, to]) =>
            box.left < from.x &&
            from.x < box.right &&
            Math.min(from.y, to.y) < box.bottom &&
            box.top < Math.max(from.y, to.y),
        ),
      }));
    });
}
