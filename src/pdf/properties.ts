import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { escapeMarkup } from '#markup.ts';

/** What a PDF says of itself. */
export interface PdfProperties {
  /** Who publishes it. */
  author: string;
  title: string;
  /** The language of the title, as BCP 47 names it. */
  lang: string;
}

/**
 * Says what a PDF is, to people and as XMP to programs (ISO 32000-1, 14.3), in the place of what a browser notes of the
 * machine and the hour it was made at; and that it keeps to PDF/UA (ISO 14289-1, 5).
 */
export function setProperties(context: PDFContext, properties: PdfProperties): void {
  const { title, author, lang } = properties;
  const { Info, Root } = context.trailerInfo;
  const information = context.obj({
    Title: PDFHexString.fromText(title),
    Author: PDFHexString.fromText(author),
  });
  if (Info instanceof PDFRef) context.assign(Info, information);
  else context.trailerInfo.Info = context.register(information);
  const metadata = context.stream(Buffer.from(packet(properties)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  const catalogue = context.lookup(Root, PDFDict);
  catalogue.set(PDFName.of('Metadata'), context.register(metadata));
  catalogue.set(PDFName.of('Lang'), PDFHexString.fromText(lang));
  catalogue.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
}

function packet({ title, author, lang }: PdfProperties): string {
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeMarkup(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeMarkup(lang)}</rdf:li></rdf:Bag></dc:language>`,
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}
