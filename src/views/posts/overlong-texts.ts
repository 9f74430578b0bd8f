import type { Problem } from '#errors.ts';
import type { Finding } from '#findings/model/finding.ts';
import type { Translator } from '#i18n/translator.ts';
import type { Site } from '#views/site/site.ts';
import { findingText } from '#views/words/study-texts.ts';
import { characters } from './text-length.ts';

/** How many characters a text of a finding may have, with its quotes filled in, and why. */
export const textLimits = [
  {
    name: 'subtitle',
    called: 'subtitle',
    most: 90,
    why: 'it stands in one line or two above each chart',
  },
  { name: 'annotation', called: 'annotation', most: 80, why: 'it stands within the chart' },
  {
    name: 'voice.text',
    called: 'quotation',
    most: 280,
    why: 'it is set large: quote the one sentence that counts',
  },
  {
    name: 'voice.by',
    called: 'name beside a quotation',
    most: 80,
    why: 'it stands below the quotation',
  },
] as const;

/** The texts of findings that have no room where they stand. */
export function overlongTexts(site: Site): Problem[] {
  const { findings, translators } = site.study;
  return [...translators.values()].flatMap((translator) =>
    findings.flatMap((finding) => inFinding(site, translator, finding)),
  );
}

function inFinding(site: Site, translator: Translator, finding: Finding): Problem[] {
  return textLimits.flatMap(({ name, called, most, why }) => {
    const text = findingText(site, translator, finding, name) ?? '';
    const length = characters(text);
    if (length <= most) return [];
    return [
      {
        ...translator.place('findings', `${finding.id}.${name}`),
        what: `${called} of ${length} characters`,
        value: text,
        mend: `expected at most ${most}, since ${why}`,
      },
    ];
  });
}
