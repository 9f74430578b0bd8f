import { baseOf } from '#findings/model/base-of.ts';
import { isNumber } from '#findings/model/cell.ts';
import type { Finding } from '#findings/model/finding.ts';
import { ofEdition } from '#findings/specs/editions.ts';
import type { Translator } from '#i18n/translator.ts';
import { begunFromRight } from '#reading-direction.ts';
import { postNames } from '#study/texts/expected-texts.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { intervalLine } from '#views/words/interval-text.ts';
import { periodText } from '#views/words/period.ts';
import { shortLink } from '#views/words/short-address.ts';
import { findingText, requiredText, sourceWords, studyText } from '#views/words/study-texts.ts';
import { characters, lengthOnX, plainText, smsLength } from './text-length.ts';

type PostName = (typeof postNames)[number];

/** Words about a finding, to be pasted into a message, a post or a newsletter: its figure, what it rests on, its link. */
export interface Post {
  name: PostName;
  text: string;
  /** What it must fit. */
  limits: { where: string; length: number; most: number }[];
}

/** The words of a finding in each length. */
export function posts(site: Site, tag: string, finding: Finding): Post[] {
  const translator = translatorOf(site, tag);
  const link = site.urls.absolute(shortLink(site, finding.id, tag));
  const said = partsOf(site, translator, finding);
  return postNames.map((name) => {
    const own = findingText(site, translator, finding, name);
    const sentence = own === undefined ? said.sentence : ended(own);
    const set = translator.t(`paste.${name}`, { ...said, sentence, link }).replace(/ {2,}/g, ' ');
    const text = begunFromRight(name === 'sms' ? plainText(set) : set, translator.dir);
    return { name, text, ...measured(name, text, link) };
  });
}

/** Whether words are longer than any of the places that they are for takes. */
export function isTooLong({ limits }: Post): boolean {
  return limits.some(({ length, most }) => length > most);
}

/** What is said in each length; the sentence only where none is written for it. */
function partsOf(site: Site, translator: Translator, finding: Finding) {
  const { t } = translator;
  const { sample } = ofEdition(site.study.spec, finding.edition);
  const { row } = finding.headline;
  const summary = findingText(site, translator, finding, 'summary');
  const interval = intervalLine(translator, row.cells);
  return {
    sentence: ended(requiredText(site, translator, finding, 'headline')),
    interval: interval === undefined ? '' : `${interval}.`,
    basis: basisText(site, translator, finding),
    study: studyText(site, translator, 'title'),
    period: periodText(site, translator, finding, [row]),
    limits: t(`sample.${sample}.limit`),
    source: sourceWords(site, translator, finding.edition),
    summary: summary === undefined ? '' : ended(summary),
  };
}

/** "1,718 answers, self-selected", then what its figure is marked with; the first only where it has a base. */
function basisText({ study }: Site, { t, format }: Translator, finding: Finding): string {
  const { row, measure } = finding.headline;
  const base = baseOf(finding, row);
  const answers = (count: number) => t('paste.base', { n: format.number(count) }, { count });
  const sample = t(`paste.${ofEdition(study.spec, finding.edition).sample}`);
  return [
    ...(base !== undefined && isNumber(base) ? [answers(base.value)] : []),
    ...[sample, ...(row.flags[measure] ?? []).map((flag) => t(`flag.${flag}`))],
  ].reduce((first, second) => t('paste.basis', { first, second }));
}

function ended(text: string): string {
  return /[.!?…؟]["”»]?$/u.test(text) ? text : `${text}.`;
}

function measured(name: PostName, text: string, link: string): Omit<Post, 'name' | 'text'> {
  if (name === 'newsletter') return { limits: [] };
  if (name === 'sms') return { limits: [{ where: 'SMS', length: smsLength(text), most: 160 }] };
  const length = characters(text);
  if (name === 'long-post') return { limits: [{ where: 'Mastodon, Threads', length, most: 500 }] };
  return {
    limits: [
      { where: 'X', length: lengthOnX(text, link), most: 280 },
      { where: 'Bluesky', length, most: 300 },
    ],
  };
}
