import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/** A drawing that a content stream calls by a name. */
interface Form {
  ref: PDFRef;
  stream: PDFRawStream;
  resources: PDFDict | undefined;
  matrix: number[];
}

/** What a stream holds, unpacked, a character for each byte. */
export function streamText(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** Gives a stream another content. */
export function replaceStream(context: PDFContext, ref: PDFRef, text: string): void {
  const { dict } = context.lookup(ref) as PDFRawStream;
  const stream = context.flateStream(Buffer.from(text, 'latin1'));
  for (const [key, value] of dict.entries())
    if (!['/Length', '/Filter', '/DecodeParms'].includes(key.toString()))
      stream.dict.set(key, value);
  context.assign(ref, stream);
}

/** The form that is called so; undefined for a picture. */
export function formNamed(resources: PDFDict | undefined, name = ''): Form | undefined {
  const ref = resources
    ?.lookupMaybe(PDFName.of('XObject'), PDFDict)
    ?.get(PDFName.of(name.slice(1)));
  const stream = ref instanceof PDFRef ? resources?.context.lookup(ref) : undefined;
  if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) return undefined;
  const { dict } = stream;
  if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return undefined;
  const matrix = dict.lookupMaybe(PDFName.of('Matrix'), PDFArray)?.asArray() ?? [];
  return {
    ref,
    stream,
    resources: dict.lookupMaybe(PDFName.of('Resources'), PDFDict),
    matrix: matrix.map((value) => (value instanceof PDFNumber ? value.asNumber() : 0)),
  };
}
