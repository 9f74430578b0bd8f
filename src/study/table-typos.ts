import { group } from 'd3-array';
import { nearest } from '#documents/document.ts';
import { mergeProblemsBy, type Place, type Problem } from '#errors.ts';
import type { Finding, Row } from '#findings/model/finding.ts';
import type { Words } from '#i18n/read-words.ts';

/** Findings as they were meant, and the typing mistakes in their tables. */
interface Corrected {
  findings: Finding[];
  problems: Problem[];
}

/**
 * Finds names of columns, and values in them, that no language has a word for, while each has one for a name or value
 * that is nearly the same and stands in no table: a typing mistake in the table. Gives the findings as they were meant,
 * so that their words can be checked without following it.
 */
export function correctTables(
  findings: readonly Finding[],
  languages: readonly Words[],
): Corrected {
  const columns = correctColumns(findings, languages);
  const values = correctValues(columns.findings, languages);
  return { findings: values.findings, problems: [...columns.problems, ...values.problems] };
}

function correctColumns(findings: readonly Finding[], languages: readonly Words[]): Corrected {
  const present = findings.flatMap(({ dimensions }) => dimensions);
  const unused = wordedByAll(languages, /^(.*)\.label$/).filter((name) => !present.includes(name));
  const mistyped = findings.flatMap((finding) =>
    finding.dimensions
      .filter((name) => !languages.some(({ texts }) => texts.terms.has(`${name}.label`)))
      .map((name) => ({ finding, name, meant: nearest(name, unused) })),
  );
  const meant = new Map(mistyped.map(({ name, meant: near }) => [name, near]));
  const rename = (name: string) => meant.get(name) ?? name;
  return {
    findings: findings.map((finding) => withDimensions(finding, rename)),
    problems: oncePerTable(
      mistyped.flatMap(({ finding, name, meant: near }) => {
        const place = finding.places[name];
        return near === undefined || place === undefined
          ? []
          : [unworded(place, 'column', name, near)];
      }),
    ),
  };
}

function correctValues(findings: readonly Finding[], languages: readonly Words[]): Corrected {
  const cells = findings.flatMap(({ rows, dimensions }) =>
    rows.flatMap((row) => dimensions.map((name) => ({ row, name, value: row.values[name] ?? '' }))),
  );
  const meant = new Map<Row, Record<string, string>>();
  const problems = [...group(cells, ({ name }) => name)].flatMap(([name, all]) => {
    const start = `${name}.values.`;
    const unused = wordedByAll(languages, /^(.*)$/)
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length))
      .filter((value) => !all.some((cell) => cell.value === value));
    return all.flatMap(({ row, value }) => {
      const isWorded = languages.some(({ texts }) => texts.terms.has(start + value));
      const near = isWorded ? undefined : nearest(value, unused);
      if (near === undefined) return [];
      meant.set(row, { ...meant.get(row), [name]: near });
      return [unworded(row.places[name] ?? row.place, name, value, near)];
    });
  });
  return {
    findings: findings.map((finding) => withValues(finding, meant)),
    problems: oncePerTable(problems),
  };
}

/** A label that is mistyped in the same way in many rows is one mistake, made before it was copied. */
function oncePerTable(problems: readonly Problem[]): Problem[] {
  return mergeProblemsBy(problems, ({ file, what, value }) => `${file}\n${what}\n${value}`);
}

function unworded(place: Place, what: string, value: string, near: string): Problem {
  return {
    ...place,
    what: `${what} that no language has a word for`,
    value,
    mend: `did you mean "${near}"? a new one gets its word in locales/<tag>/terms.json`,
  };
}

/** What `pattern` finds in the keys of `terms.json` that every language has. */
function wordedByAll([first, ...others]: readonly Words[], pattern: RegExp): string[] {
  return [...(first?.texts.terms.keys() ?? [])]
    .filter((key) => others.every(({ texts }) => texts.terms.has(key)))
    .flatMap((key) => pattern.exec(key)?.[1] ?? []);
}

function withDimensions(finding: Finding, rename: (name: string) => string): Finding {
  return withRows({ ...finding, dimensions: finding.dimensions.map(rename) }, (row) => ({
    ...row,
    places: renameKeys(row.places, rename),
    values: renameKeys(row.values, rename),
  }));
}

function withValues(finding: Finding, meant: ReadonlyMap<Row, Record<string, string>>): Finding {
  return withRows(finding, (row) => {
    const values = { ...row.values, ...meant.get(row) };
    return { ...row, values, key: Object.values(values).join(' / ') };
  });
}

function withRows(finding: Finding, change: (row: Row) => Row): Finding {
  const rows = finding.rows.map(change);
  const row = rows[finding.rows.indexOf(finding.headline.row)] ?? finding.headline.row;
  return { ...finding, rows, headline: { ...finding.headline, row } };
}

function renameKeys<T>(record: Record<string, T>, rename: (name: string) => string) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [rename(key), value]));
}
