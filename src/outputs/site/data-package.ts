import { createHash } from 'node:crypto';
import { csvForm, csvText, harmless } from '#outputs/tables/csv.ts';
import type { EditionMetadata, StudyMetadata, WholeStudy } from '#views/data/study-metadata.ts';
import type { TableMetadata } from '#views/data/table-metadata.ts';
import type { Column } from '#views/finding/table-columns.ts';

const profiles = 'https://datapackage.org/profiles/2.0';

/** A study in its source language, with its tables in every language, by the Data Package standard: https://datapackage.org/standard/ */
export function dataPackage(study: WholeStudy, resources: readonly unknown[]): string {
  const { licence, publisher } = study;
  const content = {
    $schema: `${profiles}/datapackage.json`,
    name: study.id,
    title: study.title,
    description: study.description,
    keywords: study.themes,
    homepage: study.address,
    version: study.version,
    language: study.lang,
    licenses: licence && [{ title: licence.name, path: licence.url }],
    contributors: [
      {
        title: publisher.name,
        path: publisher.url,
        email: study.contact,
        roles: ['publisher', 'contact'],
      },
    ],
    ...ofEditions(study),
    resources,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Of a study that was made once, what it rests on; else that of each edition, and what is true of all. */
function ofEditions({ editions, countries }: WholeStudy) {
  const [first, ...others] = editions;
  const periods = editions.map(({ period }) => period);
  return {
    sources: editions.map((edition) => source(edition.source)),
    temporalCoverage: others.length === 0 ? first?.period : periods,
    spatialCoverage: countries,
    ...(others.length === 0
      ? { sample: first?.sample, base: first?.base }
      : { editions: editions.map((edition) => ({ ...edition, source: source(edition.source) })) }),
  };
}

/** A table in one language, as the package holds it. */
export function tableResource(table: TableMetadata, study: StudyMetadata) {
  const { csv } = table.files;
  const bytes = new TextEncoder().encode(csvText(table.columns));
  return {
    $schema: `${profiles}/dataresource.json`,
    name: `${table.id}.${table.lang}`.toLowerCase(),
    type: 'table',
    path: csv.path,
    title: table.name,
    description: table.description,
    homepage: table.address,
    version: table.version,
    language: table.lang,
    format: 'csv',
    mediatype: csv.type,
    encoding: csvForm.encoding,
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    sources: [source(table.source)],
    base: table.base,
    dialect: dialect(),
    schema: schema(table, study),
  };
}

function source({ text, url, date }: EditionMetadata['source']) {
  return { title: text, path: url, date };
}

function dialect() {
  return {
    $schema: `${profiles}/tabledialect.json`,
    header: true,
    delimiter: csvForm.delimiter,
    quoteChar: csvForm.quote,
    doubleQuote: true,
    lineTerminator: csvForm.lineEnd,
  };
}

function schema({ columns, key }: TableMetadata, { symbols }: StudyMetadata) {
  return {
    $schema: `${profiles}/tableschema.json`,
    fields: columns.map(field),
    primaryKey: key.length === 0 ? undefined : key,
    missingValues: symbols.map(({ code, name }) => ({ value: code, label: name })),
  };
}

const types = {
  text: { type: 'string' },
  address: { type: 'string', format: 'uri' },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
} as const;

function field(column: Column) {
  const { name, label, type, unit, codes } = column;
  return {
    name: harmless(name),
    title: label,
    ...types[type],
    unit,
    categories: codes?.map(({ code, label: meaning }) => ({
      value: harmless(code),
      label: meaning,
    })),
    constraints: constraints(column),
  };
}

function constraints({ role, minimum, maximum }: Column) {
  if (role === 'code') return { required: true };
  return role === 'measure' ? { minimum, maximum } : undefined;
}
