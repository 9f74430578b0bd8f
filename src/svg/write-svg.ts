import type { SvgElement } from './element.ts';

/** Writes an element as text, for XML as well as for HTML; `escape` writes the text that stands in it. */
export function writeSvg(
  { name, attributes, children }: SvgElement,
  escape: (text: string) => string = escapeText,
): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) start += ` ${key}="${escapeValue(value)}"`;
  if (children.length === 0) return `${start} />`;
  const inside = children.map((child) =>
    typeof child === 'string' ? escape(child) : writeSvg(child, escape),
  );
  return `${start}>${inside.join('')}</${name}>`;
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
