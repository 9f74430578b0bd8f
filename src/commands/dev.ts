import { join } from 'node:path';
import { type AstroIntegration, dev as devAstro } from 'astro';
import { countProblems, InputError } from '#errors.ts';
import { escapeMarkup } from '#markup.ts';
import { settings } from '#settings.ts';
import { generator } from './generator.ts';
import { openChecked } from './open-checked.ts';
import { printNotes } from './print-notes.ts';
import type { Command } from './request.ts';

/** Shows a study while it is being written: a change shows at once, a mistake as the message that `check` prints. */
export const dev: Command = async ({ study }) => {
  process.env[settings.folder] = study;
  process.env[settings.address] = 'http://localhost/';
  const server = await devAstro({
    root: generator,
    // While it serves, Astro would ask for a slash behind each file whose ending is part of a route's parameters.
    trailingSlash: 'ignore',
    publicDir: join(study, 'public'),
    integrations: [watchStudy(study)],
    logLevel: 'error',
  });
  console.log(`http://localhost:${server.address.port}/\n  stop with Ctrl+C`);
  return new Promise(() => {});
};

/** Milliseconds to wait after a change: editors write a file in several steps, and the watcher reports but the first. */
const settlingTime = 80;

type DevServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];

function watchStudy(study: string): AstroIntegration {
  const folders = ['data', 'locales', 'public'].map((name) => join(study, name));
  return {
    name: 'constats-watch',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        let problems = await findProblems(study);
        let waiting: NodeJS.Timeout | undefined;
        const update = async () => {
          problems = await findProblems(study);
          report(problems);
          reload(server, problems === undefined);
        };
        report(problems);
        server.middlewares.use((request, response, next) => {
          if (problems === undefined || request.url?.startsWith('/@')) return next();
          response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
          response.end(problemsPage(problems));
        });
        server.watcher.add(folders).on('all', (_, path) => {
          if (!folders.some((folder) => path.startsWith(folder))) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => void update(), settlingTime);
        });
      },
    },
  };
}

/** What keeps a study from being shown. Translations that are out of date do not: they follow once a text is settled. */
async function findProblems(study: string): Promise<InputError | undefined> {
  try {
    const opened = await openChecked(study, undefined, { outdatedTranslations: 'allow' });
    printNotes(opened.study.notes);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function report(problems: InputError | undefined): void {
  console.log(problems?.message ?? 'no problems');
}

/** Reloads the browser; and, where the study is whole, the pages that were made from what it held before. */
function reload({ environments }: DevServer, whole: boolean): void {
  for (const [name, environment] of Object.entries(environments)) {
    if (whole) environment.moduleGraph.invalidateAll();
    if (whole || name === 'client') environment.hot.send({ type: 'full-reload' });
  }
}

/** What a browser shows while a study cannot be built: the same text that `check` prints. It reloads once mended. */
function problemsPage({ problems, message }: InputError): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${countProblems(problems)}</title>
<script type="module" src="/@vite/client"></script>
<style>body{font:1rem/1.6 system-ui;max-width:60rem;margin:3rem auto;padding:0 1rem}pre{white-space:pre-wrap;border-inline-start:4px solid #b3261e;padding-inline-start:1rem}</style>
<h1>${countProblems(problems)}</h1>
<pre>${escapeMarkup(message)}</pre>
</html>`;
}
