import { Readable } from 'node:stream';
import { readStream } from '@iebh/reflib';
import { entries } from 'bibtex-parse';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outputs } from '#outputs/index.ts';
import { cff } from '#outputs/site/cff.ts';
import { studyCitationView } from '#views/data/citation.ts';
import { wholeStudy } from '#views/data/study-metadata.ts';
import { tableMetadata } from '#views/data/table-metadata.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { findingPage } from '#views/pages/finding-page.ts';
import { project } from '../command-line.ts';
import { recorded, today } from '../recorded-study.ts';
import { templateWith } from '../study-folder.ts';

const sextra = openSite(project);
const arabic = openSite(`${project}tests/studies/arabic`);

/** A study that says when it was published, and whose words mean something in LaTeX. */
const dated = () =>
  openSite(
    templateWith({
      'locales/fr': undefined,
      'data/study.yaml': `id: example
url: https://example.org/
languages: [en]
publisher: { name: "Care, Trust & Co_", url: https://example.org/about/ }
contact: study@example.org
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
period: { start: 2025-03, end: 2025-06 }
published: 2025-09-04
base: 640
sample: self-selected
countries: [FR]
`,
    }),
  );

type Arguments = Parameters<typeof findingView>;
const bib = (...view: Arguments) => {
  const [entry, ...others] = entries(String(outputs.bib.render(findingView(...view), view[0])));
  expect(others).toEqual([]);
  return entry;
};
const csl = (...view: Arguments) =>
  JSON.parse(String(outputs['csl.json'].render(findingView(...view), view[0])));
/** As programs that manage references read it. */
async function ris(...view: Arguments): Promise<object> {
  const written = String(outputs.ris.render(findingView(...view), view[0]));
  const read: object[] = [];
  await new Promise<void>((ended, failed) =>
    readStream('ris', Readable.from([written]))
      .on('ref', (reference) => read.push(reference))
      .on('error', failed)
      .on('end', ended),
  );
  expect(read.length).toBe(1);
  return read[0] ?? {};
}

describe('the citation of a finding', () => {
  it('is said in the language of the page', () => {
    expect(findingPage(sextra, 'fr', 'services').kit.cite.text).toMatch(
      /^Coalition PLUS \(s\. d\.\)\. Services communautaires\. Dans\u202f: SEXTRA\. Version des données [0-9a-f]{8}\.$/,
    );
    expect(findingPage(dated(), 'en', 'trust').kit.cite).toMatchObject({
      text: expect.stringMatching(
        /^Care, Trust & Co_ \(September 4, 2025\)\. .+\. In: Example study\. Data version [0-9a-f]{8}\.$/,
      ),
      address: 'https://example.org/en/trust/',
      files: [
        { text: 'BibTeX', href: '/en/trust.bib' },
        { text: 'RIS (Zotero, EndNote)', href: '/en/trust.ris' },
        { text: 'CSL-JSON', href: '/en/trust.csl.json' },
      ],
    });
  });

  it('is read as BibTeX, without a date where nobody states one', () => {
    const { version } = findingView(sextra, 'fr', 'services');
    expect(bib(sextra, 'fr', 'services')).toEqual({
      key: 'sextra-services-fr',
      type: 'misc',
      AUTHOR: 'Coalition PLUS',
      TITLE: 'Services communautaires',
      HOWPUBLISHED: 'SEXTRA',
      PUBLISHER: 'Coalition PLUS',
      VERSION: version,
      LANGUAGE: 'fr',
      URL: 'https://sextra.example/fr/services/',
      ABSTRACT:
        '41~% n’ont eu recours à aucun service communautaire de santé sexuelle pendant l’année écoulée. Période~: juin 2021 – mai 2022. Échantillon~: Volontaire.',
    });
  });

  it('keeps Arabic in BibTeX, and disarms what LaTeX would obey', () => {
    expect(bib(arabic, 'ar', 'trust')).toMatchObject({ TITLE: 'الثقة', LANGUAGE: 'ar' });
    expect(bib(dated(), 'en', 'trust')).toMatchObject({
      YEAR: '2025',
      MONTH: '9',
    });
    const site = dated();
    const written = String(outputs.bib.render(findingView(site, 'en', 'trust'), site));
    expect(written).toContain('  author = {{Care, Trust \\& Co\\_}},\n');
    expect(written).toContain('62\\% ');
  });

  it('is read as RIS', async () => {
    expect(await ris(dated(), 'en', 'trust')).toEqual({
      type: 'dataset',
      RISID: 'example-trust-en',
      authors: ['Care Trust & Co_'],
      title: 'Trust',
      journal: 'Example study',
      publisher: 'Care, Trust & Co_',
      year: '2025',
      date: '2025/09/04/',
      edition: expect.stringMatching(/^[0-9a-f]{8}$/),
      language: 'en',
      urls: ['https://example.org/en/trust/'],
      abstract:
        '62% would turn to a service. Period: March\u2009–\u2009June 2025. Sample: Self-selected.',
    });
    const undated = await ris(sextra, 'en', 'services');
    expect(undated).not.toHaveProperty('year');
    expect(undated).not.toHaveProperty('date');
  });

  it('is read as CSL-JSON', () => {
    const [item] = csl(dated(), 'en', 'trust');
    expect(item).toMatchObject({
      id: 'example-trust-en',
      type: 'dataset',
      author: [{ literal: 'Care, Trust & Co_' }],
      'container-title': 'Example study',
      issued: { 'date-parts': [[2025, 9, 4]] },
      language: 'en',
    });
    expect(csl(sextra, 'fr', 'services')[0]).not.toHaveProperty('issued');
  });

  it.each(['fr', 'en'])('agrees in every form, and with the metadata, in %s', async (tag) => {
    const study = wholeStudy(sextra, tag);
    const table = tableMetadata(sextra, findingView(sextra, tag, 'contact'));
    const said = [table.title, study.publisher.name, table.version, table.address, study.title];
    const [item] = csl(sextra, tag, 'contact');
    expect([item.title, item.publisher, item.version, item.URL, item['container-title']]).toEqual(
      said,
    );
    expect(await ris(sextra, tag, 'contact')).toMatchObject({
      title: table.title,
      publisher: study.publisher.name,
      edition: table.version,
      urls: [table.address],
      journal: study.title,
    });
    const entry = bib(sextra, tag, 'contact');
    expect([entry?.['VERSION'], entry?.['URL']]).toEqual([table.version, table.address]);
  });
});

describe('the citation of a study', () => {
  it('is said in words', () => {
    const text = (tag: string) => studyCitationView(arabic, tag).text;
    expect(text('en')).toMatch(
      /^Example association \(n\.d\.\)\. Example study\. Data version [0-9a-f]{8}\.$/,
    );
    expect(text('ar')).toContain('Example association (د.ت.). دراسة نموذجية.');
  });

  it('is a CITATION.cff with what the study states', () => {
    const site = dated();
    const study = wholeStudy(site, 'en');
    expect(parse(cff(site))).toEqual({
      'cff-version': '1.2.0',
      message: 'To cite this study, use these details.',
      type: 'dataset',
      title: 'Example study',
      authors: [{ name: 'Care, Trust & Co_', website: 'https://example.org/about/' }],
      contact: [{ name: 'Care, Trust & Co_', email: 'study@example.org' }],
      version: study.version,
      'date-released': '2025-09-04',
      url: 'https://example.org/en/data/',
      'license-url': 'https://creativecommons.org/licenses/by/4.0/',
      abstract: study.description,
    });
    const undated = parse(cff(sextra));
    expect(undated).not.toHaveProperty('date-released');
    expect(undated).not.toHaveProperty('license-url');
  });
});

it('names where a version stays, if the study keeps a record', async () => {
  const site = openSite(recorded());
  const note = `This version stays at https://example.org/en/embed/trust/v/${today}/`;
  expect(bib(site, 'en', 'trust')).toMatchObject({ NOTE: note });
  expect(csl(site, 'en', 'trust')).toMatchObject([{ note }]);
  expect(await ris(site, 'en', 'trust')).toMatchObject({ notes: note });
});
