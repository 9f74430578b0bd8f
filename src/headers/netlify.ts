import { general, type HeaderRule } from './header-rules.ts';

/** The file `_headers` that Netlify and Cloudflare Pages read, for a site below `base`, e.g. "/" or "/study/". */
export function netlifyHeaders(base: string, rules: readonly HeaderRule[]): string {
  const block = (path: string, headers: Record<string, string>) =>
    [
      `${base}${path}`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n');
  return `${[
    block('*', general),
    ...rules.map(({ path, policy }) => block(path, { 'Content-Security-Policy': policy })),
  ].join('\n\n')}\n`;
}
