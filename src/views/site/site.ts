import { InputError } from '#errors.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import { type Opening, openStudy, type Study } from '#study/study.ts';
import { distinct, repaintCss } from '#paint.ts';
import { createPalettes, type Palette, paletteCss, variable } from '#theme.ts';
import { createUrls, type Paper, type Urls } from '#urls.ts';
import { pasteLengths } from '#views/posts/post-lengths.ts';
import { studyMetadata, type StudyMetadata } from '#views/data/study-metadata.ts';

/** A study and the addresses it is published at: what every view is made from. */
export interface Site {
  study: Study;
  urls: Urls;
  /** Whether posters are also there as PDF. */
  pdf: boolean;
  /** The colours of the study on light and on dark. */
  palettes: { light: Palette; dark: Palette };
  /** The views of findings made so far, by language and id. */
  said: Map<string, FindingView>;
  /** The study as catalogues describe it, by language: it speaks of every finding, and every finding of it. */
  metadata: ReadonlyMap<string, StudyMetadata>;
}

/** How a site is opened. */
interface SiteOpening extends Opening {
  /** Whether posters will be printed as PDF, so that pages may lead to them. Default: no. */
  pdf?: boolean | undefined;
}

/**
 * Opens the study in `folder` for publishing at `address`, or where the study itself says. Throws an `InputError` with
 * everything that is wrong in it; how long its words are is known only then.
 */
export function openSite(folder: string, address?: string, asked: SiteOpening = {}): Site {
  const opened = openStudy(folder, { address, ...asked });
  const urls = createUrls(address ?? opened.spec.url);
  const { problems, notes } = pasteLengths({ study: opened, urls });
  if (problems.length > 0) throw new InputError(problems);
  const study = { ...opened, notes: [...opened.notes, ...notes] };
  return {
    study,
    urls,
    pdf: asked.pdf ?? false,
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

/** Millimetres of a sheet, what stands for a millimetre of A4, and how much smaller it is shown on a screen. */
const sheets = {
  A4: { width: 210, height: 297, unit: 1, shown: 1 },
  A3: { width: 297, height: 420, unit: 1.414, shown: 0.707 },
} as const satisfies Record<Paper, object>;

/** The colours and the size of paper, and the white around its code in millimetres, as CSS, for what looks like a sheet on any screen. */
export function sheetCss(
  { palettes }: Site,
  { paper, quiet }: { paper: Paper; quiet: number },
): string {
  const { width, height, unit, shown } = sheets[paper];
  return [
    `@page{size:${paper};margin:0}`,
    `:root{--sheet-width:${width}mm;--sheet-height:${height}mm;--sheet-unit:${unit}mm;--quiet-zone:${quiet}mm}`,
    `.sheet{color-scheme:light;${paletteCss(palettes.light)}}`,
    ...(shown === 1 ? [] : [`@media screen and (min-width:52.01rem){.sheet{zoom:${shown}}}`]),
  ].join('');
}

/** The colours of the study as CSS: light, also on paper, and dark. */
export function themeCss({ palettes }: Site): string {
  const { light, dark } = palettes;
  return [
    `:root{color-scheme:light dark;${paletteCss(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${paletteCss(dark)}}}`,
    repaintCss(light, (name) => `var(${variable(name)})`),
    // Who chooses the colours of all pages sees of the land round the countries of a map its coast: that is enough.
    `@media (forced-colors:active){path[fill="${distinct(light).line}"]{fill:Canvas;stroke:GrayText}}`,
  ].join('');
}
