import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  checkDocument,
  type Document,
  expectedOneOf,
  type Parsed,
  parseDocument,
} from '#documents.ts';
import type { Problem } from '#errors.ts';
import type { Finding } from './finding.ts';
import { findingSpec, type FindingSpec } from './finding-spec.ts';
import { parseFinding } from './parse.ts';
import { slugPattern, type StudySpec, studySpec } from './study-spec.ts';
import { parseTable, type Table } from '#tables/table.ts';

/** What `data/` holds, once checked. */
export interface Findings {
  /** Absent where `study.yaml` cannot be used. */
  spec?: StudySpec;
  /** `study.yaml` with its places, for checks that need words as well. */
  document?: Document;
  /** In the order of the site. */
  findings: Finding[];
  /** The ids of findings that a problem keeps out of `findings`. */
  broken: string[];
  problems: Problem[];
}

/** Reads and checks the numbers of the study in `folder`. */
export function readFindings(folder: string): Findings {
  const names = listFiles(join(folder, 'data'));
  if (!names.includes('study.yaml')) return { findings: [], broken: [], problems: [noStudy] };
  const study = readSpec(folder, 'data/study.yaml', studySpec);
  const specs = names
    .filter((name) => name.endsWith('.yaml') && name !== 'study.yaml')
    .map((name) => ({
      ...readSpec(folder, `data/${name}`, findingSpec),
      id: name.slice(0, -'.yaml'.length),
    }));
  const tables = readTables(folder, names);
  const problems = [
    ...study.problems,
    ...specs.flatMap((spec) => [...spec.problems, ...slugProblems(spec.id)]),
    ...[...tables.values()].flatMap((table) => table.problems),
    ...strayTables(names, specs),
    ...(specs.length === 0 ? [noFindings] : []),
  ];
  const findings: { finding: Finding; position: number }[] = [];
  for (const { id, value: spec, document } of specs) {
    if (spec === undefined || document === undefined) continue;
    const table = tables.get(spec.table ?? `${id}.csv`);
    if (table === undefined) problems.push(missingTable(id, spec, document, names));
    if (table?.value === undefined || study.value === undefined) continue;
    const parsed = parseFinding({ id, spec, document, table: table.value, study: study.value });
    problems.push(...parsed.problems);
    if (parsed.finding)
      findings.push({ finding: parsed.finding, position: spec.position ?? Infinity });
  }
  return {
    ...(study.value && { spec: study.value }),
    ...(study.document && { document: study.document }),
    findings: inPosition(findings),
    broken: specs
      .map(({ id }) => id)
      .filter((id) => !findings.some(({ finding }) => finding.id === id)),
    problems,
  };
}

const noStudy: Problem = {
  file: 'data/study.yaml',
  line: 1,
  column: 1,
  what: 'file not found',
  value: 'data/study.yaml',
  mend: 'a study folder holds data/, locales/ and public/; make one to start from with: constats new <folder>',
};

const noFindings: Problem = {
  file: 'data/study.yaml',
  line: 1,
  column: 1,
  what: 'study without findings',
  mend: 'add a table data/<id>.csv and, beside it, data/<id>.yaml that says what it means',
};

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

interface ReadSpec<T> extends Parsed<T> {
  document?: Document;
}

function readSpec<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
): ReadSpec<z.output<S>> {
  const { value: document, problems } = parseDocument(
    file,
    readFileSync(join(folder, file), 'utf8'),
  );
  return document === undefined ? { problems } : { document, ...checkDocument(document, schema) };
}

function readTables(folder: string, names: readonly string[]): Map<string, Parsed<Table>> {
  return new Map(
    names
      .filter((name) => name.endsWith('.csv'))
      .map((name) => {
        const { table, problems } = parseTable(
          `data/${name}`,
          readFileSync(join(folder, 'data', name)),
        );
        return [name, table === undefined ? { problems } : { value: table, problems }];
      }),
  );
}

function slugProblems(id: string): Problem[] {
  if (slugPattern.test(id)) return [];
  return [
    {
      file: `data/${id}.yaml`,
      line: 1,
      column: 1,
      what: 'file name that cannot be an address',
      value: id,
      mend: 'rename it with lower-case letters, digits and single hyphens, e.g. "age-groups.yaml"',
    },
  ];
}

function strayTables(
  names: readonly string[],
  specs: readonly { id: string; value?: FindingSpec }[],
): Problem[] {
  const used = new Set(specs.map(({ id, value }) => value?.table ?? `${id}.csv`));
  return names
    .filter((name) => name.endsWith('.csv') && !used.has(name))
    .map((name) => ({
      file: `data/${name}`,
      line: 1,
      column: 1,
      what: 'table that no finding uses',
      value: name,
      mend: `add data/${name.replace(/csv$/, 'yaml')}, or name the table in a finding's YAML, or remove it`,
    }));
}

function missingTable(
  id: string,
  spec: FindingSpec,
  document: Document,
  names: readonly string[],
): Problem {
  const name = spec.table ?? `${id}.csv`;
  const tables = names.filter((other) => other.endsWith('.csv'));
  return {
    ...document.place(spec.table === undefined ? [] : ['table']),
    what: 'table not found',
    value: `data/${name}`,
    mend: `add the file${tables.length > 0 ? `, or name another with "table": ${expectedOneOf(name, tables)}` : ''}`,
  };
}

function inPosition(findings: { finding: Finding; position: number }[]): Finding[] {
  return findings
    .toSorted((a, b) => (a.position === b.position ? 0 : a.position - b.position))
    .map(({ finding }) => finding);
}
