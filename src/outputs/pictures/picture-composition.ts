import type { Family } from '#pictures/typefaces.ts';

/** A picture that has been laid out. */
export interface Composition {
  /** In pixels. */
  width: number;
  height: number;
  /** The typeface that its texts were measured in. */
  family: Family;
  /** SVG elements; colours are the CSS variables of a palette. */
  body: string;
}
