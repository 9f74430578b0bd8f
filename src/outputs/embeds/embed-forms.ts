import { mailSource } from '#outputs/mail/mail.ts';
import type { EmbedView } from '#views/embeds/embed-view.ts';
import type { FrozenEmbed } from '#views/embeds/frozen-embed.ts';
import type { FindingView } from '#views/finding/finding-view.ts';
import type { Site } from '#views/site/site.ts';
import { type FrameForm, frameForms } from './frame-forms.ts';
import { figureSnippet, markdownSnippet, sentenceSnippet } from './paste-forms.ts';

/** One of the forms in which other sites take in a finding. */
interface EmbedForm {
  name: string;
  /** What it is for, in words. */
  label: string;
  /** Of several, one is shown: that of the width and the colours which are chosen. */
  texts: (FrameForm | { text: string })[];
  /** How many lines of it are seen. */
  rows: number;
  /** Code reads from left to right in every language; words as their language does. */
  dir: 'ltr' | 'rtl';
}

/**
 * Every form of a finding as other sites show it, or as it stays. The address of the finding itself becomes a frame in
 * many systems; that of a breakdown, of which there are no pictures, is the one of its frame.
 */
export function embedForms(
  site: Site,
  view: FindingView,
  embed: EmbedView | FrozenEmbed,
): EmbedForm[] {
  const { t, dir } = view;
  const kept = 'kept' in embed ? embed : undefined;
  const isWhole = embed.pictures !== undefined;
  const address = isWhole && kept === undefined ? view.address : embed.address;
  const code = { rows: 6, dir: 'ltr' } as const;
  const text = (pasted: string) => [{ text: pasted.trim() }];
  return [
    {
      ...{ name: 'address', label: t(kept ? 'embed.kept.address' : 'embed.address') },
      ...{ texts: text(address), rows: 2, dir: 'ltr' },
    },
    {
      name: 'frame',
      label: t(kept ? 'embed.kept.frame' : 'embed.frame'),
      texts: frameForms(embed),
      ...code,
    },
    ...(isWhole
      ? ([
          {
            ...{ name: 'figure', label: t('embed.figure'), ...code },
            texts: text(figureSnippet(view, site, kept)),
          },
          ...(kept
            ? []
            : [
                {
                  ...{ name: 'mail', label: t('embed.mail'), ...code },
                  texts: text(mailSource(view, site)),
                },
              ]),
          {
            ...{ name: 'markdown', label: t('embed.markdown'), ...code },
            texts: text(markdownSnippet(view, site, kept)),
          },
          {
            ...{ name: 'sentence', label: t('embed.sentence'), rows: 5, dir },
            texts: text(sentenceSnippet(view, site, kept)),
          },
        ] as const)
      : []),
  ];
}
