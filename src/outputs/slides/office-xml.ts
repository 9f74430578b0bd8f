import type { SvgElement } from '#svg/element.ts';
import { writeSvg } from '#svg/write-svg.ts';

/** How parts of Office documents call what they are written in (ECMA-376-1, annex A). */
export const officeNamespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
} as const;

/** An element as a part of a document. */
export function officeXml(root: SvgElement): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeSvg(root)}`),
  );
}

/** The parts of a document, by their names in its archive. */
export type Parts = Record<string, Uint8Array>;
