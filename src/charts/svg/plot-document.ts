import type { SvgElement } from '#svg/element.ts';

const namespaceURI = 'http://www.w3.org/2000/svg';

/** An element as Plot makes it: attributes in the order they were set, and what stands in it. */
export class Drawn {
  readonly namespaceURI = namespaceURI;
  readonly attributes: Map<string, string> = new Map();
  /** Elements, those that Plot did not make among them, and text. */
  readonly children: (Drawn | SvgElement | string)[] = [];
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  get ownerDocument() {
    return document;
  }

  setAttribute(name: string, value: unknown) {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_: string, name: string, value: unknown) {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string) {
    this.attributes.delete(name);
  }

  appendChild<Child extends Drawn | SvgElement | string>(child: Child): Child {
    this.children.push(child);
    return child;
  }

  insertBefore(child: Drawn, next: Drawn | null): Drawn {
    const place = next === null ? this.children.length : this.children.indexOf(next);
    this.children.splice(place, 0, child);
    return child;
  }

  set textContent(text: string) {
    this.children.splice(0, Infinity, text);
  }

  /** Its child of a name. */
  querySelector(name: string): Drawn | null {
    return this.children.find((child) => child instanceof Drawn && child.name === name) as Drawn;
  }

  cloneNode(): Drawn {
    const clone = new Drawn(this.name);
    for (const [name, value] of this.attributes) clone.setAttribute(name, value);
    for (const child of this.children)
      clone.appendChild(child instanceof Drawn ? child.cloneNode() : child);
    return clone;
  }
}

/**
 * As much of a document as Plot asks for. Plot works on any DOM, but whole ones, which can also be searched and listened
 * to, cost more than the drawing itself.
 */
export const document = {
  documentElement: new Drawn('svg'),
  createElementNS: (_: string, name: string) => new Drawn(name),
  createTextNode: (text: string) => text,
};
