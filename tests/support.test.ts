import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { scripts } from '#scripts/index.ts';
import { buildStudy, type Built } from './built.ts';
import { project } from './command-line.ts';
import { beyond, type Floor } from './css-features.ts';
import { drawnStyles, isReadBy, unknownMarkup, unknownNames } from './page-features.ts';

/** README names these: all is right from here on. */
const right = { chrome: 87, safari: 14.1, safari_ios: 14.5, firefox: 78 };

/** And from here on all can be read, in its order. */
const readable = { chrome: 78, safari_ios: 12.2, firefox: 78 };

/** What some browser in which all is right does not know, or only in part, and what is there instead. */
const missed = {
  'at-rules.media.forced-colors': 'there are no forced colours',
  'at-rules.page': 'the size of paper is chosen by hand',
  'properties.accent-color': 'the browser’s own colour of a chosen option',
  'properties.align-self.start': 'known to all in a grid, where it is used',
  'properties.break-after.avoid': 'a heading may stand alone at the foot of paper',
  'properties.color-adjust': 'one of three names, of which each browser knows another',
  'properties.color-scheme': 'light scroll bars on dark',
  'properties.container-type': 'as at-rules.container',
  'properties.cursor.pointer': 'there is no pointer',
  'properties.field-sizing': 'a text to copy scrolls',
  'properties.flex-direction.row-reverse':
    'known to all; old Firefox lays it out otherwise where it overflows',
  'properties.font-family.system-ui': 'the next letters of the list',
  'properties.forced-color-adjust': 'there are no forced colours',
  'properties.outline': 'the outline of what has the focus has no round corners',
  'properties.paint-order': 'known to all in drawings, where it is used',
  'properties.print-color-adjust': 'as properties.color-adjust',
  'properties.resize': 'a text to copy keeps its height',
  'properties.size': 'as at-rules.page',
  'properties.text-align.match-parent': 'a text to copy begins where its language does',
  'properties.text-decoration-thickness': 'underlines as thick as the browser’s own',
  'properties.user-select': 'the mark of a flag is copied with its number',
  'properties.text-wrap': 'lines of a heading are of unequal length',
  'properties.zoom': 'the sheet of an A3 poster is shown as large as it is',
  'selectors.first': 'the cover of the report has the number of its sheet, too',
  'selectors.focus-visible': 'the browser’s own outline of what has the focus',
  'types.length.container_query_length_units':
    'the caption of a table wider than its frame is as wide',
};

/** The same of older browsers, in which all can be read in its order. */
const missedEarlier = {
  'at-rules.media.prefers-color-scheme': 'light where dark is liked',
  'properties.cursor': 'there is no pointer',
  'properties.scroll-margin-top': 'what a link leads to stands at the very top',
  'properties.scroll-padding-top': 'what a link leads to stands below the row that stays in sight',
  'properties.text-underline-offset': 'underlines stand nearer',
};

/** Attributes that some browser of either floor does not know, and what is there instead. */
const missedMarkup = {
  'details.name': 'several actions of a finding may be open',
  'iframe.loading': 'a frame is loaded at once',
  'img.loading': 'a picture is loaded at once',
};

const missedMarkupEarlier = { 'a.download': 'a file opens, and can be kept from there' };

/** What scripts ask for before they use it. */
const askedFor = ['.ResizeObserver', '.clipboard', '.writeText', 'ResizeObserver'];

/** Pages and drawings of some sites. */
function documentsOf(sites: readonly Built[]): Document[] {
  return sites.flatMap((site) =>
    site.files.filter((file) => /\.(html|svg)$/.test(file)).map((file) => site.page(file)),
  );
}

/** Their styles, each once, and those of their elements. */
function stylesOf(documents: readonly Document[]): string {
  const styles = documents.flatMap((page) => [
    ...[...page.querySelectorAll('style')].map((style) => style.textContent ?? ''),
    ...[...page.querySelectorAll('[style]')].map((part) => `x{${part.getAttribute('style')}}`),
    ...drawnStyles(page),
  ]);
  return [...new Set(styles)].join('\n');
}

/** What runs in pages, and what other sites may load, each once. */
function scriptsOf(documents: readonly Document[]): string[] {
  const inline = documents
    .flatMap((page) => [...page.querySelectorAll('script:not([type])')])
    .map((script) => script.textContent ?? '');
  return [...new Set([...inline, scripts.host])];
}

const sites = await Promise.all(
  [project, 'tests/studies/waves', 'tests/studies/arabic', 'tests/studies/probability'].map(
    (study) => buildStudy(study),
  ),
);
const documents = documentsOf(sites);

describe('the styles of a site and its drawings', () => {
  const styles = stylesOf(documents);

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

describe('elements and attributes of a site and its drawings', () => {
  const unknown = (floor: Floor) => [
    ...new Set(documents.flatMap((document) => unknownMarkup(floor, document))),
  ];

  it('are known to every browser in which all is right, but for what nobody misses', () => {
    expect(unknown(right).toSorted()).toEqual(Object.keys(missedMarkup));
  });

  it('are known to older ones, but for what is read without', () => {
    const all = Object.keys({ ...missedMarkup, ...missedMarkupEarlier });
    expect(unknown(readable).toSorted()).toEqual(all.toSorted());
  });
});

describe('the scripts of a site', () => {
  const scripts = scriptsOf(documents);

  it('are read by every browser, old or not', () => {
    expect(scripts).toHaveLength(4);
    expect(scripts.filter((script) => !isReadBy(right, script))).toEqual([]);
    expect(scripts.filter((script) => !isReadBy(readable, script))).toEqual([]);
  });

  it('name nothing that a browser does not know, but what they ask for first', () => {
    expect(scripts.flatMap((script) => unknownNames(right, script))).toEqual([]);
    const names = scripts.flatMap((script) => unknownNames(readable, script));
    expect([...new Set(names)].toSorted()).toEqual(askedFor);
  });
});

describe('what older browsers do not know', () => {
  const document = (markup: string) =>
    parseHTML(`<!doctype html><body>${markup}</body>`).document as unknown as Document;

  it.each([
    ['<dialog open>A</dialog>', ['dialog', 'dialog.open']],
    ['<img loading="lazy"><p popover inert></p>', ['img.loading', 'p.inert', 'p.popover']],
    ['<svg><path fill="red" d=""></path></svg>', []],
  ])('is found in markup: %s', (markup, found) => {
    expect(unknownMarkup(right, document(markup))).toEqual(found);
  });

  it('is found in how a drawing looks', () => {
    const styles = drawnStyles(document('<svg><path fill="light-dark(red, blue)"></path></svg>'));
    expect(beyond(right, styles.join(''))).toEqual(['types.color.light-dark']);
  });

  it.each([
    ['class A { b = 1 }', [true, false]],
    ['a ||= 1', [false, false]],
    ['class A { static { a() } }', [false, false]],
    ['const { a } = b', [true, true]],
  ])('is found in the words of a script: %s', (script, read) => {
    expect([isReadBy(right, script), isReadBy(readable, script)]).toEqual(read);
  });

  it.each([
    ['structuredClone(a)', ['structuredClone']],
    ['[1].at(-1); Object.hasOwn(a, "b"); a.replaceAll("b", "c")', ['.at', '.hasOwn']],
    ['document.startViewTransition(() => own.stuff)', ['.startViewTransition']],
  ])('is found in the names of a script: %s', (script, found) => {
    expect(unknownNames(right, script)).toEqual(found);
  });
});

describe('a style that older browsers do not know', () => {
  it.each([
    ['a{inset:0}', ['properties.inset']],
    ['@supports (width:1cqh) and (not (a:b)){a{font-size:1cqh}}', []],
    ['@supports not (inset:0){a{inset:0}}', ['properties.inset']],
    ['@media (width<=52rem){a{color:red}}', ['at-rules.media.range_syntax']],
  ])('is found: %s', (style, found) => {
    expect(beyond(readable, style)).toEqual(found);
  });
});
