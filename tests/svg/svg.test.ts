import { describe, expect, it } from 'vitest';
import { element, linesOf, rewriteElements, rewriteLines, withAttributes } from '#svg/element.ts';
import { writeSvg } from '#svg/write-svg.ts';

const sign = element('g', { fill: 'var(--ink)' }, [
  element('text', { x: 1 }, ['A < "B"\u00a0&', element('tspan', { x: 0 }, [' '])]),
  element('rect', { width: 2.5 }, []),
]);

describe('writeSvg', () => {
  it('writes attributes in their order, and no sign as markup', () => {
    expect(writeSvg(sign)).toBe(
      '<g fill="var(--ink)"><text x="1">A &lt; &quot;B&quot;&#160;&amp;<tspan x="0"> </tspan></text><rect width="2.5" /></g>',
    );
    expect(writeSvg(element('a', { title: '"<&>"' }))).toBe(
      '<a title="&quot;&lt;&amp;&gt;&quot;"></a>',
    );
  });
});

describe('an element', () => {
  it('gets more attributes before its own, which stay as they are', () => {
    expect(
      withAttributes(element('svg', { role: 'img', x: 1 }), { y: 2, x: 3 }).attributes,
    ).toEqual({ y: '2', x: '1', role: 'img' });
    expect(Object.keys(withAttributes(sign, { y: 2 }).attributes)).toEqual(['y', 'fill']);
  });

  it('has its lines of text rewritten, and blanks left alone', () => {
    expect(linesOf(sign)).toEqual(['A < "B"\u00a0&']);
    const marked = rewriteLines(sign, (line) => element('b', {}, [line]));
    expect(writeSvg(marked)).toContain(
      '<b>A &lt; &quot;B&quot;&#160;&amp;</b><tspan x="0"> </tspan>',
    );
  });

  it('is rewritten as another, as several or as none', () => {
    const [doubled, ...others] = rewriteElements(sign, (each) =>
      each.name === 'text' ? [] : each.name === 'rect' ? [each, each] : [each],
    );
    expect(others).toEqual([]);
    expect(doubled && writeSvg(doubled)).toBe(
      '<g fill="var(--ink)"><rect width="2.5" /><rect width="2.5" /></g>',
    );
  });
});
