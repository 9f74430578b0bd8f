import { listDataFiles } from '#data-folder/data-files.ts';
import { type Problem, startOf } from '#errors.ts';
import { readText } from '#i18n/words-file.ts';

/** Findings that came with a new study, by their names, or by their figures where they are called otherwise. */
export function exampleFindings(folder: string, template: string): Problem[] {
  // A table of a single number may be the same by chance.
  const figures = new Set(
    tablesOf(template).flatMap(({ text }) => (text.split('\n').length > 3 ? [text] : [])),
  );
  const named = listDataFiles(folder).filter((name) => /^example-.*\.(?:csv|yaml)$/.test(name));
  const copied = tablesOf(folder).filter(
    ({ name, text }) => !named.includes(name) && figures.has(text),
  );
  return [
    ...[...Map.groupBy(named, stemOf)].map(([id, files]) => ({
      ...startOf(`data/${files.at(-1) ?? id}`),
      what: 'finding that is only an example',
      value: id,
      mend: `put one of your own in its place, under a name of its own, and remove ${files.join(' and ')}, its words in findings.json and its line in pages/home.md`,
    })),
    ...copied.map(({ name }) => ({
      ...startOf(`data/${name}`),
      what: 'figures of an example',
      value: name,
      mend: 'put your own in their place',
    })),
  ];
}

function stemOf(name: string): string {
  return name.replace(/\.\w+$/, '');
}

/** The tables of a study, as they are whatever program wrote their lines. */
function tablesOf(folder: string): { name: string; text: string }[] {
  const names = listDataFiles(folder).filter((name) => name.endsWith('.csv'));
  return names.flatMap((name) => {
    const text = readText(folder, `data/${name}`)?.text;
    return text === undefined ? [] : [{ name, text: text.replace(/\s+/g, '\n').trim() }];
  });
}
