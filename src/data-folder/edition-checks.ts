import { type Document, expectedOneOf } from '#documents/document.ts';
import { pasted } from '#documents/yaml-line.ts';
import type { Problem } from '#errors.ts';
import { compareEditions, editionsOf } from '#findings/specs/editions.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';

/** What a finding says of editions. */
interface Told {
  id: string;
  document?: Document;
  value?: Pick<FindingSpec, 'edition' | 'continues'>;
}

/** Editions that the study does not have, and findings that continue what is none of an earlier edition; `ids` are those of the study. */
export function editionProblems(
  study: Partial<StudySpec>,
  findings: readonly Told[],
  ids: readonly string[],
): Problem[] {
  // Editions in which something is wrong are mended first: nobody knows yet which there are.
  if (study.editions === undefined) return [];
  return findings.flatMap((finding) => [
    ...unknownEdition(study, finding),
    ...wronglyContinued(study, finding, findings, ids),
  ]);
}

/** Editions that no finding is of: readers are not told of them yet. */
export function emptyEditions(
  document: Document,
  { editions = {} }: Partial<StudySpec>,
  findings: readonly { edition?: string | undefined }[],
): Problem[] {
  const used = editionsOf({}, findings);
  return Object.keys(editions)
    .filter((name) => !used.includes(name))
    .map((name) => ({
      ...document.place(['editions', name], 'key'),
      what: 'edition without findings',
      value: name,
      mend: `write in the settings of each of its findings:${pasted(`edition: ${JSON.stringify(name)}`)}`,
    }));
}

function unknownEdition({ editions = {} }: Partial<StudySpec>, { document, value }: Told) {
  const { edition } = value ?? {};
  const known = Object.keys(editions);
  if (document === undefined || edition === undefined || known.includes(edition)) return [];
  const line = `editions: { ${JSON.stringify(edition)}: { period: { start: "2027-01", end: "2027-06" }, base: 720 } }`;
  return [
    {
      ...document.place(['edition']),
      what: 'unknown edition',
      value: edition,
      mend:
        known.length > 0
          ? expectedOneOf(edition, known)
          : `say in data/study.yaml whom it asked and when, e.g.:${pasted(line)}`,
    },
  ];
}

function wronglyContinued(
  study: Partial<StudySpec>,
  { id, document, value }: Told,
  findings: readonly Told[],
  ids: readonly string[],
): Problem[] {
  const { edition, continues } = value ?? {};
  if (document === undefined || continues === undefined) return [];
  const place = document.place(['continues']);
  const told = (what: string, mend: string) => [{ ...place, what, value: continues, mend }];
  if (continues === id)
    return told(
      'finding that continues itself',
      'name the finding of an earlier edition that asked the same, or remove "continues"',
    );
  const other = findings.find((each) => each.id === continues);
  if (other === undefined)
    return ids.includes(continues)
      ? []
      : told(
          'continues a finding that is not there',
          expectedOneOf(
            continues,
            ids.filter((each) => each !== id),
          ),
        );
  if (other.value === undefined) return [];
  const { edition: before, continues: back } = other.value;
  const file = other.document?.file ?? continues;
  if (edition === before)
    return told(
      'continues a finding of the same edition',
      edition === undefined
        ? 'say in "edition" of which edition this one is, or remove "continues"'
        : `both are of "${edition}": correct "edition" in one of them, or remove "continues"`,
    );
  if (compareEditions(study, edition, before) < 0) return [];
  return told(
    'continues a finding of a later edition',
    back === id
      ? `remove it here: "continues" in ${file} links both`
      : `the later one names the earlier: write "continues: ${id}" in ${file} and remove it here`,
  );
}
