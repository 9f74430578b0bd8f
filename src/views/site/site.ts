import { changeDays } from '#findings/model/dates.ts';
import type { Host } from '#hosts.ts';
import type { Study } from '#study/study.ts';
import { accentGround, createPalettes, type Palette } from '#theme/palette.ts';
import { createUrls, type Urls } from '#urls.ts';
import { largeDots } from './mark-dots.ts';

/** A study and the addresses it is published at: what every view is made from. */
export interface Site {
  study: Study;
  urls: Urls;
  /** Whether posters and the report are also there as PDF. */
  pdf: boolean;
  /** Who hands it out; absent where none is named. */
  host?: Host | undefined;
  /** Whether it is handed out at all: one that is opened from a disk offers nothing that others would ask of a server. */
  served: boolean;
  /** The colours of the study on light and on dark, and on the ground of pictures for feeds and messages. */
  palettes: { light: Palette; dark: Palette; ground: Palette };
  /** How many dots of the mark of the study are large. */
  dots: number;
  /** Whether any finding has a date, so that there are feeds. */
  dated: boolean;
  /** Whether the study keeps a record of what it publishes: only then others are promised that something stays. */
  recorded: boolean;
}

/** How a site is published. */
export interface Publication {
  /** Whether posters and the report will be printed as PDF, so that pages may lead to them. Default: no. */
  pdf?: boolean | undefined;
  /** Who hands it out. Default: as the study says. */
  host?: Host | undefined;
}

/** A study as it is published at `address`, or where the study itself says. */
export function createSite(
  study: Study,
  address = study.spec.url,
  { pdf = false, host = study.spec.host }: Publication = {},
): Site {
  const { accent, ground } = study.spec;
  const palettes = createPalettes(accent);
  return {
    study,
    urls: createUrls(address),
    pdf,
    host,
    served: host !== 'folder',
    palettes: { ...palettes, ground: ground === 'accent' ? accentGround(accent) : palettes.light },
    dots: largeDots(study),
    dated: changeDays(study).length > 0,
    recorded: study.record.releases.length > 0,
  };
}

/** What is made once of a site for each key, such as a language and the id of a finding, and kept as long as the site. */
export function oncePerSite<Made, Key extends string[]>(
  make: (site: Site, ...key: Key) => Made,
): (site: Site, ...key: Key) => Made {
  const kept = new WeakMap<Site, Map<string, Made>>();
  return (site, ...key) => {
    const known = kept.get(site) ?? new Map<string, Made>();
    kept.set(site, known);
    const name = key.join('/');
    const made = known.get(name) ?? make(site, ...key);
    known.set(name, made);
    return made;
  };
}
