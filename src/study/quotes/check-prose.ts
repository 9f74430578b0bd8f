import { expectedOneOf, nearest } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { literal, placeholders, withoutPlaceholders } from '#i18n/placeholders.ts';
import type { Text } from '#i18n/read-words.ts';
import { isOfExampleFinding, mendUnlessExample } from '#study/texts/left-of-example.ts';
import { placeInText } from '#study/texts/place-in-text.ts';
import { studyFacts } from './quoted-facts.ts';
import {
  findingOf,
  findQuote,
  type Own,
  type Quotable,
  quotableNames,
  waveNames,
} from './quotes.ts';
import { typedNumbers } from './typed-numbers.ts';

/** Checks a text of the study: what it quotes exists, and no number is typed in it. */
export function checkProse(text: Text, study: Quotable, own?: Own): Problem[] {
  return [
    ...unknownQuotes(text, study, own),
    ...strayBraces(text),
    ...typedNumbers(text, study, own),
    ...htmlTags(text),
  ];
}

/** Checks the word for a value or a column: numbers may be its name, e.g. "18 to 34", but it quotes nothing. */
export function checkTerm(text: Text): Problem[] {
  const quotes = placeholders(text.text).filter(({ name }) => literal(name) === undefined);
  return [
    ...strayBraces(text),
    ...quotes.map(({ name, offset }) => ({
      ...placeInText(text, offset),
      what: 'placeholder in the word for a value',
      value: `{{${name}}}`,
      mend: 'remove it: only texts of findings.json, study.json and pages quote numbers',
    })),
  ];
}

/** Braces that belong to no placeholder would be published as they are. */
export function strayBraces(text: Text): Problem[] {
  return [...withoutPlaceholders(text.text).matchAll(/\{+[^{}\n]*\}*|\}+/g)].map((match) => ({
    ...placeInText(text, match.index),
    what: 'braces that belong to no placeholder',
    value: match[0].trim(),
    mend: `write two before a name and two after it: {{${/[\w.:-]+/.exec(match[0])?.[0] ?? 'percent'}}}`,
  }));
}

function unknownQuotes(text: Text, study: Quotable, own?: Own): Problem[] {
  const finding = findingOf(study, own);
  if (own !== undefined && finding === undefined && !study.broken.includes(own.id)) return [];
  const known = isHome(text) ? study.findings.map(({ id }) => id) : [];
  return placeholders(text.text)
    .filter(({ name }) => literal(name) === undefined && !known.includes(name))
    .filter(({ name }) => !mayExist(name, study, own))
    .filter(({ name }) => findQuote(study, name, finding) === undefined)
    .map(({ name, offset }) => ({
      ...placeInText(text, offset),
      what: 'unknown placeholder',
      value: `{{${name}}}`,
      mend: mendQuote(
        name,
        meantNames(name, finding) ?? [...known, ...quotableNames(study, finding)],
        study,
      ),
    }));
}

function mendQuote(name: string, meant: readonly string[], { findings }: Quotable): string {
  const isGone = !findings.some(({ id }) => id === name.split(':')[0]);
  return mendUnlessExample(
    isOfExampleFinding(name) && isGone && nearest(name, meant) === undefined,
    expectedOneOf(name, meant),
  );
}

/** The waves, where the name of one was meant: among all cells they would not be seen. */
function meantNames(name: string, finding: Finding | undefined) {
  const column = finding?.waves?.column;
  return finding && column !== undefined && name.endsWith(`.${column}`)
    ? waveNames(finding)
    : undefined;
}

/** Whether a name may quote what cannot be looked into; facts that the study does not state are told once for all. */
function mayExist(name: string, { broken }: Quotable, own?: Own): boolean {
  if (Object.hasOwn(studyFacts, name)) return true;
  const id = name.includes(':') ? name.slice(0, name.indexOf(':')) : own?.id;
  return broken.includes(id ?? name);
}

/** On the home page, the id of a finding between braces stands for the whole finding. */
export function isHome({ file }: Text): boolean {
  return file.endsWith('/home.md');
}

/** The end of an element is not told where its beginning is. */
function htmlTags(text: Text): Problem[] {
  const isPage = text.file.endsWith('.md');
  return [...text.text.matchAll(/<(?:\/?([a-z][a-z0-9]*)(?:\s[^<>]*|\/)?>|!--)/gi)]
    .filter(
      ({ 0: tag, 1: name, index }) =>
        !tag.startsWith('</') || !text.text.slice(0, index).includes(`<${name ?? ''}`),
    )
    .map((match) => ({
      ...placeInText(text, match.index),
      what: isPage ? 'HTML in a page' : 'HTML in a text',
      value: match[0],
      mend: isPage
        ? 'remove it; Markdown has **bold**, *italic* and [text](address)'
        : 'remove it: these texts are plain',
    }));
}
