import type { SuppressedCell } from '#disclosure-control/apply-suppression.ts';
import type { Unprotected } from '#disclosure-control/count-rows.ts';
import { type Protected, protectFindings } from '#disclosure-control/disclosure-control.ts';
import { unlessTooLarge } from '#disclosure-control/too-large.ts';
import type { Document } from '#documents/document.ts';
import { atWork, type Problem } from '#errors.ts';
import { studyBaseIsLarge } from '#findings/checks/base-checks.ts';
import type { Finding } from '#findings/model/finding.ts';
import { compareEditions } from '#findings/specs/editions.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import type { PublishedRecord } from '#record/published-record.ts';
import { readRecord } from '#record/read-record.ts';
import type { Remember } from '#remember.ts';
import { listDataFiles } from './data-files.ts';
import { editionProblems, emptyEditions } from './edition-checks.ts';
import { formerNameProblems, formerPlaceProblems } from './former-problems.ts';
import { earlierFormat } from './format-checks.ts';
import { makeFinding, type ParsedFinding } from './make-finding.ts';
import { borrowedDays } from './new-days.ts';
import {
  brokenIds,
  uniqueProblems,
  problemsOfFiles,
  problemsOfNames,
  readFolder,
} from './read-folder.ts';
import type { ReadFinding } from './read-specs.ts';
import { shortCodes, shortProblems } from './short-codes.ts';
import { readStudy } from './study-settings.ts';
import { inThemes, themeless, themeProblems } from './themes.ts';

/** What `data/` holds, once checked. */
export interface Findings {
  /** Absent where anything in `study.yaml` is wrong. */
  spec?: StudySpec;
  /** What of `study.yaml` can be used all the same, to check everything else. */
  known: Partial<StudySpec>;
  /** `study.yaml` with its places, for checks that need words as well. */
  document?: Document;
  /** In the order of the site; the cells of some may have problems. */
  findings: Finding[];
  /** The ids of all findings that are there, whatever is wrong with them. */
  ids: string[];
  /** The ids of findings that problems keep out of `findings`. */
  broken: string[];
  /** Numbers that disclosure control took away. */
  suppressed: SuppressedCell[];
  /** The code of each finding's short link, by its id; withdrawn ones keep theirs. */
  shortCodes: Map<string, string>;
  /** Codes that lead to a finding beside that, by its id. */
  formerCodes: Map<string, string[]>;
  /** What the study has published before. */
  record: PublishedRecord;
  problems: Problem[];
  /** What the team should know of, although it may be published. */
  notes: Problem[];
}

/**
 * Reads and checks the numbers of the study in `folder`, beside those that it published earlier.
 * `progress` is told of what takes a while; `remember` gives choices of what to hide that were made before.
 */
export function readFindings(
  folder: string,
  progress?: (line: string) => void,
  remember?: Remember,
): Findings {
  const names = listDataFiles(folder);
  const { known, ...study } = readStudy(folder, names);
  const published = readRecord(folder);
  const read = { study, ...readFolder(folder, names, known.base) };
  const parsed = read.specs.map((spec) =>
    atWork(spec.place.file, () =>
      makeFinding(spec, read.tables, known, countryColumns(spec.table, read.specs)),
    ),
  );
  const whole = inPosition(parsed);
  // Cells that are wrong in themselves are mended first: what they add up to is not known yet.
  const tooSmall = study.document ? studyBaseIsLarge(known, study.document) : [];
  const sound = tooSmall.length === 0 && parsed.every(({ problems }) => problems.length === 0);
  if (sound) for (const file of largeTables(whole)) progress?.(`${file}: ${searching}`);
  const { problems, findings, notes, ...safe } =
    study.value && sound
      ? protectedOf(whole, study.value, { record: published.record, remember })
      : unprotectedOf(whole, []);
  const { themes = {} } = known;
  const ids = [...read.specs.map(({ id }) => id), ...brokenIds(read, [])];
  const codes = shortCodes(
    known.id ?? '',
    [
      ...whole.map(({ finding: { id }, spec: { short, formerly } }) => ({ id, short, formerly })),
      ...Object.keys(known.withdrawn ?? {}).map((id) => ({ id })),
    ],
    published.record,
  );
  return {
    ...(study.value && { spec: study.value }),
    ...(study.document && { document: study.document }),
    known,
    ...safe,
    findings: inThemes(findings, themes).toSorted((a, b) =>
      compareEditions(known, a.edition, b.edition),
    ),
    notes: [
      ...(study.document ? earlierFormat(study.document) : []),
      ...notes,
      ...(study.document ? themeless(study.document, themes, findings) : []),
      ...(study.document ? emptyEditions(study.document, known, findings) : []),
      ...borrowedDays(findings, read.specs, published.record, codes),
    ],
    shortCodes: codes.current,
    formerCodes: codes.former,
    ids,
    broken: brokenIds(read, parsed),
    record: published.record,
    problems: [
      ...published.problems,
      ...problemsOfFiles(read, parsed),
      ...uniqueProblems(editionProblems(known, read.specs, ids)),
      ...tooSmall,
      ...problems,
      ...(study.document ? themeProblems(study.document, themes, ids) : []),
      ...shortProblems(read.specs, published.record),
      ...formerNameProblems(
        read.specs,
        whole.map(({ finding }) => finding),
      ),
      ...(study.document ? formerPlaceProblems(study.document, known) : []),
      ...problemsOfNames(read),
    ],
  };
}

/** So many numbers of one table may take seconds to be made safe. */
const manyRows = 300;

const searching = 'looking for what could be derived from its numbers …';

/** The files of large tables. */
function largeTables(whole: readonly Unprotected[]): Set<string> {
  const large = whole.filter(({ finding }) => finding.rows.length >= manyRows);
  return new Set(large.flatMap(({ finding }) => finding.rows[0]?.place.file ?? []));
}

function protectedOf(
  whole: readonly Unprotected[],
  study: StudySpec,
  beside: { record: PublishedRecord; remember: Remember | undefined },
): Protected {
  const control = unlessTooLarge(whole, () => protectFindings(whole, study, beside));
  return 'found' in control ? control.found : unprotectedOf(whole, [control.problem]);
}

/** What is only good for looking for further problems. */
function unprotectedOf(whole: readonly Unprotected[], problems: Problem[]): Protected {
  return { findings: whole.map(({ finding }) => finding), suppressed: [], problems, notes: [] };
}

/** The columns of a table that any finding calls countries. */
function countryColumns(table: string, specs: readonly ReadFinding[]): string[] {
  const same = specs.filter((other) => other.table === table);
  return [...new Set(same.flatMap(({ value }) => value?.countries ?? []))];
}

/** The findings that are whole, in the order of the site. */
function inPosition(parsed: readonly ParsedFinding[]): Unprotected[] {
  const position = ({ spec }: Unprotected) => spec.position ?? Infinity;
  return parsed
    .flatMap(({ spec: { value: spec }, finding }) => (finding && spec ? [{ finding, spec }] : []))
    .toSorted((a, b) => (position(a) === position(b) ? 0 : position(a) - position(b)));
}
