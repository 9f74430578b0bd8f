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
  return [...checkProse({ ...page, text }, study), ...htmlTags(page), ...unknownLinks(page, study)];
}

function unknownQuotes(text: Text, study: Quotable, own?: Finding): Problem[] {
  return placeholders(text.text)
    .filter(({ name }) => literal(name) === undefined && !isFindingBlock(text, name, study))
    .filter(({ name }) => !study.broken.includes(name.split(':')[0] ?? name))
    .filter(({ name }) => findQuote(study, name, own) === undefined)
    .map(({ name, offset }) => ({
      ...placeIn(text, offset),
      what: 'unknown placeholder',
      value: `{{${name}}}`,
      mend: expectedOneOf(name, quotableNames(study, own)),
    }));
}

/** On a page, the id of a finding between braces stands for the whole finding. */
function isFindingBlock({ file }: Text, name: string, { findings }: Quotable): boolean {
  return file.endsWith('/home.md') && findings.some(({ id }) => id === name);
}

function typedNumbers(text: Text, study: Quotable, own?: Finding): Problem[] {
  const matches = withoutPlaceholders(text.text).matchAll(
    /\p{Nd}(?:[\p{Nd}.,\u00a0\u202f ]*\p{Nd})?/gu,
  );
  return [...matches].map((match) => {
    const names = namesOfValue(study, Number(match[0].replace(/[,\s]/g, '')), own);
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
