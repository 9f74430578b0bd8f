import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { StudyAnswers } from '#new-study/study-answers.ts';
import { layStudy, writeStudy } from '#new-study/lay-study.ts';
import { packageJson } from '#new-study/package-json.ts';
import { answerNames, questions } from '#new-study/questions.ts';
import { askRest } from './ask.ts';
import { versionText } from './version-text.ts';
import { checkFolder } from './output-folder.ts';
import type { Command, Request } from './request.ts';
import { typedCommand } from './typed-folder.ts';
import { UsageError } from './usage.ts';

/** Makes a study to start from, which builds at once. What nobody says of it stands there as an example. */
export const newStudy: Command = async (request) => {
  const { study, yes } = request;
  checkEmpty(study);
  const settings = packageOf(study);
  const given = givenAnswers(request);
  const { stdin: input, stdout: output } = process;
  const asks = !yes && input.isTTY && output.isTTY;
  const answers = asks ? await askRest(given, { input, output }) : given;
  const files = layStudy({ answers, folder: basename(study) });
  mkdirSync(join(study, 'public'), { recursive: true });
  writeStudy(study, files);
  writeFileSync(join(study, 'package.json'), settings);
  if (!yes && !asks) console.log('nobody to ask: what no option says is an example');
  console.log(report(study));
  return 0;
};

function report(study: string): string {
  return `${relative('.', study).startsWith('..') ? study : relative('.', study) || 'here'}
  README.md says how to go on; data/ holds the numbers, locales/ the words
  all of it is an example, and no site is published with any of it; what is left of it: ${typedCommand('check', study)}
  see it: ${typedCommand('dev', study)}`;
}

/** What may lie in a folder where a study is made: what npm, git and file managers put there. */
const harmless =
  /^(?:\.git|\.DS_Store|Thumbs\.db|desktop\.ini|node_modules|package(?:-lock)?\.json|LICENSE.*)$/i;

/** Nothing is ever overwritten, and no study is strewn among somebody's files. */
function checkEmpty(study: string): void {
  checkFolder(study);
  const other = existsSync(study) && readdirSync(study).find((name) => !harmless.test(name));
  if (other)
    throw new UsageError(
      `folder that is not empty, with ${other}`,
      study,
      'name a new one: npx constats new <folder>',
    );
}

/** The `package.json` that the study will have. */
function packageOf(study: string): string {
  const path = join(study, 'package.json');
  try {
    return packageJson(versionText(), existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  } catch {
    throw new UsageError('package.json that is not JSON', path, 'mend it, or name another folder');
  }
}

/** What the options say of the study. */
function givenAnswers(request: Request): StudyAnswers {
  const read = answerNames.flatMap((name) => {
    const text = request[name]?.trim();
    return text === undefined ? [] : [{ name, text, reading: questions[name].read(text) }];
  });
  const [first, ...others] = read.flatMap(({ name, text, reading }) =>
    'value' in reading
      ? []
      : reading.map(
          ({ what, value = text, mend }) => new UsageError(`--${name}: ${what}`, value, mend),
        ),
  );
  if (first !== undefined) {
    first.message = [first, ...others].map(({ message }) => message).join('\n');
    throw first;
  }
  return Object.fromEntries(
    read.flatMap(({ name, reading }) => ('value' in reading ? [[name, reading.value]] : [])),
  );
}
