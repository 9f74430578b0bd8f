import type { Finding } from '#findings/model/finding.ts';
import { allIds, endOfChain, formerTags, goneBreakdowns } from '#findings/model/former-names.ts';
import { type AddressPlace, placeOfAddress, withPlace } from '#record/address-place.ts';
import { publishedAddresses } from '#record/published-record.ts';
import { leadHtml } from '#outputs/site/lead-html.ts';
import { frozenAt, isMail } from '#urls.ts';
import { leadPage } from '#views/pages/lead-page.ts';
import { isCarousel } from '#views/site/carousel-formats.ts';
import { languageTags } from '#views/site/languages.ts';
import { oncePerSite, type Site } from '#views/site/site.ts';
import { shortLink } from '#views/words/short-address.ts';
import { addressesOf } from './site-addresses.ts';

/** An address that was published, and how it is answered. */
export interface Lead {
  /** As seen from the folder of the site, as the other. */
  from: string;
  to: string;
  /** "page": one that leads on. "copy": what stands at the other, the same bytes: a file, a page for frames, a short link. */
  by: 'page' | 'copy';
}

/** Where an address leads. */
type Leading = Omit<Lead, 'by'>;

/**
 * Every address that a site no longer has and that leads to one of today: those of the names that its findings and its
 * languages had, whether they are on record or not; those on record that have no counterpart any more, which lead to the
 * nearest that is there; codes of short links; and what has moved. Sorted; none where nobody hands out the site. Pages
 * that never change are no part of it.
 */
export function leadsOf(site: Site): Lead[] {
  if (!site.served) return [];
  const { findings, spec } = site.study;
  const all = [
    ...languageTags(site).flatMap((tag) => [
      ...findings.flatMap((finding) => leadsOfFinding(site, tag, finding)),
      ...leadsOfLanguage(site, tag),
    ]),
    ...findings.flatMap(({ id }) => leadsOfShortLinks(site, id)),
    ...Object.keys(spec.moved).map((from) => ({ from, to: endOfChain(spec.moved, from) ?? '' })),
  ];
  const first = new Map(all.toReversed().map(({ from, to }) => [from, to]));
  return [...first]
    .map(([from, to]) => ({ from, to, by: isCopied(to) ? ('copy' as const) : ('page' as const) }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** The page at an old address. */
export function leadText(site: Site, { to }: Lead): string {
  return leadHtml(leadPage(site, to));
}

/** A frame would not show a page that leads on, and who follows a code is offered the finding in each language at once. */
function isCopied(to: string): boolean {
  const isPage = /(?:^|\/|\.html)$/.test(to) && !to.endsWith('/404.html') && !isMail(to);
  return !isPage || /^(?:s|[^/]+\/embed)\/[^/]+\//.test(to);
}

/** What was published of a finding by other names or in other languages; of breakdowns and pictures of groups that are gone, by today's as well. */
function leadsOfFinding(site: Site, tag: string, finding: Finding): Leading[] {
  const today = { tag, name: finding.id };
  const tags = [tag, ...formerTags(site.study.spec, tag)];
  const names = allIds(finding);
  const former = tags.flatMap((other) => names.map((name) => ({ tag: other, name }))).slice(1);
  const gone = goneBreakdowns(finding);
  const isGone = (address: string) =>
    isCarousel(address) && !madeAbout(site)(today).includes(address);
  const pictures = publishedAbout(site)(today).filter(isGone);
  if (former.length + gone.length + pictures.length === 0) return [];
  const own = madeAbout(site)(today);
  const lead = (from: string) => ({ from, to: nearest(own, today, withPlace(from, today)) });
  return [
    ...former.flatMap((place) => own.map((to) => ({ from: withPlace(to, place), to }))),
    ...gone.flatMap(({ id, breakdown }) =>
      (names.includes(id) ? names : [id])
        .flatMap((name) => tags.map((other) => `${other}/embed/${name}/${breakdown}/`))
        .flatMap((page) => [lead(page), lead(`${page}oembed.json`)]),
    ),
    ...[...former.flatMap(publishedAbout(site)), ...pictures].map(lead),
  ];
}

/** Of the addresses about a place, the one that is nearest to an address which may be gone. */
function nearest(own: readonly string[], { tag, name }: AddressPlace, gone: string): string {
  const embed = `${tag}/embed/${name}/`;
  const near = [
    gone,
    ...(gone.startsWith(embed) && gone.endsWith('.json') ? [`${tag}/${name}.oembed.json`] : []),
    ...(gone.startsWith(embed) ? [embed] : []),
    gone.replace(/\.pdf$/, '/'),
    ...(isCarousel(gone) ? [own.findLast(isCarousel) ?? `${tag}/${name}.square.png`] : []),
  ];
  return near.find((address) => own.includes(address)) ?? `${tag}/${name}/`;
}

/** What was published of the whole study in languages that lead to this one. */
function leadsOfLanguage(site: Site, tag: string): Leading[] {
  const former = formerTags(site.study.spec, tag);
  if (former.length === 0) return [];
  const { findings } = site.study;
  const names = new Set(findings.flatMap(allIds));
  const isOfAll = (address: string) => !names.has(placeOfAddress(address).name);
  const own = madeAbout(site)({ tag }).filter(isOfAll);
  const answered = new Set([...own, ...publishedAbout(site)({ tag })]);
  return former.flatMap((other) => [
    ...own.map((to) => ({ from: other + to.slice(tag.length), to })),
    ...publishedAbout(site)({ tag: other })
      .filter(isOfAll)
      .map((from) => ({ from, today: tag + from.slice(other.length) }))
      .map(({ from, today }) => ({ from, to: answered.has(today) ? today : `${tag}/` })),
  ]);
}

/** The codes that a finding had, and the languages that its short links had. */
function leadsOfShortLinks(site: Site, id: string): Leading[] {
  const { shortCodes, formerCodes, spec } = site.study;
  const code = shortCodes.get(id) ?? '';
  const former = formerCodes.get(id) ?? [];
  const tags = languageTags(site);
  const link = (word: string, tag?: string) => site.urls.relative(site.urls.short(word, tag));
  const today = (tag?: string) => site.urls.relative(shortLink(site, id, tag));
  // Where one language is left, its short links have no word for it any more.
  const isLast = tags.length === 1 && Object.keys(spec.formerLanguages).length > 0;
  const leads = (word: string, tag: string, isOfToday: boolean) =>
    [...(isOfToday ? [tag] : []), ...formerTags(spec, tag)].map((other) => ({
      from: link(word, other),
      to: today(tag),
    }));
  return [
    ...former.map((word) => ({ from: link(word), to: today() })),
    ...former.flatMap((word) => tags.flatMap((tag) => leads(word, tag, true))),
    ...tags.flatMap((tag) => leads(code, tag, isLast)),
  ];
}

/** Gives addresses about a finding in a language, or about anything in it. */
type About = (place: { tag: string; name?: string }) => readonly string[];

const madeAbout = oncePerSite((site): About => byPlace(addressesOf(site)));

const publishedAbout = oncePerSite((site): About => byPlace(publishedAddresses(site.study.record)));

function byPlace(addresses: readonly string[]): About {
  const changing = addresses.filter((address) => frozenAt(address) === undefined);
  const places = changing.map((address) => ({ address, ...placeOfAddress(address) }));
  const byTag = Map.groupBy(places, ({ tag }) => tag);
  const byName = Map.groupBy(places, ({ tag, name }) => `${tag}/${name}`);
  return ({ tag, name }) => {
    const found = name === undefined ? byTag.get(tag) : byName.get(`${tag}/${name}`);
    return (found ?? []).map(({ address }) => address);
  };
}
