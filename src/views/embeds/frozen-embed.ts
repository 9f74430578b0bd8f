import type { FrozenAt } from '#urls.ts';
import { findFinding } from '#views/finding/finding-summary.ts';
import { downloadName } from '#views/site/downloads.ts';
import { translatorOf } from '#views/site/languages.ts';
import type { Site } from '#views/site/site.ts';
import { embedSize } from './embed-size.ts';
import type { EmbedView } from './embed-view.ts';
import { embedAt } from './embeds-of.ts';

/** A finding as other sites show it who want it to stay as it is. */
export interface FrozenEmbed extends EmbedView {
  /** Its headline and its version, by which it is told from the latest. */
  title: string;
  /** That it was kept, and of which version it is. */
  kept: string;
  /** Leads to what is shown today. */
  latest: { text: string; href: string };
}

/**
 * A page for frames that stays as it was published: its bytes depend neither on where the site is published nor on which
 * languages it has, and it states that there may be a newer version, since it will never be told. Throws where the
 * finding has another version today.
 */
export function frozenEmbed(site: Site, at: FrozenAt): FrozenEmbed {
  const { urls } = site;
  const { tag, id, version, breakdown } = at;
  if (findFinding(site, id).version !== version) throw new Error(`not of today: ${id} ${version}`);
  const embed = embedAt(site, tag, { finding: id, breakdown });
  const { t } = translatorOf(site, tag);
  const path = urls.frozenEmbed(at);
  const root = '../'.repeat(urls.relative(path).split('/').length - 1);
  const seenFrom = (address: string) => root + urls.relative(address);
  const kept = t('frozen.kept', { version });
  const latest = { text: t('frozen.latest'), href: seenFrom(embed.path) };
  return {
    ...embed,
    title: t('breakdown.name', { headline: embed.headline, label: embed.version }),
    kept,
    latest,
    path,
    address: urls.absolute(path),
    href: seenFrom(embed.href),
    // Pictures are those of today: whoever keeps one has it as a file.
    pictures: embed.pictures && { png: downloadName(id, version, 'png') },
    languages: [],
    size: embedSize({
      ...embed,
      basis: embed.facts,
      footer: [embed.more, `${kept} ${latest.text}`],
    }),
  };
}
