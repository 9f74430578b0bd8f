import { escapeMarkup } from '#markup.ts';
import type { SvgElement } from './element.ts';

/** Writes an element as text, for XML as well as for HTML; `escape` writes the text that stands in it. */
export function writeSvg(
  { name, attributes, children }: SvgElement,
  escape: (text: string) => string = escapeText,
): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    start += ` ${key}="${escapeMarkup(value)}"`;
  if (children.length === 0) return `${start} />`;
  const inside = children.map((child) =>
    typeof child === 'string' ? escape(child) : writeSvg(child, escape),
  );
  return `${start}>${inside.join('')}</${name}>`;
}

function escapeText(text: string): string {
  return escapeMarkup(text).replaceAll('\u00a0', '&#160;');
}
