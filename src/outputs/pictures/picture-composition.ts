import type { Family } from '#pictures/typefaces.ts';
import type { SvgElement } from '#svg/element.ts';

/** A picture that has been laid out. */
export interface Composition {
  /** In pixels. */
  width: number;
  height: number;
  /** The typeface that its texts were measured in. */
  family: Family;
  /** What stands on its paper; colours are the CSS variables of a palette. */
  body: readonly SvgElement[];
}
