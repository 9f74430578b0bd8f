import { allIds } from '#findings/model/former-names.ts';
import type { Finding } from '#findings/model/finding.ts';
import { addressedBreakdowns } from '#findings/shape/breakdown.ts';
import { publishedAddresses, type PublishedRecord } from '#record/published-record.ts';
import { placeOfSite } from '#urls.ts';
import type { RecordedStudy } from './former-findings.ts';

/** A language that the site was published in and that the study does not name any more. */
export interface LostLanguage {
  tag: string;
  /** The one that is nearest to it: of the same name, else the source language. */
  nearest: string;
}

/** Every language that the site was published in and that is lost. */
export function lostLanguages({ spec, record }: RecordedStudy): LostLanguage[] {
  const { languages, formerLanguages } = spec;
  const isKnown = (tag: string) => languages.includes(tag) || Object.hasOwn(formerLanguages, tag);
  const [source = ''] = languages;
  return publishedLanguages(record)
    .filter((tag) => !isKnown(tag))
    .map((tag) => ({ tag, nearest: languages.find((other) => isAkin(other, tag)) ?? source }));
}

/** The languages that the site was published in. */
function publishedLanguages(record: PublishedRecord): string[] {
  const addresses = new Set(publishedAddresses(record));
  const tags = [...addresses].flatMap((address) => /^([^/]+)\/$/.exec(address)?.[1] ?? []);
  return tags.filter((tag) => addresses.has(`${tag}/privacy/`));
}

function isAkin(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}

/** A way of showing a finding that other sites may have in a frame, and that it does not have any more. */
export interface LostBreakdown {
  finding: Finding;
  /** As it was published, e.g. "services/by-age". */
  name: string;
}

/** Every breakdown that was published and is lost, of findings that are still there. */
export function lostBreakdowns({ findings, record }: RecordedStudy): LostBreakdown[] {
  const named = new Set(findings.flatMap(({ formerly = [] }) => formerly));
  const byName = new Map(
    findings.flatMap((finding) => allIds(finding).map((id) => [id, finding] as const)),
  );
  const names = new Set(
    publishedAddresses(record).flatMap((address) => breakdownAt(address) ?? []),
  );
  return [...names].flatMap((name) => {
    const [id = '', breakdown = ''] = name.split('/');
    const finding = byName.get(id);
    if (finding === undefined || named.has(name)) return [];
    return addressedBreakdowns(finding).includes(breakdown) ? [] : [{ finding, name }];
  });
}

/** The breakdown that is shown at an address, e.g. "services/by-age" at `fr/embed/services/by-age/`. */
export function breakdownAt(address: string): string | undefined {
  const [, id, breakdown] = /^[^/]+\/embed\/([^/]+)\/(?!v\/)([^/]+)\//.exec(address) ?? [];
  return id === undefined ? undefined : `${id}/${breakdown}`;
}

/** Where the site was published, but for what the study names: with or without encryption, it is the same place. */
export function lostUrls({ spec, record }: RecordedStudy): string[] {
  const known = new Set([spec.url, ...spec.formerUrls].map(placeOfSite));
  const sites = new Set(record.releases.map(({ site }) => site));
  return [...sites].filter((site) => !known.has(placeOfSite(site)));
}

/** Whether the site is published at an address, now or before. */
export function isPublishedAt({ spec, record }: RecordedStudy, address: string): boolean {
  const known = [spec.url, ...spec.formerUrls, ...record.releases.map(({ site }) => site)];
  return known.map(placeOfSite).includes(placeOfSite(address));
}
