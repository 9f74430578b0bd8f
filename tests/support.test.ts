import { describe, expect, it } from 'vitest';
import { type Built, buildStudy } from './built.ts';
import { project } from './command-line.ts';
import { beyond } from './css-features.ts';

/** README names these: all is right from here on. */
const right = { chrome: 87, safari: 14.1, safari_ios: 14.5, firefox: 78 };

/** And from here on all can be read, in its order. */
const readable = { chrome: 78, safari_ios: 12.2, firefox: 78 };

/** What some browser in which all is right does not know, or only in part, and what is there instead. */
const missed = {
  'at-rules.container': 'on the sheet of a whole study, numbers and dots instead of charts',
  'at-rules.media.forced-colors': 'there are no forced colours',
  'at-rules.page': 'the size of paper is chosen by hand',
  'properties.accent-color': 'the browser’s own colour of a chosen option',
  'properties.align-self.end': 'known to all in a grid, where it is used',
  'properties.align-self.start': 'known to all in a grid, where it is used',
  'properties.break-after.avoid': 'a heading may stand alone at the foot of paper',
  'properties.color-scheme': 'light scroll bars on dark',
  'properties.container': 'as at-rules.container',
  'properties.container-type': 'as at-rules.container',
  'properties.cursor.pointer': 'there is no pointer',
  'properties.field-sizing': 'a text to copy scrolls',
  'properties.flex-direction.row-reverse':
    'known to all; old Firefox lays it out otherwise where it overflows',
  'properties.forced-color-adjust': 'there are no forced colours',
  'properties.outline': 'the outline of what has the focus has no round corners',
  'properties.resize': 'a text to copy keeps its height',
  'properties.size': 'as at-rules.page',
  'properties.text-align.match-parent': 'a text to copy begins where its language does',
  'properties.text-decoration-thickness': 'underlines as thick as the browser’s own',
  'properties.text-wrap': 'lines of a heading are of unequal length',
  'properties.zoom': 'the sheet of an A3 poster is shown as large as it is',
  'selectors.focus-visible': 'the browser’s own outline of what has the focus',
  'types.length.container_query_length_units':
    'the caption of a table wider than its frame is as wide',
};

/** The same of older browsers, in which all can be read in its order. */
const missedEarlier = {
  'at-rules.media.prefers-color-scheme': 'light where dark is liked',
  'properties.cursor': 'there is no pointer',
  'properties.scroll-margin-top': 'what a link leads to stands at the very top',
  'properties.text-underline-offset': 'underlines stand nearer',
};

/** The styles of all pages of a site, each once, and those of its elements. */
function stylesOf(site: Built): string {
  const styles = site.files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const page = site.page(file);
      const own = [...page.querySelectorAll('[style]')].map(
        (part) => `x{${part.getAttribute('style')}}`,
      );
      return [
        ...[...page.querySelectorAll('style')].map((style) => style.textContent ?? ''),
        ...own,
      ];
    });
  return [...new Set(styles)].join('\n');
}

describe('the styles of a site', async () => {
  const sites = await Promise.all(
    [project, 'tests/studies/waves', 'tests/studies/arabic'].map((study) => buildStudy(study)),
  );
  const styles = sites.map(stylesOf).join('\n');

  it('are known to every browser in which all is right, but for what nobody misses', () => {
    expect(beyond(right, styles)).toEqual(Object.keys(missed).toSorted());
  });

  it('are known to older ones, but for what is read without', () => {
    const { 'properties.cursor.pointer': told, ...others } = missed;
    expect(told).toBe(missedEarlier['properties.cursor']);
    const all = Object.keys({ ...others, ...missedEarlier });
    expect(beyond(readable, styles)).toEqual(all.toSorted());
  });
});

describe('a style that older browsers do not know', () => {
  it.each([
    ['a{inset:0}', ['properties.inset']],
    ['@media (width<=52rem){a{color:red}}', ['at-rules.media.range_syntax']],
  ])('is found: %s', (style, found) => {
    expect(beyond(readable, style)).toEqual(found);
  });
});
