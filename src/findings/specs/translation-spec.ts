import { z } from 'zod';
import { languageTag } from './setting-values.ts';

/** `languageNames` of `study.yaml`. */
export const languageNames = z
  .record(languageTag, z.string().min(1, 'expected a name'))
  .optional()
  .describe(
    'What languages are called in the language switch, by their tags, e.g. { fr-x-facile: Français facile }. Default: the name that each language has for itself; easy-to-read ones (`fr-x-facile`, `en-x-easy`) have theirs.',
  );

/** `fallback` of `study.yaml`. */
export const fallback = z
  .record(languageTag, languageTag)
  .optional()
  .describe(
    'Where a language that constats does not speak takes the words of the interface that its `ui.json` lacks, and the pages that come with constats, e.g. { de: en }. Its pages say so. Default: none, and every word must be there.',
  );

/** `missingTranslations` of `study.yaml`. */
export const missingTranslations = z
  .enum(['refuse', 'allow'])
  .default('refuse')
  .describe(
    'What becomes of texts of the study that are not translated yet: "refuse" (nothing is published until they are) or "allow" (they are shown in the language that `fallback` names, else in the source language; their pages say so, and `npx constats check` counts them). Default: refuse.',
  );

/** `outdatedTranslations` of `study.yaml`. */
export const outdatedTranslations = z
  .enum(['refuse', 'allow'])
  .default('refuse')
  .describe(
    'What becomes of a translation whose source text has changed since: "refuse" (nothing is published until it is translated anew or confirmed with `npx constats accept`) or "allow" (it is published as it is, and `npx constats check` lists it). Default: refuse.',
  );
