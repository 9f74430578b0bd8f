import { addOwnSettings, type AddedSettings, addSettings } from '#documents/add-settings.ts';
import { insertJson, type JsonTexts } from '#documents/insert-json.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { PublishedFinding } from '#record/published-record.ts';
import { changedFindings } from './changed-findings.ts';
import { lostFindings, type RecordedStudy } from './former-findings.ts';
import { lostCorrections } from './lost-corrections.ts';
import { lostBreakdowns, lostLanguages, lostUrls } from './lost-places.ts';

/** A change of a file that a study needs to hold to what it has published: a person finishes it. */
export interface Draft {
  /** Path below the study folder. */
  file: string;
  /** What is done, e.g. "correction drafted". */
  change: string;
  edit(text: string): string;
}

/** When a draft is made, and for whom. */
interface Drafting {
  /** The day that corrections and withdrawals are given, e.g. "2026-01-10". */
  date: string;
  /** The languages that need words of their own. */
  tags: readonly string[];
}

const settings = 'data/study.yaml';

/**
 * What a study has to say so that all that it has published stays true, as far as that can be told: its former names
 * and places, and corrections and withdrawals, whose words are left to be written.
 */
export function draftsFor(study: RecordedStudy, { date, tags }: Drafting): Draft[] {
  const lost = lostFindings(study);
  const words = (name: string, change: string, texts: JsonTexts): Draft[] =>
    tags.map((tag) => ({
      ...{ file: `locales/${tag}/${name}.json`, change },
      edit: (text) => insertJson(text, texts),
    }));
  const correction = (finding: Finding, day: string, text: string): Draft[] => [
    ofFinding(finding, 'correction drafted', { corrections: [{ date: day, text }] }),
    ...words('findings', 'correction to be put in words', {
      [finding.id]: { corrections: { [text]: '…' } },
    }),
  ];
  return [
    ...lost.flatMap(({ id, names, successor }) =>
      successor === undefined
        ? [
            ofStudy('withdrawal drafted', { withdrawn: { [id]: { date } } }),
            ...words('study', 'withdrawal to be put in words', { withdrawn: { [id]: '…' } }),
          ]
        : [ofFinding(successor, 'former name added', { formerly: names })],
    ),
    ...lostBreakdowns(study).map(({ finding, name }) =>
      ofFinding(finding, 'former breakdown added', { formerly: [name] }),
    ),
    ...lostCorrections(study).flatMap(({ finding, text, date: day = date }) =>
      correction(finding, day, text),
    ),
    ...changedFindings(study).flatMap(({ finding, published }) =>
      correction(finding, date, freeName(finding, published, date)),
    ),
    ...lostLanguages(study).map(({ tag, nearest }) =>
      ofStudy('former language added', { formerLanguages: { [tag]: nearest } }),
    ),
    ...lostUrls(study).map((url) => ofStudy('former address added', { formerUrls: [url] })),
  ];
}

function ofStudy(change: string, added: AddedSettings): Draft {
  return { file: settings, change, edit: (text) => addSettings(text, added) };
}

/** The settings of a finding of a battery stand below its name there. */
function ofFinding({ id, settings: file }: Finding, change: string, added: AddedSettings): Draft {
  const place = ['battery', 'findings', id];
  return { file, change, edit: (text) => addOwnSettings(text, place, 'value', added) };
}

/** A name for the text of a correction: its day, and a number where one of that day is there. */
function freeName(
  { corrections = [] }: Finding,
  published: Pick<PublishedFinding, 'corrections'>,
  date: string,
): string {
  const taken = [...corrections.map(({ text }) => text), ...published.corrections];
  let [name, number] = [date, 2];
  while (taken.includes(name)) name = `${date}-${number++}`;
  return name;
}
