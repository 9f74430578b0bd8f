import { describe, expect, it } from 'vitest';
import { addOwnSettings, addSettings, type AddedSettings } from '#documents/add-settings.ts';

const language: AddedSettings = { languages: ['de'] };
const withdrawn: AddedSettings = { withdrawn: { services: { date: '2026-01-10' } } };
const correction: AddedSettings = { corrections: [{ date: '2026-01-10', text: 'typing' }] };

describe('what settings do not say is added', () => {
  it.each<[string, AddedSettings, string]>([
    ['languages: [fr, en] # two\nbase: 1\n', language, 'languages: [fr, en, de] # two\nbase: 1\n'],
    ['languages: [\n  fr,\n  "en"\n]\n', language, 'languages: [\n  fr,\n  "en", de\n]\n'],
    [
      'languages:\r\n  - fr\r\n  - en # English\r\nbase: 1',
      language,
      'languages:\r\n  - fr\r\n  - en # English\r\n  - de\r\nbase: 1',
    ],
    ['languages:\n- fr', language, 'languages:\n- fr\n- de'],
    ['languages: []\n', language, 'languages: [de]\n'],
    ['languages: [fr, de]\n', language, 'languages: [fr, de]\n'],
    ['languages:\nbase: 1\n', language, 'languages: [de]\nbase: 1\n'],
    ['languages: fr\n', language, 'languages: fr\n'],
    ['base: 1 # people\n', language, 'base: 1 # people\nlanguages: [de]\n'],
    ['base: 1\r\n# the end', language, 'base: 1\r\n# the end\r\nlanguages: [de]\r\n'],
    ['{ base: 1 }\n', language, '{ base: 1, languages: [de] }\n'],
    ['# nothing yet\n', language, '# nothing yet\nlanguages: [de]\n'],
    ['base: 1\n', withdrawn, 'base: 1\nwithdrawn: { services: { date: 2026-01-10 } }\n'],
    [
      'withdrawn:\n  cost: { date: 2025-01-10 } # wrong\nbase: 1\n',
      withdrawn,
      'withdrawn:\n  cost: { date: 2025-01-10 } # wrong\n  services: { date: 2026-01-10 }\nbase: 1\n',
    ],
    [
      'withdrawn:\n  cost:\n    date: 2025-01-10\n\n# people\nbase: 1\n',
      withdrawn,
      'withdrawn:\n  cost:\n    date: 2025-01-10\n  services: { date: 2026-01-10 }\n\n# people\nbase: 1\n',
    ],
    [
      'withdrawn: { cost: { date: 2025-01-10 } }\n',
      withdrawn,
      'withdrawn: { cost: { date: 2025-01-10 }, services: { date: 2026-01-10 } }\n',
    ],
    [
      'withdrawn: { services: { date: 2025-01-10 } }\n',
      withdrawn,
      'withdrawn: { services: { date: 2025-01-10 } }\n',
    ],
    [
      'corrections:\n  - date: 2025-10-02\n    text: rounding\nbase: 1\n',
      correction,
      'corrections:\n  - date: 2025-10-02\n    text: rounding\n  - { date: 2026-01-10, text: typing }\nbase: 1\n',
    ],
    [
      'corrections: [{ date: 2025-10-02, text: rounding }]\n',
      correction,
      'corrections: [{ date: 2025-10-02, text: rounding }, { date: 2026-01-10, text: typing }]\n',
    ],
    [
      'note: |\n  long\n  text\n',
      { formerUrls: ['https://example.org/a/'] },
      "note: |\n  long\n  text\nformerUrls: ['https://example.org/a/']\n",
    ],
  ])('to %j', (before, settings, after) => {
    expect(addSettings(before, settings)).toBe(after);
  });

  it('to one of several, which may have nothing but a text', () => {
    const source =
      'battery:\n  findings:\n    cost: q1 # euros\n    price:\n      value: q2\n    time: { value: q3 }\n';
    const names = ['cost', 'price', 'time'];
    const added = names.reduce(
      (text, id) =>
        addOwnSettings(text, ['battery', 'findings', id], 'value', { formerly: [`old-${id}`] }),
      source,
    );
    expect(added).toBe(
      'battery:\n  findings:\n    cost: { value: q1, formerly: [old-cost] } # euros\n    price:\n      value: q2\n      formerly: [old-price]\n    time: { value: q3, formerly: [old-time] }\n',
    );
    expect(addOwnSettings('base: 1\n', ['battery', 'findings', 'cost'], 'value', language)).toBe(
      'base: 1\nlanguages: [de]\n',
    );
  });
});
