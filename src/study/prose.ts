import { expectedOneOf } from '#documents/document.ts';
import type { Place, Problem } from '#errors.ts';
import type { Finding } from '#findings/finding.ts';
import { literal, placeholders, withoutPlaceholders } from '#i18n/placeholders.ts';
import type { Text } from '#i18n/read.ts';
import { pageNames } from '#urls.ts';
import { writtenNumbers } from './numbers.ts';
import {
  findQuote,
  namesOfValue,
  type Quotable,
  quotableNames,
  studyFacts,
  unreadNames,
} from './quotes.ts';

/** The finding that a text belongs to; it may be one that cannot be looked into. */
type Own = Pick<Finding, 'id'>;

/** Checks a text of the study: what it quotes exists, and no number is typed in it. */
export function checkProse(text: Text, study: Quotable, own?: Own): Problem[] {
  return [
    ...unknownQuotes(text, study, own),
    ...strayBraces(text),
    ...typedNumbers(text, study, own),
    ...htmlTags(text),
  ];
}

/** Checks longer text in Markdown; numbers in list markers and in addresses are not results. */
export function checkPage(page: Text, study: Quotable): Problem[] {
  const blank = (all: string) => ' '.repeat(all.length);
  const text = page.text
    .replace(/^ *\d+[.)](?= )/gm, blank)
    .replace(/(?<=\]\()[^)\s]*(?=[\s)])/g, (all) => (all.includes('{{') ? all : blank(all)))
    .replace(/<https?:[^>]*>/g, blank);
  return [
    ...checkProse({ ...page, text }, study),
    ...crowdedFindings(page, study),
    ...unknownLinks(page, study),
    ...foreignPictures(page),
  ];
}

/** Checks the word for a value or a column: numbers may be its name, e.g. "18 to 34", but it quotes nothing. */
export function checkTerm(text: Text): Problem[] {
  const quotes = placeholders(text.text).filter(({ name }) => literal(name) === undefined);
  return [
    ...strayBraces(text),
    ...quotes.map(({ name, offset }) => ({
      ...placeIn(text, offset),
      what: 'placeholder in the word for a value',
      value: `{{${name}}}`,
      mend: 'remove it: only texts of findings.json, study.json and pages quote numbers',
    })),
  ];
}

/** Braces that belong to no placeholder would be published as they are. */
export function strayBraces(text: Text): Problem[] {
  return [...withoutPlaceholders(text.text).matchAll(/\{+[^{}\n]*\}*|\}+/g)].map((match) => ({
    ...placeIn(text, match.index),
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
      ...placeIn(text, offset),
      what: 'unknown placeholder',
      value: `{{${name}}}`,
      mend: expectedOneOf(name, [...known, ...quotableNames(study, finding)]),
    }));
}

/** Whether a name may quote what cannot be looked into; facts that the study does not state are told once for all. */
function mayExist(name: string, { broken }: Quotable, own?: Own): boolean {
  if (Object.hasOwn(studyFacts, name)) return true;
  const id = name.includes(':') ? name.slice(0, name.indexOf(':')) : own?.id;
  return broken.includes(id ?? name);
}

function findingOf({ findings }: Quotable, own: Own | undefined): Finding | undefined {
  return findings.find(({ id }) => id === own?.id);
}

/** On the home page, the id of a finding between braces stands for the whole finding. */
function isHome({ file }: Text): boolean {
  return file.endsWith('/home.md');
}

function crowdedFindings(page: Text, { findings }: Quotable): Problem[] {
  if (!isHome(page)) return [];
  return placeholders(page.text)
    .filter(({ name }) => findings.some(({ id }) => id === name))
    .filter(({ offset }) => !standsAlone(page.text, offset))
    .map(({ name, offset }) => ({
      ...placeIn(page, offset),
      what: 'finding that does not stand alone',
      value: `{{${name}}}`,
      mend: 'give it a line of its own, and leave the lines above and below it blank',
    }));
}

/** Whether a placeholder is a paragraph of its own. */
function standsAlone(text: string, offset: number): boolean {
  const [before = '', above = ''] = text.slice(0, offset).split('\n').reverse();
  const [after = '', below = ''] = text.slice(text.indexOf('}}', offset) + 2).split('\n');
  return before === '' && after.trim() === '' && [above, below].every(endsParagraph);
}

function endsParagraph(line: string): boolean {
  return line.trim() === '' || /^#{1,6}\s/.test(line);
}

function typedNumbers(text: Text, study: Quotable, own?: Own): Problem[] {
  return writtenNumbers(withoutPlaceholders(text.text)).map(({ written, offset, values }) => ({
    ...placeIn(text, offset),
    what: 'number typed in a text',
    value: written,
    mend: mendNumber(written, values, study, own),
  }));
}

function mendNumber(
  written: string,
  values: readonly number[],
  study: Quotable,
  own: Own | undefined,
): string {
  const finding = findingOf(study, own);
  const [name] = values.flatMap((value) => namesOfValue(study, value, finding));
  if (name !== undefined) return `quote its cell instead: {{${name}}}`;
  const literally = `where it is a name and not a result, write {{'${written}'}}`;
  const [unread] = unreadNames(study, finding);
  if (unread !== undefined)
    return `quote its cell instead, maybe {{${unread}}}, whose number has a problem too; ${literally}`;
  if (own !== undefined && study.broken.includes(own.id))
    return `quote its cell instead, once the finding "${own.id}" has no problem; ${literally}`;
  return `no table holds it; ${literally}`;
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
      ...placeIn(text, match.index),
      what: isPage ? 'HTML in a page' : 'HTML in a text',
      value: match[0],
      mend: isPage
        ? 'remove it; Markdown has **bold**, *italic* and [text](address)'
        : 'remove it: these texts are plain',
    }));
}

function unknownLinks(page: Text, { findings, broken }: Quotable): Problem[] {
  const known = ['home', ...pageNames, ...findings.map(({ id }) => id), ...broken];
  return [...page.text.matchAll(/\]\(([^)\s]*)/g)].flatMap((match) => {
    const target = match[1] ?? '';
    if (/^(https?:|mailto:|tel:)/.test(target) || known.includes(target)) return [];
    return [
      {
        ...placeIn(page, match.index + 2),
        what: 'link that leads nowhere',
        value: target,
        mend: `${expectedOneOf(target, known)}, or an address with https:// or mailto:`,
      },
    ];
  });
}

/** A browser asks for a picture by itself, and so tells its site who reads what; a link asks nobody. */
function foreignPictures(page: Text): Problem[] {
  return [...page.text.matchAll(/!\[([^\]]*)\]\((https?:[^)\s]*)/g)].map((match) => ({
    ...placeIn(page, match.index),
    what: 'picture of another site, which would learn who reads the page',
    value: match[2],
    mend: `link to it instead, without the "!": [${match[1] || 'words'}](${match[2] ?? ''})`,
  }));
}

/** The place `offset` characters into a text. */
export function placeIn({ text, file, line, column }: Text, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  if (file.endsWith('.json'))
    return { file, line, column: column + 1 + jsonLength(text.slice(0, offset)) };
  return { file, line: line + before.length - 1, column: last.length + 1 };
}

/** How long a text is once written in JSON, without its quotes. */
function jsonLength(text: string): number {
  return JSON.stringify(text).length - 2;
}
