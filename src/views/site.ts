import { InputError } from '#errors.ts';
import type { FindingView } from './finding.ts';
import { type Opening, openStudy, type Study } from '#study/study.ts';
import { createPalettes, type Palette, paletteCss } from '#theme.ts';
import { createUrls, type Urls } from '#urls.ts';
import { pasteLengths } from './paste-lengths.ts';
import { studyMetadata, type StudyMetadata } from './metadata.ts';

/** A study and the addresses it is published at: what every view is made from. */
export interface Site {
  study: Study;
  urls: Urls;
  /** The colours of the study on light and on dark. */
  palettes: { light: Palette; dark: Palette };
  /** The views of findings made so far, by language and id. */
  said: Map<string, FindingView>;
  /** The study as catalogues describe it, by language: it speaks of every finding, and every finding of it. */
  metadata: ReadonlyMap<string, StudyMetadata>;
}

/**
 * Opens the study in `folder` for publishing at `address`, or where the study itself says. Throws an `InputError` with
 * everything that is wrong in it; how long its words are is known only then.
 */
export function openSite(folder: string, address?: string, asked?: Opening): Site {
  const opened = openStudy(folder, { address, ...asked });
  const urls = createUrls(address ?? opened.spec.url);
  const { problems, notes } = pasteLengths({ study: opened, urls });
  if (problems.length > 0) throw new InputError(problems);
  const study = { ...opened, notes: [...opened.notes, ...notes] };
  return {
    study,
    urls,
    palettes: createPalettes(study.spec.accent),
    said: new Map(),
    metadata: new Map(
      [...study.translators].map(([tag, speaker]) => [
        tag,
        studyMetadata({ study, urls }, speaker),
      ]),
    ),
  };
}

/** The colours of paper as CSS, for what looks like a sheet on any screen. */
export function sheetCss({ palettes }: Site): string {
  return `.sheet{color-scheme:light;${paletteCss(palettes.light)}}`;
}

/** The colours of the study as CSS: light, also on paper, and dark. */
export function themeCss({ palettes }: Site): string {
  const { light, dark } = palettes;
  return [
    `:root{color-scheme:light dark;${paletteCss(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${paletteCss(dark)}}}`,
  ].join('');
}
