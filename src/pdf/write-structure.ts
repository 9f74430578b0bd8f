import {
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { PageStreams, StructureElement, StructureKid } from './structure-tree.ts';

interface Writing {
  context: PDFContext;
  streams: PageStreams;
  /** By the number of a stream or a link, the elements that hold what is marked in it, or the element of the link. */
  parents: Map<number, PDFRef | PDFRef[]>;
}

/**
 * Writes the structure of a PDF below its `root`, and where each mark and each link is found in it
 * (ISO 32000-1, 14.7.4.4).
 */
export function writeStructure(
  context: PDFContext,
  root: PDFRef,
  { top, streams }: { top: StructureElement; streams: PageStreams },
): void {
  const parents: Writing['parents'] = new Map();
  const dict = context.lookup(root, PDFDict);
  dict.set(PDFName.of('K'), writeElement({ context, streams, parents }, top, root));
  const nums = [...parents]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([key, value]): PDFObject[] => [
      PDFNumber.of(key),
      value instanceof PDFRef ? value : context.obj(Array.from(value, (entry) => entry ?? null)),
    ]);
  const old = dict.get(PDFName.of('ParentTree'));
  const tree = old instanceof PDFRef ? old : context.nextRef();
  context.assign(tree, context.obj({ Nums: context.obj(nums) }));
  dict.set(PDFName.of('ParentTree'), tree);
}

function writeElement(writing: Writing, element: StructureElement, parent: PDFRef): PDFRef {
  const { context } = writing;
  const ref = context.nextRef();
  const dict = context.obj({ Type: 'StructElem', S: element.type, P: parent });
  context.assign(ref, dict);
  for (const [key, value] of element.said) dict.set(PDFName.of(key), value);
  const marked = element.kids.find((kid) => kid.kind === 'marked');
  if (marked) dict.set(PDFName.of('Pg'), marked.page);
  const kids = element.kids.map((kid) => writeKid(writing, kid, { ref, page: marked?.page }));
  const [first] = kids;
  if (first) dict.set(PDFName.of('K'), kids.length === 1 ? first : context.obj(kids));
  return ref;
}

/** A kid of the element at `ref`, whose `page` is that of what it does not say. */
function writeKid(
  writing: Writing,
  kid: StructureKid,
  { ref, page }: { ref: PDFRef; page: PDFRef | undefined },
): PDFObject {
  const { context, streams, parents } = writing;
  if (kid.kind === 'element') return writeElement(writing, kid, ref);
  if (kid.kind === 'annotation') {
    parents.set(numberOf(context, kid.annotation, 'StructParent'), ref);
    return context.obj({ Type: 'OBJR', Obj: kid.annotation, Pg: kid.page });
  }
  const { stream, mcid } = kid;
  const isPage = streams.get(kid.page) === stream;
  const key = numberOf(context, isPage ? kid.page : stream, 'StructParents');
  const list = parents.get(key) ?? [];
  if (Array.isArray(list)) parents.set(key, Object.assign(list, { [mcid]: ref }));
  if (isPage && kid.page === page) return PDFNumber.of(mcid);
  return context.obj({ Type: 'MCR', Pg: kid.page, ...(isPage ? {} : { Stm: stream }), MCID: mcid });
}

/** The number by which the structure finds a page, a form or a link. */
function numberOf(context: PDFContext, ref: PDFRef, key: 'StructParent' | 'StructParents'): number {
  const found = context.lookup(ref);
  const dict = found instanceof PDFStream ? found.dict : context.lookup(ref, PDFDict);
  return dict.lookup(PDFName.of(key), PDFNumber).asNumber();
}
