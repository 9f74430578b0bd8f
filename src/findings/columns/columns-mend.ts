import type { Document } from '#documents/document.ts';
import { pasted, yamlLine } from '#documents/yaml-line.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';

/** How a finding is told what some of its columns hold: the line to write, with what it says of them already. */
export function columnsMend(
  roles: Readonly<Record<string, string>>,
  { spec, document }: { spec: FindingSpec; document: Document },
): string {
  const line = yamlLine({ columns: { ...spec.columns, ...roles } });
  return `write in ${document.file}${spec.columns ? ', instead of its "columns"' : ''}:${pasted(line)}`;
}
