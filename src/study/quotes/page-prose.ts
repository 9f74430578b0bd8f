import { expectedOneOf } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import { placeholders } from '#i18n/placeholders.ts';
import type { Text } from '#i18n/read-words.ts';
import { placeInText } from '#study/texts/place-in-text.ts';
import { pageNames } from '#urls.ts';
import { checkProse, isHome } from './check-prose.ts';
import type { Quotable } from './quotes.ts';

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

function crowdedFindings(page: Text, { findings }: Quotable): Problem[] {
  if (!isHome(page)) return [];
  return placeholders(page.text)
    .filter(({ name }) => findings.some(({ id }) => id === name))
    .filter(({ offset }) => !standsAlone(page.text, offset))
    .map(({ name, offset }) => ({
      ...placeInText(page, offset),
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

function unknownLinks(page: Text, { findings, broken }: Quotable): Problem[] {
  const known = [...pageNames, 'findings', ...findings.map(({ id }) => id), ...broken];
  return [...page.text.matchAll(/\]\(([^)\s]*)/g)].flatMap((match) => {
    const target = match[1] ?? '';
    if (/^(https?:|mailto:|tel:)/.test(target) || known.includes(target)) return [];
    return [
      {
        ...placeInText(page, match.index + 2),
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
    ...placeInText(page, match.index),
    what: 'picture of another site, which would learn who reads the page',
    value: match[2],
    mend: `link to it instead, without the "!": [${match[1] || 'words'}](${match[2] ?? ''})`,
  }));
}
