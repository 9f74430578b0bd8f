import { expect, it } from 'vitest';
import { tidyPreview } from '#commands/tidy-preview.ts';
import { understoodTable } from '../proposals/understood-table.ts';

it('aligns wide letters and long texts, numbers to the right', () => {
  const table = understoodTable(
    [{ name: 'answer' }, { name: 'n', role: 'n' }],
    '東京 | 7\n Somewhere in a very long name of a place | 120',
  );
  expect(tidyPreview(table)).toEqual([
    '  answer                              n',
    '  東京                                7',
    '  Somewhere in a very long name o…  120',
  ]);
});

it('keeps Arabic letters to their cells', () => {
  const table = understoodTable(
    [{ name: 'answer' }, { name: 'n', role: 'n' }],
    'الإنترنت | 71\n الأصدقاء | 8',
  );
  expect(tidyPreview(table)).toEqual([
    '  answer     n',
    '  \u2068الإنترنت\u2069  71',
    '  \u2068الأصدقاء\u2069   8',
  ]);
});
