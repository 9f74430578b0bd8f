import { insertJson } from '#documents/insert-json.ts';
import { yamlFile } from '#documents/yaml-line.ts';
import type { Problem } from '#errors.ts';
import type { Choice } from '#charts/choose-chart.ts';
import type { Finding } from '#findings/model/finding.ts';
import { isCountryCode } from '#countries/country-codes.ts';
import { countryName, countryOf } from '#countries/country-names.ts';
import { breakdownsOf, drawnBreakdown } from '#findings/shape/breakdown.ts';
import type { FindingSpec } from '#findings/specs/finding-spec.ts';
import { nameOfLanguage } from '#i18n/language-names.ts';
import type { Question, Understood } from '#spreadsheets/understood.ts';
import { writeCsv } from '#tables/write-csv.ts';
import { amend } from './amendments.ts';
import { type CellTexts, decideCellTexts } from './cell-texts.ts';
import { type Decisions, decisionsWith } from './decisions.ts';
import { settingsComments } from './settings-comments.ts';
import { addedTexts } from './added-texts.ts';
import { type KeyedTable, keyTable } from './keyed-table.ts';
import { proposeSettings, type Settings } from './settings.ts';
import { smallCounts } from './small-counts.ts';
import { type LanguageAround, type StudyAround, wordsFile } from './study-around.ts';
import { createTrial, type Tried } from './tried-finding.ts';
import { likelyLanguages } from './word-language.ts';

/** What is asked of a proposal. */
export interface ProposalRequest {
  /** The id of the finding, which is free. */
  id: string;
  /** How the spreadsheet is called in comments. */
  file: string;
  /** Answers to questions, by their ids. */
  answers: Readonly<Record<string, string>>;
}

/** A finding as it is proposed: nothing of it is written yet. */
export interface Proposal {
  id: string;
  /** The texts of files by their paths below the study: new ones, and those that get further entries. */
  files: ReadonlyMap<string, string>;
  /** Those of the spreadsheet and those of the study format, with what is taken. */
  questions: Question[];
  /** The chart that it is drawn as, and why; absent where something is wrong. */
  chart?: Choice;
  /** What `check` will have against it beyond questions and words. */
  problems: Problem[];
  /** What the team should know. */
  notes: string[];
}

/** Proposes the files of a finding for a table that was understood. */
export function proposeFinding(
  understood: Understood,
  around: StudyAround,
  { id, file, answers }: ProposalRequest,
): Proposal {
  const decisions = decisionsWith(answers, `${understood.sheet} ${understood.range}`);
  const language = decideLanguage(understood, around, decisions);
  const cellTexts = decideCellTexts(understood, around, decisions);
  const table = keyTable(understood, { id, around, language, cellText: cellTexts.cellText });
  const csv = writeCsv(table.names, table.rows);
  const trial = createTrial(id, csv, around.study);
  const amended = amend(proposeSettings(understood, table, around, decisions), table, trial);
  const drawn = withChart(amended, trial);
  const questions = [...understood.questions, ...decisions.questions];
  const notes = [
    ...smallCounts(table, around.study),
    ...missingCodes(cellTexts),
    ...otherwiseCalled(table, around.study.languages ?? []),
    ...(language === undefined ? [otherLanguage] : []),
  ];
  const comments = settingsComments(understood, drawn, { file, notes, decisions });
  const [source] = around.languages;
  // Where texts may lack their translation, none is asked for.
  const asked = around.languages.filter(
    (one) => around.study.missingTranslations !== 'allow' || one === language || one === source,
  );
  const texts = asked.map((one) => {
    const own = addedTexts(id, understood, table, drawn.spec, one === language);
    return [
      [wordsFile(one.tag, 'findings'), insertJson(one.files.findings, own.findings)],
      [wordsFile(one.tag, 'terms'), insertJson(one.files.terms, own.terms)],
    ] as const;
  });
  return {
    id,
    files: new Map([
      [`data/${id}.csv`, csv],
      [`data/${id}.yaml`, `${schemaLine}${yamlFile(inOrder(drawn.spec), comments)}`],
      ...texts.flat(),
    ]),
    questions,
    ...(drawn.chart && { chart: drawn.chart }),
    problems: amended.problems,
    notes,
  };
}

const otherLanguage =
  'the words of the spreadsheet are in none of the languages of the study: each is to be translated';

const schemaLine = '# yaml-language-server: $schema=.schema/finding.schema.json\n';

/** The settings as a team reads them: what is seen first, then what it rests on. */
function inOrder(spec: FindingSpec): Record<string, unknown> {
  const { position, chart, filter, columns, answers, order, totals, subtotals, ...others } = spec;
  const { headline, waves, countries, base, weighted } = others;
  const lines = {
    position,
    chart,
    filter,
    columns,
    answers,
    order,
    totals,
    subtotals,
    waves,
    countries,
    base,
    weighted,
    headline,
  };
  return Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== undefined));
}

/** The language that the words of the spreadsheet are in: asked where several may be; absent where the study has none such. */
function decideLanguage(
  understood: Understood,
  { languages }: StudyAround,
  decisions: Decisions,
): LanguageAround | undefined {
  const [first, ...others] = likelyLanguages(understood, languages);
  if (first === undefined || others.length === 0) return first;
  const taken = decisions.decide({
    id: 'language',
    asks: 'Which language are the words of the spreadsheet in?',
    because: 'they go into its folder in locales/, and are to be translated for the others',
    choices: [first, ...others].map(({ tag }) => ({ id: tag, says: nameOfLanguage(tag, 'en') })),
  });
  return languages.find(({ tag }) => tag === taken);
}

interface Drawn extends Settings {
  chart?: Choice;
}

/** Names the chart that is drawn of its own accord, so that a team sees it and can name another. */
function withChart({ spec, comments }: Settings, trial: (spec: FindingSpec) => Tried): Drawn {
  const { finding, problems } = trial(spec);
  const chart = finding && problems.length === 0 ? choiceOf(finding) : undefined;
  if (chart === undefined) return { spec, comments };
  const named = { ...spec, chart: chart.chart };
  const isSame = trial(named).problems.length === 0;
  return {
    spec: isSame ? named : spec,
    comments: [
      {
        path: isSame ? ['chart'] : [],
        text: isSame ? chart.because : `drawn as ${chart.chart}: ${chart.because}`,
      },
      ...comments,
    ],
    chart,
  };
}

function choiceOf(finding: Finding): Choice | undefined {
  const [first] = breakdownsOf(finding).flatMap((way) => drawnBreakdown(finding, way) ?? []);
  return first?.choice;
}

/** Countries whose names are no names that `check` takes as they stand. */
function otherwiseCalled({ dimensions }: KeyedTable, languages: readonly string[]): string[] {
  return dimensions
    .filter(({ tells }) => tells === 'countries')
    .flatMap(({ keys }) => [...keys])
    .filter(([text, key]) => isCountryCode(key) && countryOf(text, languages) === undefined)
    .map(([text, code]) => `"${text}" is the country ${code}, ${countryName(code)}`);
}

/** What the settings of the study have to say before the table can be read. */
function missingCodes({ missing }: CellTexts): string[] {
  return Object.entries(missing).flatMap(([field, codes]) =>
    Object.entries(codes).map(
      ([code, meaning]) =>
        `add to "${field}" in data/study.yaml, beside what stands there:  ${JSON.stringify(code)}: ${meaning}`,
    ),
  );
}
