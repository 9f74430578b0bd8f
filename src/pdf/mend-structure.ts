import type { Marked } from './painted.ts';
import {
  elementsOf,
  markName,
  type MarkedKid,
  newElement,
  type StructureElement,
  type StructureKid,
} from './structure-tree.ts';

/** What is painted under each mark, by its name. */
export type Marks = ReadonlyMap<string, Marked>;

/** Elements that hold others, not text. */
const groups = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote']);

/** Elements that stand in a line of text. */
const inline = new Set(['Span', 'Link', 'Code', 'Quote', 'Strong', 'Em', 'Reference', 'Note']);

/** Elements that may be empty: without them, a row would have less cells than its table has columns. */
const cells = new Set(['TD', 'TH']);

/**
 * The structure as a browser has written it, as readers of the page would have it told (ISO 14289-1, 7.1 to 7.7): boxes
 * that mean nothing are gone, text that stood in them alone is a paragraph, and what is no text and no picture is left out,
 * as is the head of a table where it is repeated.
 */
export function mendElement(element: StructureElement, marks: Marks): StructureElement {
  const type = element.type === 'Figure' && !element.said.has('Alt') ? 'Div' : element.type;
  const kids = kidsOf(isHead(element) ? onFirstPage(element) : element, type, marks);
  if (type === 'LI') return { ...element, type, kids: inListItem(kids) };
  return { ...element, type, kids: groups.has(type) ? inParagraphs(kids) : kids };
}

/** What of the kids of an element is told, where they stand in one of this type. */
function kidsOf({ kids }: StructureElement, type: string, marks: Marks): StructureKid[] {
  return kids.flatMap((kid): StructureKid[] => {
    if (kid.kind === 'annotation') return [kid];
    if (kid.kind === 'marked') {
      const mark = marks.get(markName(kid));
      return mark?.isText || (mark && type === 'Figure') ? [kid] : [];
    }
    if (kid.type === 'NonStruct') return insideOf(kid, type, marks);
    const mended = mendElement(kid, marks);
    return mended.kids.length > 0 || cells.has(mended.type) ? [mended] : [];
  });
}

/** What takes the place of a box that means nothing: text that stands in no other box goes on a line with what is beside it. */
function insideOf(box: StructureElement, type: string, marks: Marks): StructureKid[] {
  const kids = kidsOf(box, type, marks);
  const isText = box.kids.every(({ kind }) => kind === 'marked');
  return groups.has(type) && !isText ? inParagraphs(kids) : kids;
}

/** Each run of what stands in a line as a paragraph. */
function inParagraphs(kids: readonly StructureKid[]): StructureKid[] {
  const all: StructureKid[] = [];
  let paragraph: StructureElement | undefined;
  for (const kid of kids) {
    if (kid.kind === 'element' && !inline.has(kid.type)) {
      paragraph = undefined;
      all.push(kid);
    } else if (paragraph) paragraph.kids.push(kid);
    else all.push((paragraph = newElement('P', [kid])));
  }
  return all;
}

/** A list item holds its label, and what it says (ISO 32000-1, table 336). */
function inListItem(kids: readonly StructureKid[]): StructureKid[] {
  const isLabel = (kid: StructureKid) => kid.kind === 'element' && kid.type === 'Lbl';
  const body = kids.filter((kid) => !isLabel(kid));
  return [...kids.filter(isLabel), ...(body.length > 0 ? [newElement('LBody', body)] : [])];
}

/** Whether this is the head of a column, which stands again where the table goes on. */
function isHead({ type, said }: StructureElement): boolean {
  return type === 'TH' && /\/Scope \/Column/.test(said.get('A')?.toString() ?? '');
}

function onFirstPage(element: StructureElement): StructureElement {
  const marked = [...elementsOf(element)].flatMap(({ kids }) => kids.filter(isMarked));
  const first = marked[0]?.page;
  const only = (from: StructureElement): StructureElement => ({
    ...from,
    kids: from.kids
      .filter((kid) => !isMarked(kid) || kid.page === first)
      .map((kid) => (kid.kind === 'element' ? only(kid) : kid)),
  });
  return only(element);
}

function isMarked(kid: StructureKid): kid is MarkedKid {
  return kid.kind === 'marked';
}
