import { pluralForms, splitPlural } from '#i18n/plurals.ts';
import { titleText } from './study-names.ts';

type Texts = Record<string, string>;

/** The words of a study, `study.json`, under another title. */
export function withTitle(json: string, title: string): string {
  return write({ ...(JSON.parse(json) as Texts), title: titleText(title) });
}

/** Sentences of findings, `findings.json`, that stand in another language for a while: in the plural forms that it needs. */
export function withPluralsOf(tag: string, json: string): string {
  const findings = Object.entries(JSON.parse(json) as Record<string, Texts>);
  return write(Object.fromEntries(findings.map(([id, texts]) => [id, pluralsOf(tag, texts)])));
}

function pluralsOf(tag: string, texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => {
      const { stem, form } = splitPlural(key);
      if (form === undefined) return [[key, text]];
      if (form !== 'other') return [];
      return pluralForms(tag).map((own) => [`${stem}_${own}`, texts[`${stem}_${own}`] ?? text]);
    }),
  );
}

function write(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
