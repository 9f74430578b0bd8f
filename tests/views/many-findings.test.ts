import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { studyJsonLd } from '#outputs/site/json-ld.ts';
import { openSite } from '#views/open-site.ts';
import { campaignPage } from '#views/pages/campaign-page.ts';
import { dataPage } from '#views/pages/data-page.ts';
import { embedPage } from '#views/pages/embed-page.ts';
import { homePage } from '#views/pages/home-page.ts';
import type { Site } from '#views/site/site.ts';
import { generateStudy } from '../bench/generate.ts';
import { project } from '../command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'constats-many-'));
const sextra = openSite(project);
let many: Site;

beforeAll(() => {
  generateStudy(folder, 160);
  many = openSite(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('the kit shows a few findings whole, and leads to the pages of many', () => {
  const few = campaignPage(sextra, 'en');
  expect([few.kits.length, few.groups.length]).toEqual([4, 0]);
  const { kits, groups } = campaignPage(many, 'en');
  const findings = groups.flatMap((group) => group.findings);
  expect([kits.length, findings.length]).toEqual([0, 160]);
  expect(findings[0]).toMatchObject({
    title: 'Who answered',
    href: '/bench/en/respondents/#share',
  });
});

it('where charts are chosen, all findings are listed by their names', () => {
  expect(embedPage(sextra, 'en').groups[0]?.findings[2]).toEqual({
    id: 'services',
    href: '/en/services/embed/',
    title: 'Community services',
  });
  expect(embedPage(many, 'en').groups[0]?.findings).toHaveLength(160);
});

it('the home page leads to the list of findings where it cannot show them all', () => {
  const home = homePage(sextra, 'en');
  expect([home.others, home.themes, home.list]).toEqual([[], [], undefined]);
  const { others, themes, list } = homePage(many, 'en');
  expect([others, themes]).toEqual([[], []]);
  expect(list).toEqual({ text: 'All findings', href: '/bench/en/findings/' });
});

it('of many tables, the page of the data and what it tells search engines stay short', () => {
  const few = dataPage(sextra, 'en');
  expect(few.groups[0]?.findings[0]?.downloads).toHaveLength(5);
  expect(JSON.parse(studyJsonLd(few.catalogue)).distribution).toHaveLength(12);
  const { groups, catalogue } = dataPage(many, 'en');
  expect(groups[0]?.findings).toHaveLength(160);
  expect(groups[0]?.findings[0]?.downloads.map(({ format }) => format)).toEqual(['xlsx', 'csv']);
  const told = studyJsonLd(catalogue);
  expect(JSON.parse(told).distribution.contentUrl).toMatch(/\/datapackage\.json$/);
  expect(Buffer.byteLength(told)).toBeLessThan(6000);
});
