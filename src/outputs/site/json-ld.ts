import type { Catalogue } from '#views/data/catalogue.ts';
import type { FileMetadata } from '#views/data/file-metadata.ts';
import { type EditionMetadata, studyMetadata } from '#views/data/study-metadata.ts';
import { tableMetadata } from '#views/data/table-metadata.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Column } from '#views/finding/table-columns.ts';
import type { Site } from '#views/site/site.ts';

const context = 'https://schema.org/';

/**
 * The study as a schema.org Dataset, to stand in the page that describes its data. It names the files of its own
 * language; those of another are named where that one is described, and the Data Package names all. Where there are too
 * many, it names the Data Package.
 */
export function studyJsonLd(catalogue: Catalogue): string {
  const { study, tables, translations, original } = catalogue;
  const { publisher, licence, editions } = study;
  return jsonForHtml({
    '@context': context,
    '@type': 'Dataset',
    '@id': study.address,
    url: study.address,
    identifier: study.id,
    name: study.title,
    description: study.description,
    inLanguage: study.lang,
    keywords: study.themes,
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
    temporalCoverage: oneOrAll(editions.map(({ period }) => period)),
    spatialCoverage: study.countries.map(({ code, name }) => ({
      '@type': 'Country',
      identifier: code,
      name,
    })),
    measurementTechnique: oneOrAll([
      ...new Set(editions.map(({ sample }) => `${sample.name}. ${sample.limits}`)),
    ]),
    isBasedOn: oneOrAll(editions.map(({ source }) => work(source))),
    variableMeasured: catalogue.variables.map(variable),
    hasPart: tables.length > 0 ? tables.map(({ address }) => reference(address)) : undefined,
    distribution:
      tables.length > 0
        ? tables.flatMap(({ files }) => files.map(distribution))
        : {
            '@type': 'DataDownload',
            encodingFormat: 'application/json',
            contentUrl: catalogue.dataPackage,
          },
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
    keywords: table.theme,
    version: table.version,
    datePublished: table.published,
    license: study.licence?.url,
    temporalCoverage: table.period,
    isPartOf: { '@id': study.address },
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: table.files.csv.type,
      contentUrl: table.files.csv.address,
    },
  });
}

function work({ text, url, date }: EditionMetadata['source']) {
  return { '@type': 'CreativeWork', name: text, url, datePublished: date };
}

/** What is there once stands by itself. */
function oneOrAll<T>(all: readonly T[]): T | readonly T[] | undefined {
  return all.length > 1 ? all : all[0];
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
