import type { Document } from '#documents/document.ts';
import { flowMap } from '#documents/flow-map.ts';
import { pasted } from '#documents/yaml-line.ts';
import { type Place, type Problem, startOf } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { PublishedRecord } from '#record/published-record.ts';
import { lostFindings, type RecordedStudy } from './former-findings.ts';
import { type Cause, lostAddresses } from './lost-addresses.ts';
import { lostBreakdowns, lostLanguages, lostUrls } from './lost-places.ts';
import { pastedSettings } from './pasted-settings.ts';

/** A study beside its record, with its settings and its addresses of today. */
export interface Published extends RecordedStudy {
  /** `data/study.yaml`, with its places. */
  document: Document;
  /** The addresses that the site has today, as seen from its folder. */
  addresses: ReadonlySet<string>;
}

/** What is said of a cause beside the addresses that it takes. */
interface Told {
  place: Place;
  what: string;
  value: string;
  /** What to do, and the lines that can be pasted. */
  mend: string;
}

const drafts = 'npx constats fix writes it';

/** So many addresses of a folder are named. */
const most = 12;

/** Published addresses that would answer no more: one problem for all that have one cause, with the mend. */
export function lostProblems(published: Published): Problem[] {
  const [findings, languages] = [lostFindings(published), lostLanguages(published)];
  const breakdowns = lostBreakdowns(published);
  const causes = lostAddresses(published.record, published.addresses, {
    findings: new Map(findings.flatMap(({ id, names }) => names.map((name) => [name, id]))),
    languages: languages.map(({ tag }) => tag),
    breakdowns: breakdowns.map(({ name }) => name),
  });
  const { document } = published;
  const told: Record<Cause['kind'], (cause: Cause) => Told> = {
    finding: ({ name }) => ofFinding(name, findings, published),
    language: ({ name }) => ofLanguage(name, languages, document),
    breakdown: ({ name }) => ofBreakdowns(name, breakdowns, published.findings),
    printed: ({ addresses: [page = ''] }) => ({
      place: startOf(document.file),
      what: 'pages that were published as PDF and would be gone',
      value: page,
      mend: 'build with --pdf',
    }),
    feeds: ({ addresses: [feed = ''] }) => ofFeeds(feed, published),
    other: ({ addresses }) => ofOther(addresses, document),
  };
  return [
    ...causes.map((cause) => {
      const { place, what, value, mend } = told[cause.kind](cause);
      return { ...place, what, value, mend: `${stays(cause, published.record)}: ${mend}` };
    }),
    ...lostUrls(published).map((url) => ofUrl(url, document)),
  ];
}

/** "https://example.org/fr/services/ and 41 more addresses were published". */
function stays({ addresses }: Cause, { releases }: PublishedRecord): string {
  const page = addresses.find((address) => address.endsWith('/')) ?? addresses[0] ?? '';
  const others = addresses.length - 1;
  const { site = '' } = releases.find((release) => release.addresses.includes(page)) ?? {};
  const whole = site + encodeURI(page);
  if (others === 0) return `${whole} was published`;
  return `${whole} and ${others} more ${others === 1 ? 'address' : 'addresses'} were published`;
}

function ofFinding(
  id: string,
  findings: ReturnType<typeof lostFindings>,
  { document, findings: today }: Published,
): Told {
  const { successor, isCorrected, names = [id] } = findings.find((lost) => lost.id === id) ?? {};
  const formerly = `formerly: ${flowMap(names)}`;
  if (successor !== undefined)
    return {
      place: startOf(successor.settings),
      what: `published finding ${isCorrected ? 'most of ' : ''}whose figures are those of "${successor.id}" now`,
      value: id,
      mend: `say in ${successor.settings} that ${successor.id} was called so, and they lead there (${drafts}):${pastedSettings(successor, today, formerly)}`,
    };
  return {
    place: document.place(['withdrawn']),
    what: 'published finding that is gone',
    value: id,
    mend: `if another finding took its place, say there "${formerly}"; if it was withdrawn, say so here, and why below "withdrawn" in study.json of each language (${drafts}):${pasted(`withdrawn: { ${id}: { date: … } }`)}`,
  };
}

function ofLanguage(
  tag: string,
  languages: ReturnType<typeof lostLanguages>,
  document: Document,
): Told {
  const nearest = languages.find((lost) => lost.tag === tag)?.nearest ?? '';
  return {
    place: document.place(['languages']),
    what: 'language that was published and is gone',
    value: tag,
    mend: `say which language they lead to (${drafts}), or put it back:${pasted(`formerLanguages: ${flowMap({ [tag]: nearest })}`)}`,
  };
}

function ofBreakdowns(
  id: string,
  breakdowns: ReturnType<typeof lostBreakdowns>,
  findings: readonly Finding[],
): Told {
  const own = breakdowns.filter(({ name }) => name.startsWith(`${id}/`));
  const names = own.map(({ name }) => name).join(', ');
  const finding = own[0]?.finding;
  const { settings = '', id: today = id } = finding ?? {};
  const formerly = `formerly: [${names}]`;
  return {
    place: startOf(settings),
    what:
      own.length > 1 ? 'published breakdowns that are gone' : 'published breakdown that is gone',
    value: names,
    mend: `say in ${settings} of ${today} that they lead to the whole of it (${drafts}), or show it so again:${finding === undefined ? '' : pastedSettings(finding, findings, formerly)}`,
  };
}

/** A feed tells of findings that have a date. */
function ofFeeds(feed: string, { document, record }: Published): Told {
  const dates = [...record.findings.values()].flatMap((versions) =>
    versions.flatMap(({ date }) => date ?? []),
  );
  return {
    place: document.place(['published']),
    what: 'feed that was published and is gone, since no finding has a date',
    value: feed,
    mend: `say again when the findings were published:${pasted(`published: ${dates.toSorted()[0] ?? '2025-06-15'}`)}`,
  };
}

function ofOther(addresses: readonly string[], document: Document): Told {
  const moved = addresses.slice(0, most).map((address) => `${flowMap(address)}: …`);
  return {
    place: document.place(['moved']),
    what: 'published address that is gone',
    value: addresses[0] ?? '',
    mend: `put it back into public/, or say here what took its place:${pasted(`moved: { ${moved.join(', ')} }`)}`,
  };
}

function ofUrl(url: string, document: Document): Problem {
  return {
    ...document.place(['url']),
    what: 'site that was published elsewhere',
    value: url,
    mend: `say so, that links to it lead on (${drafts}); or, where this study was begun as a copy of that one, delete data/published:${pasted(`formerUrls: ${flowMap([url])}`)}`,
  };
}
