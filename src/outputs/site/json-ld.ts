import type { Dataset } from '#views/data/dataset.ts';
import type { FileMetadata } from '#views/data/file-metadata.ts';
import { studyMetadata } from '#views/data/study-metadata.ts';
import { type TableMetadata, tableMetadata } from '#views/data/table-metadata.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Column } from '#views/finding/table-columns.ts';
import type { Site } from '#views/site/site.ts';

const context = 'https://schema.org/';

/**
 * The study as a schema.org Dataset, to stand in the page that describes its data. It names the files of its own
 * language; those of another are named where that one is described, and the Data Package names all.
 */
export function studyJsonLd({ study, tables, translations, original }: Dataset): string {
  const { publisher, licence, sample } = study;
  return jsonForHtml({
    '@context': context,
    '@type': 'Dataset',
    '@id': study.address,
    url: study.address,
    identifier: study.id,
    name: study.title,
    description: study.description,
    inLanguage: study.lang,
    workTranslation: translations.length > 0 ? translations.map(reference) : undefined,
    translationOfWork: original && reference(original),
    version: study.version,
    datePublished: study.published,
    license: licence?.url,
    isAccessibleForFree: true,
    publisher: {
      '@type': 'Organization',
      name: publisher.name,
      url: publisher.url,
      contactPoint: { '@type': 'ContactPoint', email: study.contact },
    },
    temporalCoverage: study.period,
    spatialCoverage: study.countries.map(({ code, name }) => ({
      '@type': 'Country',
      identifier: code,
      name,
    })),
    measurementTechnique: `${sample.name}. ${sample.limits}`,
    isBasedOn: {
      '@type': 'CreativeWork',
      name: study.source.text,
      url: study.source.url,
      datePublished: study.source.date,
    },
    variableMeasured: variables(tables),
    hasPart: tables.map(({ address }) => reference(address)),
    distribution: tables.flatMap(({ files }) =>
      [files.xlsx, files.csv, files.json].map(distribution),
    ),
  });
}

/** A finding as a small Dataset, to stand in its page; the page of the data says the rest. */
export function findingJsonLd(view: FindingView, site: Site): string {
  const study = studyMetadata(site, view.lang);
  const table = tableMetadata(site, view);
  return jsonForHtml({
    '@context': context,
    '@type': 'Dataset',
    '@id': table.address,
    name: table.name,
    description: table.description,
    inLanguage: table.lang,
    version: table.version,
    datePublished: table.published,
    license: study.licence?.url,
    temporalCoverage: study.period,
    isPartOf: { '@id': study.address },
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: table.files.csv.type,
      contentUrl: table.files.csv.address,
    },
  });
}

/** Something that another page describes. */
function reference(address: string) {
  return { '@id': address };
}

function distribution({ type, address, lang, title }: FileMetadata) {
  return {
    '@type': 'DataDownload',
    encodingFormat: type,
    contentUrl: address,
    inLanguage: lang,
    name: title,
  };
}

/** The columns that say what was asked and counted; several tables may share one. */
function variables(tables: readonly TableMetadata[]) {
  const columns = tables
    .flatMap((table) => table.columns)
    .filter(({ role }) => role === 'label' || role === 'measure');
  const unique = new Map(columns.map((column) => [column.name, column]));
  return [...unique.values()].map(variable);
}

function variable({ name, label, unit, minimum, maximum }: Column) {
  return {
    '@type': 'PropertyValue',
    propertyID: name,
    name: label,
    unitText: unit,
    minValue: minimum,
    maxValue: maximum,
  };
}

/** JSON that cannot end the element it stands in. What is absent is left out. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
