import { describe, expect, it } from 'vitest';
import { type Prose, renderProse } from '#i18n/markdown.ts';

const render = (markdown: string, tag = 'en'): Prose =>
  renderProse(markdown, { tag, link: (href) => `/to/${href}` });

/** The HTML of a text without headings. */
function html(markdown: string, tag?: string): string {
  return render(markdown, tag)
    .sections.flatMap(({ blocks }) => blocks)
    .map((block) => ('html' in block ? block.html.trimEnd() : `[[${block.name}]]`))
    .join('\n');
}

describe('renderProse splits a page', () => {
  it('into title, lead and sections', () => {
    const page = '# Title\n\nThe lead.\n\n## One\n\nText.\n\nMore.\n\n## Two\n\n- item\n';
    expect(render(page)).toEqual({
      title: 'Title',
      lead: 'The lead.',
      sections: [
        { heading: 'One', blocks: [{ html: '<p>Text.</p>\n<p>More.</p>\n' }] },
        { heading: 'Two', blocks: [{ html: '<ul>\n<li>item</li>\n</ul>\n' }] },
      ],
    });
  });

  it('with a first section that has no heading', () => {
    expect(render('# Title\n\nLead.\n\nBefore any heading.\n\n## One\n\nText.')).toEqual({
      title: 'Title',
      lead: 'Lead.',
      sections: [
        { blocks: [{ html: '<p>Before any heading.</p>\n' }] },
        { heading: 'One', blocks: [{ html: '<p>Text.</p>\n' }] },
      ],
    });
  });

  it('at headings of the second level only', () => {
    expect(render('# Title\n\nLead.\n\n## One\n\n### Deeper\n\nText.').sections).toEqual([
      { heading: 'One', blocks: [{ html: '<h3>Deeper</h3>\n<p>Text.</p>\n' }] },
    ]);
  });

  it('without a lead where something else follows the title', () => {
    expect(render('# Title\n\n[[services]]\n')).toEqual({
      title: 'Title',
      lead: '',
      sections: [{ blocks: [{ name: 'services' }] }],
    });
  });

  it('and gives title, lead and headings without markup', () => {
    const { title, lead, sections } = render(
      '# The *whole* `title`\n\nA **strong** [link](method) & more.\n\n## A *heading*\n\nText.',
    );
    expect(title).toBe('The whole title');
    expect(lead).toBe('A strong link & more.');
    expect(sections[0]?.heading).toBe('A heading');
  });

  it('and finds nothing in nothing', () => {
    expect(render('')).toEqual({ title: '', lead: '', sections: [] });
  });
});

describe('renderProse takes a name alone in a paragraph out of the text', () => {
  it('in its place among the paragraphs', () => {
    expect(render('Before.\n\n[[services]]\n\n[[contact]]\n\nAfter.\n').sections).toEqual([
      {
        blocks: [
          { html: '<p>Before.</p>\n' },
          { name: 'services' },
          { name: 'contact' },
          { html: '<p>After.</p>\n' },
        ],
      },
    ]);
  });

  it('but not out of a sentence', () => {
    expect(html('See [[services]].')).toBe('<p>See [[services]].</p>');
  });
});

describe('renderProse renders', () => {
  it.each([
    ['a link', '[method](method)', '<p><a href="/to/method">method</a></p>'],
    ['a link by reference', '[how][1]\n\n[1]: method', '<p><a href="/to/method">how</a></p>'],
    [
      'an address',
      '<https://example.org/a?b=1>',
      '<p><a href="/to/https://example.org/a?b=1">https://example.org/a?b=1</a></p>',
    ],
    ['code, untouched', '`"it\'s"`', '<p><code>&quot;it&#39;s&quot;</code></p>'],
    ['characters of HTML, made harmless', 'A & B < C', '<p>A &amp; B &lt; C</p>'],
    ['emphasis', '*a* **b**', '<p><em>a</em> <strong>b</strong></p>'],
    ['a numbered list', '1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('a table, in a frame that the keyboard reaches by the names of its columns', () => {
    expect(html('| Pays | État |\n|---|--:|\n| Maroc | commencé |', 'fr')).toBe(
      [
        '<div class="frame short" role="region" aria-label="Pays et État" tabindex="0"><table>',
        '<thead>',
        '<tr>',
        '<th scope="col">Pays</th>',
        '<th scope="col" class="right">État</th>',
        '</tr>',
        '</thead>',
        '<tbody><tr>',
        '<td>Maroc</td>',
        '<td class="right">commencé</td>',
        '</tr>',
        '</tbody></table></div>',
      ].join('\n'),
    );
  });

  it.each([
    ['en', '| **Who** | `"a" & b` | C |', 'Who, &quot;a&quot; &amp; b, and C'],
    ['ar', '| البلد | الجمعية |', 'البلد والجمعية'],
    ['fr', '| | [Base](method) |', 'Base'],
  ])('the name of a frame in %s', (tag, header, name) => {
    expect(html(`${header}\n|${'---|'.repeat(header.split('|').length - 2)}`, tag)).toContain(
      `<div class="frame short" role="region" aria-label="${name}" tabindex="0">`,
    );
  });

  it('a table whose columns have no names, in a frame without one', () => {
    const table = html('| | |\n|---|---|\n| a | b |');
    expect(table).toContain('<div class="frame short" tabindex="0"><table>');
    expect(table).not.toMatch(/<th\b|aria-label/);
  });
});

describe('renderProse sets French text', () => {
  it.each([
    ['in paragraphs', "Qu'en dit-on ?", '<p>Qu’en dit-on\u202f?</p>'],
    [
      'in tight lists',
      '- l\'étude ;\n- "oui"',
      '<li>l’étude\u202f;</li>\n<li>«\u202foui\u202f»</li>',
    ],
    ['in loose lists', "- l'étude\n\n- d'ici", '<p>l’étude</p>\n</li>\n<li><p>d’ici</p>'],
    [
      'in tables',
      '| a | b |\n|---|---|\n| "oui" | "non" |',
      '<td>«\u202foui\u202f»</td>\n<td>«\u202fnon\u202f»</td>',
    ],
    ['in quotations', "> l'étude !", '<p>l’étude\u202f!</p>'],
    ['in smaller headings', "Texte.\n\n### L'étude", '<h3>L’étude</h3>'],
    ['in links', "[l'étude](method)", '<a href="/to/method">l’étude</a>'],
    ['before an emphasis', "l'*étude*", 'l’<em>étude</em>'],
    ['after an emphasis', '**Base** : 8', '<strong>Base</strong>\u202f: 8'],
    ['right after an emphasis', '**Base**: 8', '<strong>Base</strong>\u202f: 8'],
    ['round an emphasis', 'le mot "**étude**".', 'le mot «\u202f<strong>étude</strong>\u202f».'],
    ['round a link', '"[étude](method)"', '«\u202f<a href="/to/method">étude</a>\u202f»'],
    ['inside an emphasis', 'le mot **"étude"**', '<strong>«\u202fétude\u202f»</strong>'],
    ['round a figure', '**48** %', '<strong>48</strong>\u00a0%'],
    ['but no code', "`l'étude ?`", '<code>l&#39;étude ?</code>'],
  ])('%s', (_, markdown, part) => {
    expect(html(markdown, 'fr')).toContain(part);
  });

  it('in title, lead and headings', () => {
    const page = "# \"L'*étude*\"\n\nQu'est-ce ?\n\n## L'*enquête*\n\nTexte.";
    const { title, lead, sections } = render(page, 'fr');
    expect(title).toBe('«\u202fL’étude\u202f»');
    expect(lead).toBe('Qu’est-ce\u202f?');
    expect(sections[0]?.heading).toBe('L’enquête');
  });

  it('but not the addresses of links', () => {
    const { sections } = renderProse(
      "[l'adresse](https://exemple.org/a?b=1;c=l'autre) et <sextra@coalitionplus.org>",
      { tag: 'fr', link: (href) => href },
    );
    expect(sections[0]?.blocks).toEqual([
      {
        html: '<p><a href="https://exemple.org/a?b=1;c=l&#39;autre">l’adresse</a> et <a href="mailto:sextra@coalitionplus.org">sextra@coalitionplus.org</a></p>\n',
      },
    ]);
  });
});
