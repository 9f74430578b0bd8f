import { expect, it } from 'vitest';
import { findingView } from '#views/finding/finding-view.ts';
import { quotedDots } from '#views/finding/quoted-dots.ts';
import { openSite } from '#views/open-site.ts';
import { templateFolder, templateWith } from '../study-folder.ts';

const dotsOf = (folder: string, id: string) => quotedDots(findingView(openSite(folder), 'en', id));

it('draws a hundred for a share, and one for each who was counted', () => {
  expect(dotsOf(templateFolder, 'trust')).toEqual({ all: 100, percent: 62 });
  expect(dotsOf(templateFolder, 'respondents')).toEqual({ all: 640, percent: 100 });
});

it('draws none where nothing was counted', () => {
  const folder = templateWith({ 'data/respondents.csv': 'population,n\nrespondents,0\n' });
  expect(dotsOf(folder, 'respondents')).toBeUndefined();
});
