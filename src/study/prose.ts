import { expectedOneOf } from '#documents.ts';
import type { Place, Problem } from '#errors.ts';
import type { Finding } from '#findings/finding.ts';
import { literal, placeholders, withoutPlaceholders } from '#i18n/placeholders.ts';
import type { Text } from '#i18n/read.ts';
import { pageNames } from '#urls.ts';
import { findQuote, namesOfValue, type Quotable, quotableNames } from './quotes.ts';

/** Checks a text of the study: what it quotes exists, and no number is typed in it. */
export function checkProse(text: Text, study: Quotable, own?: Finding): Problem[] {
  return [...unknownQuotes(text, study, own), ...typedNumbers(text, study, own)];
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
    ...htmlTags(page),
    ...unknownLinks(page, study),
  ];
}

function unknownQuotes(text: Text, study: Quotable, own?: Finding): Problem[] {
  return placeholders(text.text)
    .filter(({ name }) => literal(name) === undefined && !isFinding(text, name, study))
    .filter(({ name }) => !study.broken.includes(name.split(':')[0] ?? name))
    .filter(({ name }) => findQuote(study, name, own) === undefined)
    .map(({ name, offset }) => ({
      ...placeIn(text, offset),
      what: 'unknown placeholder',
      value: `{{${name}}}`,
      mend: expectedOneOf(name, quotableNames(study, own)),
    }));
}

/** On the home page, the id of a finding between braces stands for the whole finding. */
function isFinding({ file }: Text, name: string, { findings }: Quotable): boolean {
  return file.endsWith('/home.md') && findings.some(({ id }) => id === name);
}

function crowdedFindings(page: Text, study: Quotable): Problem[] {
  return placeholders(page.text)
    .filter(({ name, offset }) => isFinding(page, name, study) && !standsAlone(page.text, offset))
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

function typedNumbers(text: Text, study: Quotable, own?: Finding): Problem[] {
  const matches = withoutPlaceholders(text.text).matchAll(/\p{Nd}+(?:[.,\u00a0\u202f ]\p{Nd}+)*/gu);
  return [...matches].map((match) => {
    const names = namesOfValue(study, readNumber(match[0]), own);
    return {
      ...placeIn(text, match.index),
      what: 'number typed in a text',
      value: match[0],
      mend:
        names[0] === undefined
          ? `no table holds it; where it is a name and not a result, write {{'${match[0]}'}}`
          : `quote its cell instead: {{${names[0]}}}`,
    };
  });
}

/** What typed digits stand for: "1,718" and "1 718" are grouped, "41,5" has a decimal. */
function readNumber(digits: string): number {
  return Number(digits.replace(/[,\s](?=\d{3}(?!\d))/g, '').replace(',', '.'));
}

function htmlTags(page: Text): Problem[] {
  return [...page.text.matchAll(/<\/?[a-z][^>\n]*>/gi)]
    .filter(([tag]) => !/^<https?:|^<[^\s@]+@/.test(tag))
    .map((match) => ({
      ...placeIn(page, match.index),
      what: 'HTML in a page',
      value: match[0],
      mend: 'write it in Markdown',
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

/** The place `offset` characters into a text. */
function placeIn({ text, file, line, column }: Text, offset: number): Place {
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
