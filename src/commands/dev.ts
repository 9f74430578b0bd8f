import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { watch } from 'chokidar';
import { listPublicFiles } from '#data-folder/public-folder.ts';
import { countProblems, InputError } from '#errors.ts';
import { mediaType } from '#headers/media-types.ts';
import { escapeMarkup } from '#markup.ts';
import { createMemory, type RoundMemory } from '#remember.ts';
import { makeFileAt } from '#tasks/index.ts';
import type { Site } from '#views/site/site.ts';
import { reportFault } from './fault.ts';
import { openChecked } from './open-checked.ts';
import { printNotes } from './print-notes.ts';
import type { Command } from './request.ts';
import { announce, serve } from './serve.ts';

/** Milliseconds to wait after a change: editors write a file in several steps. */
const settlingTime = 40;

/** Where browsers are told of changes. */
const changes = '/@changes';

/** Shows a study while it is being written: a change shows at once, a mistake as the message that `check` prints. */
export const dev: Command = async ({ study }) => {
  const browsers = new Set<ServerResponse>();
  const memory = createMemory();
  let shown = await open(study, memory);
  let waiting: NodeJS.Timeout | undefined;
  const update = async () => {
    shown = await open(study, memory);
    for (const browser of browsers) browser.write('data: changed\n\n');
  };
  const folders = ['data', 'locales', 'public'].map((name) => join(study, name));
  watch(folders, { ignoreInitial: true }).on('all', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), settlingTime);
  });
  const port = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost/');
    if (pathname === changes) return listen(browsers, response);
    const send = ({ status, type, body }: Served) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    answer(shown, study, pathname).then(send, (error: unknown) => {
      reportFault(error);
      send({ status: 500, type: 'text/plain', body: 'constats failed: see where it runs' });
    });
  });
  return announce(port, '/');
};

/** Keeps the answer open: a browser is told of each change by it. */
function listen(browsers: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n');
  browsers.add(response);
  response.on('close', () => browsers.delete(response));
}

/** The study, or what keeps it from being shown. Translations that are missing or out of date do not: they follow once a text is settled. */
async function open(study: string, memory: RoundMemory): Promise<Site | InputError> {
  try {
    const { remember } = memory;
    const site = await openChecked(study, 'http://localhost/', {
      outdatedTranslations: 'allow',
      missingTranslations: 'allow',
      unkept: 'note',
      remember,
    });
    printNotes(site.study.notes);
    console.log('no problems');
    return site;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.log(error.message);
    return error;
  } finally {
    memory.endRound();
  }
}

interface Served {
  status: number;
  type: string;
  body: string | Uint8Array;
}

async function answer(shown: Site | InputError, study: string, path: string): Promise<Served> {
  const html = 'text/html; charset=utf-8';
  if (shown instanceof InputError)
    return { status: 500, type: html, body: watching(problemsPage(shown)) };
  const published = `public${decodeURI(path)}`;
  if (listPublicFiles(study).includes(published) && existsSync(join(study, published)))
    return { status: 200, type: mediaType(path), body: readFileSync(join(study, published)) };
  const made = await makeFileAt(shown, path);
  if (made === undefined) {
    const page = await makeFileAt(shown, '/404.html');
    return { status: 404, type: html, body: watching(String(page)) };
  }
  if (!path.endsWith('/')) return { status: 200, type: mediaType(path), body: made };
  return { status: 200, type: html, body: watching(String(made)) };
}

/** A page that is shown anew once something has changed. */
function watching(html: string): string {
  const script = `<script>new EventSource(${JSON.stringify(changes)}).onmessage=()=>location.reload()</script>`;
  return html.replace(/<\/body>|$/, (end) => script + end);
}

/** What a browser shows while a study cannot be built: the same text that `check` prints. */
function problemsPage({ problems, message }: InputError): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${countProblems(problems)}</title>
<style>body{font:1rem/1.6 system-ui;max-width:60rem;margin:3rem auto;padding:0 1rem}pre{white-space:pre-wrap;border-inline-start:4px solid #b3261e;padding-inline-start:1rem}</style>
<h1>${countProblems(problems)}</h1>
<pre>${escapeMarkup(message)}</pre>
</html>`;
}
