import { usableKeys } from '#documents/schema.ts';
import { type Problem, startOf } from '#errors.ts';
import { withStudyCodes } from '#findings/checks/countries-as-codes.ts';
import { unknownCountries } from '#findings/checks/country-checks.ts';
import { type StudySpec, studySpec } from '#findings/specs/study-spec.ts';
import { listDataFiles } from './data-files.ts';
import { refuseLaterFormat } from './format-checks.ts';
import { type ReadSpec, readSpec } from './read-specs.ts';

/** What `study.yaml` says, its countries as codes. */
export interface ReadStudy extends ReadSpec<StudySpec> {
  /** What of it can be used although others cannot. */
  known: Partial<StudySpec>;
}

/**
 * Reads the settings of the study in `folder`; `names` are the files in its `data/`. Throws an `InputError` where they
 * are written for a later constats.
 */
export function readStudy(folder: string, names = listDataFiles(folder)): ReadStudy {
  if (!names.includes('study.yaml')) return { known: {}, problems: [noStudyBut(names)] };
  const { document, value, problems } = readSpec(folder, 'data/study.yaml', studySpec);
  if (document === undefined) return { known: {}, problems };
  refuseLaterFormat(document);
  const known = withStudyCodes(usableKeys(document, studySpec));
  const unknown = unknownCountries(document, known);
  return {
    document,
    known,
    ...(value && unknown.length === 0 && { value: withStudyCodes(value) }),
    problems: [...problems, ...unknown],
  };
}

/** Whether a file is meant to hold the settings of the study, but for how its name is spelled. */
export function isStudyMisspelt(name: string): boolean {
  return name !== 'study.yaml' && /^study\.ya?ml(?:\.txt)?$/i.test(name);
}

const noStudy: Problem = {
  ...startOf('data/study.yaml'),
  what: 'file not found',
  value: 'data/study.yaml',
  mend: 'name the folder that holds data/ and locales/; or make one to start from: npx constats new <folder>',
};

function noStudyBut(names: readonly string[]): Problem {
  const found = names.find(isStudyMisspelt);
  if (found === undefined) return noStudy;
  return {
    ...noStudy,
    file: `data/${found}`,
    what: 'settings of the study under another name',
    value: found,
    mend: 'rename it study.yaml',
  };
}
