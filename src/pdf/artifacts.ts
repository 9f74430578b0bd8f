import type { PDFContext, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Span } from './content-stream.ts';
import type { Marked, PaintedPages } from './painted.ts';
import { replaceStream, streamText } from './streams.ts';
import {
  elementsOf,
  markName,
  type StructureElement,
  type StructureKid,
} from './structure-tree.ts';

interface Edit extends Span {
  text: string;
}

/** What the structure does not tell is there for the eyes alone (ISO 32000-1, 14.8.2.2): so each stream says of it. */
export function markArtifacts(
  context: PDFContext,
  { marked, bare }: PaintedPages,
  top: StructureElement,
): void {
  const told = new Set([...elementsOf(top)].flatMap(({ kids }) => kids.flatMap(nameOf)));
  const edits = new Map<PDFRef, Edit[]>();
  for (const [stream, spans] of bare) edits.set(stream, spans.flatMap(wrapped));
  for (const mark of marked)
    if (!told.has(markName(mark))) edits.get(mark.stream)?.push(renamed(mark));
  for (const [stream, changes] of edits) {
    if (changes.length === 0) continue;
    const text = streamText(context.lookup(stream) as PDFRawStream);
    replaceStream(context, stream, edited(text, changes));
  }
}

function nameOf(kid: StructureKid): string[] {
  return kid.kind === 'marked' ? [markName(kid)] : [];
}

function wrapped({ start, end }: Span): Edit[] {
  return [
    { start, end: start, text: '/Artifact BMC\n' },
    { start: end, end, text: '\nEMC' },
  ];
}

function renamed({ opening }: Marked): Edit {
  return { ...opening, text: '/Artifact BMC' };
}

function edited(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts = edits
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, text: put }) => {
      const before = text.slice(at, start);
      at = end;
      return before + put;
    });
  return parts.join('') + text.slice(at);
}
