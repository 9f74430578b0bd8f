import { countProblems, type InputError } from '#errors.ts';

/** What a browser shows while a study cannot be built: the same text that `check` prints. It reloads once mended. */
export function problemsPage({ problems, message }: InputError): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${countProblems(problems)}</title>
<script type="module" src="/@vite/client"></script>
<style>body{font:1rem/1.6 system-ui;max-width:60rem;margin:3rem auto;padding:0 1rem}pre{white-space:pre-wrap;border-inline-start:4px solid #b3261e;padding-inline-start:1rem}</style>
<h1>${countProblems(problems)}</h1>
<pre>${text}</pre>
</html>`;
}
