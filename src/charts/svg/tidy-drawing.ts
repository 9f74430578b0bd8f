import { element, rewriteAttributes, type SvgElement } from '#svg/element.ts';
import { Drawn } from './plot-document.ts';

/**
 * A drawing as its input alone makes it. Plot labels groups that have no role, and prints digits nobody can see; both
 * are mended here.
 */
export function tidied(svg: Drawn): SvgElement {
  for (const attribute of ['class', 'font-family', 'font-size', 'fill', 'xmlns:xlink'])
    svg.removeAttribute(attribute);
  svg.setAttribute('xmlns', svg.namespaceURI);
  // Places are those of the drawing, never those of the page's direction; each text finds its own.
  svg.setAttribute('direction', 'ltr');
  svg.setAttribute('role', 'img');
  return asElement(svg);
}

function asElement(drawn: Drawn): SvgElement {
  drawn.removeAttribute('aria-label');
  if (drawn.name === 'text') drawn.setAttribute('unicode-bidi', 'plaintext');
  const attributes: Record<string, string> = {};
  // First those that were set last: in Plot, what differs between elements of a kind.
  for (const [name, value] of [...drawn.attributes].reverse())
    attributes[name] = roundDigits(value);
  return { name: drawn.name, attributes, children: drawn.children.flatMap(asChildren) };
}

function asChildren(child: Drawn | SvgElement | string): readonly (SvgElement | string)[] {
  if (typeof child === 'string') return [child];
  if (!(child instanceof Drawn)) return [rewriteAttributes(child, roundDigits)];
  if (child.name === 'style') return [];
  return child.name === 'tspan' ? asLine(asElement(child)) : [asElement(child)];
}

/**
 * A line with the space at its end in a place of its own: there it is copied with the words, but no program counts it
 * into the width of a line that is centred or set against its end.
 */
function asLine(line: SvgElement): SvgElement[] {
  const [text] = line.children;
  if (typeof text !== 'string' || !text.endsWith(' ')) return [line];
  return [{ ...line, children: [text.slice(0, -1)] }, element('tspan', { x: 0 }, [' '])];
}

function roundDigits(value: string): string {
  // Most values have no digits to round; looking for a dot costs less than a pattern.
  if (!value.includes('.')) return value;
  return value.replace(/\d+\.\d{2,}(?![\da-z])/g, (digits) =>
    String(Math.round(Number(digits) * 100) / 100),
  );
}
