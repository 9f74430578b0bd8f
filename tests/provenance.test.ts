import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStudy, type Built } from './built.ts';
import { project } from './command-line.ts';

const address = 'https://host.example/some/path/';

/** What the test reads of a table that a Data Package describes. */
interface Resource {
  path: string;
  title: string;
  language: string;
  version: string;
  bytes: number;
  hash: string;
  sources: { title: string }[];
  schema: { fields: { name: string; title: string }[] };
}

describe('what a built site says of its data', () => {
  let site: Built;
  let resources: Resource[];
  const json = (file: string) => JSON.parse(site.text(file));
  const linked = (file: string) =>
    JSON.parse(
      site.page(file).querySelector('script[type="application/ld+json"]')?.innerHTML ?? '',
    );
  const rows = (file: string) =>
    Papa.parse<Record<string, string>>(site.text(file).replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });

  beforeAll(async () => {
    site = await buildStudy(project, '--site', address.replace(/\/$/, ''));
    resources = json('datapackage.json').resources;
    expect(resources).toHaveLength(8);
  });
  afterAll(() => site.remove());

  it('is the same of the study, and of each language', () => {
    const { title, description, version, temporalCoverage } = json('datapackage.json');
    const french = linked('fr/data/index.html');
    expect([french.name, french.description, french.version, french.temporalCoverage]).toEqual([
      title,
      description,
      version,
      temporalCoverage,
    ]);
    expect(linked('en/data/index.html')).toMatchObject({ version, temporalCoverage });
    expect(temporalCoverage).toBe('2021-06/2022-05');
  });

  it('states no licence anywhere, where the study states none', () => {
    expect(json('datapackage.json')).not.toHaveProperty('licenses');
    for (const language of ['fr', 'en']) {
      expect(linked(`${language}/data/index.html`)).not.toHaveProperty('license');
      expect(json(`${language}/services.csv-metadata.json`)).not.toHaveProperty('dc:license');
    }
    expect(linked('en/data/index.html').description).toContain('No licence has been stated.');
  });

  it('is the same of each finding, in the package, beside its CSV, in its page and in the CSV', () => {
    for (const { path, title, language, version, sources } of resources) {
      const beside = json(`${path}-metadata.json`);
      const page = linked(path.replace('.csv', '/index.html'));
      expect([beside['dc:title'], page.name]).toEqual([title, title]);
      expect([beside['dc:language'], page.inLanguage]).toEqual([language, language]);
      expect([beside['schema:version'], page.version]).toEqual([version, version]);
      expect([beside['dc:temporal'], page.temporalCoverage]).toEqual([
        '2021-06/2022-05',
        '2021-06/2022-05',
      ]);
      expect(beside['dc:description']).toBe(page.description);
      const source = sources[0]?.title;
      expect(beside['dc:source']).toBe(source);
      expect(rows(path).data[0]).toMatchObject({ language, version, source });
    }
  });

  it('names the columns of each CSV, in their order', () => {
    for (const { path, language, schema } of resources) {
      const { columns } = json(`${path}-metadata.json`).tableSchema;
      const titles = columns.map(({ titles }: { titles: Record<string, string> }) => titles);
      expect(titles).toEqual(
        schema.fields.map(({ name, title }) => ({ und: name, [language]: title })),
      );
      expect(schema.fields.map(({ name }) => name)).toEqual(rows(path).meta.fields);
    }
  });

  it('has each CSV once: in the package, and in the page of the data in its language', () => {
    for (const language of ['fr', 'en']) {
      const files: { contentUrl: string; encodingFormat: string; name: string }[] = linked(
        `${language}/data/index.html`,
      ).distribution;
      const tables = files.filter(({ encodingFormat }) => encodingFormat === 'text/csv');
      expect(files).toHaveLength(12);
      expect(tables.map(({ contentUrl, name }) => [contentUrl, name])).toEqual(
        resources
          .filter((resource) => resource.language === language)
          .map(({ path, title }) => [`${address}${path}`, title]),
      );
    }
  });

  it('measures each CSV as it is', () => {
    for (const { path, bytes, hash } of resources) {
      const text = site.text(path);
      expect(bytes).toBe(Buffer.byteLength(text));
      expect(hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    }
  });

  it('leads to files and pages that are there', () => {
    const pages = ['fr/data/index.html', 'en/data/index.html', 'fr/services/index.html'];
    const addresses = pages
      .flatMap((file) => [...JSON.stringify(linked(file)).matchAll(/"(https:[^"]+)"/g)])
      .map(([, found]) => found ?? '')
      .filter((found) => !found.startsWith('https://schema.org'));
    expect(addresses.filter((found) => !found.startsWith(address))).toEqual([]);
    const files = addresses.map((found) =>
      found.slice(address.length).replace(/(^|\/)$/, '$1index.html'),
    );
    expect(files).toHaveLength(41);
    expect(files.filter((file) => !site.files.includes(file))).toEqual([]);
    expect(resources.filter(({ path }) => !site.files.includes(path))).toEqual([]);
  });

  it('can be seen: version and date of the source with a finding, metadata with the data', () => {
    const finding = site.page('en/services/index.html').querySelector('.version')?.textContent;
    expect(finding).toContain(`Data version ${linked('en/services/index.html').version}`);
    expect(finding).toContain('Date of the source: not stated');
    const links = [...site.page('en/data/index.html').querySelectorAll('main a[href]')].map(
      (link) => link.getAttribute('href'),
    );
    expect(links).toContain('/some/path/datapackage.json');
    expect(links).toContain('/some/path/en/services.csv-metadata.json');
  });
});
