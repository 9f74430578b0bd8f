import type { ChartInput } from '#charts/input/chart-input.ts';
import { Drawn, Written } from './plot-document.ts';

/**
 * Writes a drawing as SVG text that depends on its input alone. Plot numbers its ids from a counter of the
 * whole process, labels groups that have no role, and prints digits nobody can see; all three are mended here.
 */
export function serialize(
  drawn: SVGSVGElement,
  { id, name }: Pick<ChartInput, 'id' | 'name'>,
): string {
  const svg = drawn as unknown as Drawn;
  for (const attribute of ['class', 'font-family', 'font-size', 'fill', 'xmlns:xlink'])
    svg.removeAttribute(attribute);
  svg.setAttribute('xmlns', svg.namespaceURI);
  // Places are those of the drawing, never those of the page's direction; each text finds its own.
  svg.setAttribute('direction', 'ltr');
  svg.setAttribute('role', 'img');
  return renumber(writeElement(svg, ` aria-label="${escapeValue(name)}"`), id);
}

function write(drawn: Drawn | string): string {
  if (typeof drawn === 'string') return escapeText(drawn);
  if (drawn instanceof Written) return roundDigits(drawn.text);
  if (drawn.name === 'style') return '';
  drawn.removeAttribute('aria-label');
  if (drawn.name === 'text') drawn.setAttribute('unicode-bidi', 'plaintext');
  return drawn.name === 'tspan' ? writeLine(drawn) : writeElement(drawn);
}

/**
 * A line with the space at its end in a place of its own: there it is copied with the words, but no program counts it
 * into the width of a line that is centred or set against its end.
 */
function writeLine(line: Drawn): string {
  return writeElement(line).replace(/ <\/tspan>$/, '</tspan><tspan x="0"> </tspan>');
}

function writeElement({ name, attributes, children }: Drawn, label = ''): string {
  let own = '';
  // First those that were set last: in Plot, what differs between elements of a kind.
  for (const [attribute, value] of attributes)
    own = ` ${attribute}="${escapeValue(roundDigits(value))}"${own}`;
  const inside = children.map(write).join('');
  const start = `<${name}${label}${own}`;
  return inside === '' ? `${start} />` : `${start}>${inside}</${name}>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&#160;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>\u00a0]/g, (sign) => entities[sign] ?? sign);
}

function escapeValue(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function renumber(text: string, id: string): string {
  const numbers = new Map<string, string>();
  return text.replace(/plot-(?:clip|pattern|linear-gradient)-[\d-]+/g, (own) => {
    const number = numbers.get(own) ?? `${id}-${numbers.size + 1}`;
    numbers.set(own, number);
    return number;
  });
}

function roundDigits(value: string): string {
  // Most values have no digits to round; looking for a dot costs less than a pattern.
  if (!value.includes('.')) return value;
  return value.replace(/\d+\.\d{2,}(?![\da-z])/g, (digits) =>
    String(Math.round(Number(digits) * 100) / 100),
  );
}
