import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { askRest } from '#commands/ask.ts';
import type { StudyAnswers } from '#new-study/study-answers.ts';

/** Asks somebody who types these lines, and gives the answers with all that was printed. */
async function ask(
  given: StudyAnswers,
  ...lines: string[]
): Promise<{ answers: StudyAnswers; said: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(lines.map((line) => `${line}\n`).join(''));
  const said = text(output);
  try {
    return { answers: await askRest(given, { input, output }), said: await ended() };
  } finally {
    output.end();
  }
  async function ended() {
    output.end();
    return said;
  }
}

describe('askRest(given, dialogue)', () => {
  it('asks for what is not given, in one order', async () => {
    const { answers, said } = await ask(
      { publisher: 'Vivre ici' },
      ...['Our study', 'fr, ar', 'https://results.test/', 'team@results.test', 'nginx'],
    );
    expect(answers).toEqual({
      name: 'Our study',
      languages: ['fr', 'ar'],
      publisher: 'Vivre ici',
      site: 'https://results.test/',
      contact: 'team@results.test',
      host: 'nginx',
    });
    expect(said.match(/^.*\?.*$/gm)).toEqual([
      'What is the study called?',
      'In which languages, the one you write in first? For example: fr, en, ar',
      'At which web address will it stand?',
      'At which e-mail address do readers reach you?',
      'Where will you publish it?',
    ]);
    expect(said).toContain('  1  github      GitHub Pages\n');
  });

  it('says at once what is wrong with an answer, and asks again', async () => {
    const given = { name: 'A', publisher: 'B', site: 'https://c.test/', host: undefined };
    const typed = ['Frensh', 'fr, ja', 'French', 'me', ' team@results.test '];
    const { answers, said } = await ask(given, ...typed);
    expect(answers).toEqual({ ...given, languages: ['fr'], contact: 'team@results.test' });
    expect(said).toContain(
      '  language that nobody knows, Frensh: "Frensh"\n  did you mean "fr"? expected the codes of languages',
    );
    expect(said).toContain(
      '  character of dates in ja that no font of the pictures has, U+5E74 and 2 more: "ja"\n  take the language out; or a typeface',
    );
    expect(said).toContain('  e-mail address that cannot be used: "me"\n');
  });

  it('takes an empty line for an answer that comes later', async () => {
    const { answers, said } = await ask({}, '', '', '', '', '', '');
    expect(Object.values(answers)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(said.match(/\(Enter: .*\)/g)).toEqual([
      '(Enter: an example, to be replaced later)',
      '(Enter: en)',
      '(Enter: an example, to be replaced later)',
      '(Enter: https://example.org/, to be replaced later)',
      '(Enter: study@example.org, to be replaced later)',
      '(Enter: none yet)',
    ]);
  });

  it('ends where nobody answers any more, and does not wait', async () => {
    await expect(ask({}, 'Our study')).rejects.toThrow('question without an answer');
  });
});
