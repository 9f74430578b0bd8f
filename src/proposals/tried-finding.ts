import { makeFinding } from '#data-folder/make-finding.ts';
import { parseDocument } from '#documents/document.ts';
import { checkDocument } from '#documents/schema.ts';
import { yamlFile } from '#documents/yaml-line.ts';
import { type Problem, startOf } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { type FindingSpec, findingSpec } from '#findings/specs/finding-spec.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { findMicrodata } from '#microdata/microdata.ts';
import { parseTable } from '#tables/parse-table.ts';

/** A table as it would be read with some settings: the finding, and what is wrong with it. */
export interface Tried {
  finding?: Finding;
  problems: Problem[];
}

/** Tries settings with a table, as `check` would find both in the study. */
export function createTrial(id: string, csv: string, study: Partial<StudySpec>) {
  const name = `${id}.csv`;
  const { table, problems } = parseTable(`data/${name}`, new TextEncoder().encode(csv));
  const persons = table === undefined ? problems : findMicrodata(table, study.base);
  const tables = new Map([[name, { ...(table && { value: table }), problems: [] }]]);
  return (spec: FindingSpec): Tried => {
    if (persons.length > 0) return { problems: persons };
    const { value: document } = parseDocument(`data/${id}.yaml`, yamlFile({ ...spec }, []));
    if (document === undefined) return { problems: [] };
    const place = startOf(`data/${id}.yaml`);
    const read = { id, place, table: name, document, ...checkDocument(document, findingSpec) };
    const made = makeFinding(read, tables, study);
    return {
      ...(made.finding && { finding: made.finding }),
      problems: [...read.problems, ...made.problems],
    };
  };
}
