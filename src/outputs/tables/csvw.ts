import type { Output } from '#outputs/parts/output.ts';
import { fileName } from '#urls.ts';
import { type StudyMetadata, studyMetadata } from '#views/data/study-metadata.ts';
import { type TableMetadata, tableMetadata } from '#views/data/table-metadata.ts';
import type { Column } from '#views/finding/table-columns.ts';
import { csvForm, harmless } from './csv.ts';

/** The CSV described for programs by the W3C's "CSV on the Web": https://www.w3.org/TR/tabular-metadata/ */
export const csvw: Output = {
  type: 'application/csvm+json; charset=utf-8',
  render(view, site) {
    const document = tableDocument(studyMetadata(site, view.lang), tableMetadata(site, view));
    return `${JSON.stringify(document, null, 2)}\n`;
  },
};

/** What is described of a table; of one that says only that a finding was withdrawn, there is less. */
type DescribedTable = Pick<
  TableMetadata,
  'id' | 'lang' | 'name' | 'description' | 'address' | 'columns' | 'key'
> &
  Partial<Pick<TableMetadata, 'period' | 'sample' | 'source' | 'version'>>;

/** The description of a table as JSON. */
export function tableDocument(study: StudyMetadata, table: DescribedTable) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': table.lang }],
    url: fileName(table.id, 'csv'),
    'dc:title': table.name,
    'dc:description': table.description,
    'dc:language': table.lang,
    'dc:identifier': table.address,
    'dc:isPartOf': { '@id': study.address, 'schema:name': study.title },
    'dc:publisher': {
      'schema:name': study.publisher.name,
      'schema:url': study.publisher.url && { '@id': study.publisher.url },
      'schema:email': study.contact,
    },
    'dc:license': study.licence && { '@id': study.licence.url },
    'dc:temporal': table.period,
    'dc:spatial': study.countries.map(({ code, name }) => ({
      'schema:identifier': code,
      'schema:name': name,
    })),
    'dc:source': table.source?.text,
    'dc:references': table.source?.url && { '@id': table.source.url },
    'schema:version': table.version,
    'schema:measurementTechnique': table.sample && `${table.sample.name}. ${table.sample.limits}`,
    dialect: {
      encoding: csvForm.encoding,
      header: true,
      delimiter: csvForm.delimiter,
      quoteChar: csvForm.quote,
      doubleQuote: true,
      lineTerminators: [csvForm.lineEnd],
    },
    tableSchema: {
      columns: table.columns.map((column) => columnDescription(column, study, table.lang)),
      primaryKey: table.key.length === 0 ? undefined : table.key.map(variableName),
    },
  };
}

function columnDescription(column: Column, { symbols }: StudyMetadata, lang: string) {
  return {
    name: variableName(column.name),
    // The header stands among the titles in no language, for readers check it against them.
    titles: { und: harmless(column.name), [lang]: column.label },
    datatype: datatype(column),
    required: column.role === 'code' || undefined,
    null: column.role === 'measure' ? symbols.map(({ code }) => code) : undefined,
    'schema:unitText': column.unit,
  };
}

function datatype({ type, minimum, maximum }: Column) {
  if (type === 'text') return 'string';
  if (type === 'address') return 'anyURI';
  return { base: type, minimum, maximum };
}

/** A column's name as the standard allows it: of letters, digits and underscores; others are percent-encoded. */
function variableName(name: string): string {
  return encodeURIComponent(name).replace(
    /[-.!~*'()]|^_/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
