import { describe, expect, it } from 'vitest';
import { outputs } from '#outputs/index.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { templateWith } from '../study-folder.ts';

const figureOf = (tag: string, counted: string, settings = 'headline: { measure: n }\n') => {
  const site = openSite(
    templateWith({
      'data/respondents.csv': counted,
      'data/respondents.yaml': `chart: figure\nbase: none\n${settings}`,
    }),
  );
  const view = findingView(site, tag, 'respondents');
  return { view, svg: String(outputs.svg.render(view, site)).replace(/\s/g, ' ') };
};

describe('a picture of many dots', () => {
  it.each([
    ['en', 'Each dot stands for 100.'],
    ['fr', 'Chaque point en représente 100.'],
  ])('says what each stands for: %s', (tag, said) => {
    const { view, svg } = figureOf(tag, 'population,n\nrespondents,47000\n');
    const [{ reading, chart }] = view.breakdowns;
    expect(svg).toContain(`>${said}<`);
    expect(reading).toContain(said);
    expect(chart.input.words.dots).toBe(said);
  });

  it('says nothing where each stands for one', () => {
    const { view, svg } = figureOf('en', 'population,n\nrespondents,640\n');
    expect(svg).not.toContain('Each dot');
    expect(view.breakdowns[0].reading).toContain('Each dot stands for one.');
  });
});
