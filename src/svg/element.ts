/** An SVG element: its attributes in the order they are written, and what stands in it, elements and text. */
export interface SvgElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (SvgElement | string)[];
}

/** Attributes of an element to be made, in the order they are written. */
export type Attributes = Readonly<Record<string, string | number>>;

/** Makes an element. One without children has an empty text: it is written with an end tag. */
export function element(
  name: string,
  attributes: Attributes,
  children: SvgElement['children'] = [''],
): SvgElement {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) written[key] = String(value);
  return { name, attributes: written, children };
}

/** An element with more attributes, before those that it has. */
export function withAttributes(
  { name, attributes, children }: SvgElement,
  more: Attributes,
): SvgElement {
  return element(name, { ...more, ...attributes }, children);
}

/** Rewrites an element and each that stands in it, those within first: as another, as several, or as none. */
export function rewriteElements(
  { name, attributes, children }: SvgElement,
  rewrite: (element: SvgElement) => readonly SvgElement[],
): readonly SvgElement[] {
  const inside = children.flatMap<SvgElement | string>((child) =>
    typeof child === 'string' ? [child] : rewriteElements(child, rewrite),
  );
  return rewrite({ name, attributes, children: inside });
}

/** Rewrites each attribute of an element and of what stands in it; one that becomes `undefined` is left out. */
export function rewriteAttributes(
  { name, attributes, children }: SvgElement,
  rewrite: (value: string, name: string) => string | undefined,
): SvgElement {
  const rewritten: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    const other = rewrite(value, key);
    if (other !== undefined) rewritten[key] = other;
  }
  return {
    name,
    attributes: rewritten,
    children: children.map((child) =>
      typeof child === 'string' ? child : rewriteAttributes(child, rewrite),
    ),
  };
}

/** Rewrites each line of text in an element. */
export function rewriteLines(
  { name, attributes, children }: SvgElement,
  rewrite: (line: string) => SvgElement | string,
): SvgElement {
  const inside = children.map((child) => {
    if (typeof child !== 'string') return rewriteLines(child, rewrite);
    return child.trim() === '' ? child : rewrite(child);
  });
  return { name, attributes, children: inside };
}

/** The lines of text in an element. */
export function linesOf({ children }: SvgElement): string[] {
  return children.flatMap((child) => {
    if (typeof child !== 'string') return linesOf(child);
    return child.trim() === '' ? [] : [child];
  });
}
