import { type Logo, readLogos } from '#data-folder/logos.ts';
import { listPublicFiles } from '#data-folder/public-folder.ts';
import { readFindings } from '#data-folder/read-study.ts';
import { siteIcon } from '#data-folder/site-icon.ts';
import type { SuppressedCell } from '#disclosure-control/apply-suppression.ts';
import { InputError, type Problem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import { formerIds } from '#findings/model/former-names.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';
import { withShippedPages, withShippedWords } from '#i18n/interface.ts';
import { readLanguageFolders, readWords } from '#i18n/read-words.ts';
import { createTranslator, type SpokenWords, type Translator } from '#i18n/translator.ts';
import type { PublishedRecord } from '#record/published-record.ts';
import { type WithdrawnFinding, withdrawnFindings } from '#record/withdrawn-findings.ts';
import type { Remember } from '#remember.ts';
import { earlierFacts } from '#study/quotes/earlier-home.ts';
import { misquotedHeadlines } from '#study/quotes/headline-quotes.ts';
import { unstatedFacts } from '#study/quotes/unstated-facts.ts';
import { checkLanguages, readableTags } from '#study/translations/check-languages.ts';
import { checkTranslations, type OutdatedText } from '#study/translations/check-translations.ts';
import { unboundTexts } from '#study/words/bound-texts.ts';
import { checkAllWords } from '#study/words/check-all-words.ts';
import { checkGlyphs, checkLanguageGlyphs, checkOrganisationGlyphs } from '#study/words/glyphs.ts';
import type { BorrowedText } from '#study/words/fallback.ts';
import { borrowedNotes, isPartial, withFallbacks, wrongFallbacks } from '#study/words/fallbacks.ts';
import { longLeads } from '#study/words/long-leads.ts';
import { missingPages } from '#study/words/missing-pages.ts';
import { openingMarks } from '#study/words/opening-marks.ts';
import { withSource } from '#study/words/unwritten-texts.ts';
import { isMisnamed, misnamedFinding, takenNames } from './public-names.ts';
import { unreadableCodes } from './short-addresses.ts';
import { correctTables } from './table-typos.ts';
import { wronglyWithdrawn } from './withdrawn-checks.ts';

/**
 * A study folder, read and checked whole: its numbers, and its words in each language. They meet in a view.
 *
 *     data/*.csv   ─ read ─ parse ─ check ─▶ Finding ─┐
 *     data/*.yaml  ─ read ─ parse ─ check ─▶ (spec)   ├─ view ─▶ View ─┬─ draw ───▶ SVG ─┬─▶ pages (.astro)
 *     locales/**   ─ read ─ check ─────────▶ Translator┘               └─ render ────────┴─▶ files (outputs)
 */
export interface Study {
  /** Where it lies. */
  folder: string;
  spec: StudySpec;
  /** In the order of the site. */
  findings: Finding[];
  /** None: a study with a broken finding does not open. */
  broken: [];
  /** Numbers that disclosure control took away: nobody but the leak check of the finished site looks at them. */
  suppressed: SuppressedCell[];
  /** The code of each finding's short link, by its id; withdrawn ones keep theirs. */
  shortCodes: Map<string, string>;
  /** Codes that it had before, by its id: they lead to it for ever. */
  formerCodes: ReadonlyMap<string, string[]>;
  /** What it has published before. */
  record: PublishedRecord;
  /** The findings that it has taken away: their addresses say so. */
  withdrawn: readonly WithdrawnFinding[];
  /** The icon of its pages, as an address that holds it; absent where the study has none. */
  icon?: string | undefined;
  /** The logos that its settings name, by the names they have there. */
  logos: ReadonlyMap<string, Logo>;
  /** What each language says, by its tag; the first is the source language. */
  words: ReadonlyMap<string, SpokenWords>;
  /** Who says it, by the same tags. */
  translators: Map<string, Translator>;
  /** Translations whose source has changed since; some only where the study allows it. */
  outdated: OutdatedText[];
  /** Texts that a language shows in the words of another; some only where the study names a fallback. */
  borrowed: BorrowedText[];
  /** What the team should know of, although it may be published. */
  notes: Problem[];
}

/** What is asked of a study that is opened. */
export interface Opening {
  /** Whether translations may be out of date. Default: what the study says. */
  outdatedTranslations?: StudySpec['outdatedTranslations'] | undefined;
  /** Whether translations may be missing. Default: what the study says. */
  missingTranslations?: StudySpec['missingTranslations'] | undefined;
  /** Where it is published. Default: at the address that the study names. */
  address?: string | undefined;
  /** Is told of what takes a while, a line each. Default: nobody is. */
  progress?: ((line: string) => void) | undefined;
  /** Gives choices of what to hide that were made before. Default: all are made. */
  remember?: Remember | undefined;
  /** What was found in files beside its numbers and words, to be told with all else. Default: nothing. */
  found?: { problems: readonly Problem[]; notes: readonly Problem[] } | undefined;
}

/** Opens the study in `folder`. Throws an `InputError` with everything that is wrong in it. */
export function openStudy(folder: string, asked: Opening = {}): Study {
  const { document, findings, broken, suppressed, shortCodes, formerCodes, record, ...rest } =
    readFindings(folder, asked.progress, asked.remember);
  const { missingTranslations } = asked;
  const otherwise = missingTranslations && { missingTranslations };
  const known = { ...rest.known, ...otherwise };
  const spec = rest.spec && { ...rest.spec, ...otherwise };
  const published = listPublicFiles(folder);
  const { icon, problems: iconProblems } = siteIcon(folder, published);
  const { logos, problems: logoProblems } = readLogos(folder, published, known, document);
  const folders = readLanguageFolders(folder);
  const tags = readableTags(known.languages ?? folders, folders);
  const read = tags.map((tag) => readWords(folder, tag, isPartial(tag, known)));
  const languages = read.map(({ words }) => withShippedWords(words));
  const { words: filled, borrowed } = withFallbacks(languages, known);
  const { misnamed, named } = Object.groupBy(findings, isMisnamed);
  const corrected = correctTables(named ?? [], languages);
  const study = {
    spec: known,
    findings: corrected.findings,
    broken: [...broken, ...(misnamed ?? []).map(({ id }) => id)],
  };
  const told = [
    ...rest.problems,
    ...(asked.found?.problems ?? []),
    ...(misnamed ?? []).map(misnamedFinding),
    ...corrected.problems,
    ...takenNames(published, {
      tags,
      ids: [...(named ?? []).map(({ id }) => id), ...Object.keys(known.withdrawn ?? {})],
      codes: [...shortCodes.values()],
    }),
    ...(document
      ? wronglyWithdrawn(document, known.withdrawn, {
          ids: rest.ids,
          former: findings.flatMap(formerIds),
          record,
        })
      : []),
    ...iconProblems,
    ...logoProblems,
    ...(document && known.languages ? checkLanguages(known.languages, folders, document) : []),
    ...read.flatMap(({ problems }) => problems.map((problem) => withSource(problem, languages))),
    ...(document ? wrongFallbacks(known, document) : []),
    ...missingPages(filled),
    ...checkAllWords(filled, study),
    ...misquotedHeadlines(languages, study),
    ...unboundTexts(languages, study.findings),
    ...read.flatMap(({ words }) => checkGlyphs(words)),
    ...(spec && document ? checkOrganisationGlyphs(spec, document) : []),
    ...(spec && document ? checkLanguageGlyphs(spec, tags, document) : []),
    ...(spec && document ? unstatedFacts(spec, languages, document) : []),
    ...(spec && document
      ? unreadableCodes(asked.address ?? spec.url, [...shortCodes.values()], document)
      : []),
  ];
  const translations = checkTranslations(folder, languages, study, told);
  const { outdated, wrong, unrecorded } = translations;
  const allowed = (asked.outdatedTranslations ?? known.outdatedTranslations) === 'allow';
  const found = [...told, ...wrong, ...(allowed ? [] : outdated)];
  if (found.length > 0 || spec === undefined) throw new InputError(found, languages[0]?.tag);
  const words = new Map(
    filled.map(withShippedPages).map(({ tag, texts, pages }) => [tag, { tag, texts, pages }]),
  );
  const notes = [
    ...rest.notes,
    ...(asked.found?.notes ?? []),
    ...longLeads(languages),
    ...openingMarks(languages),
    ...earlierFacts(languages, study),
    ...borrowedNotes(borrowed),
    ...unrecorded,
    ...(allowed ? outdated : []),
  ];
  return spoken({
    folder,
    spec,
    findings,
    broken: [],
    suppressed,
    shortCodes,
    formerCodes,
    record,
    withdrawn: withdrawnFindings(spec.withdrawn, record, shortCodes, formerCodes),
    icon,
    logos,
    words,
    outdated: translations.outdatedTexts,
    borrowed,
    notes,
  });
}

/** A study as plain data, which can be handed to another thread. */
export type StudyData = Omit<Study, 'translators'>;

/** The study that some data are of. */
export function spoken(data: StudyData): Study {
  const translators = [...data.words].map(
    ([tag, words]) => [tag, createTranslator(words, data.spec.languageNames)] as const,
  );
  return { ...data, translators: new Map(translators) };
}
