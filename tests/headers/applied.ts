import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import escapeRegExp from 'escape-string-regexp';

/** The headers that `_headers` of a folder gives an address, as Cloudflare reads it: where rules agree on a name, all values hold. */
export function headersOf(folder: string, path: string): Record<string, string> {
  const file = join(folder, '_headers');
  if (!existsSync(file)) return {};
  const found = new Map<string, string[]>();
  for (const block of readFileSync(file, 'utf8').trim().split('\n\n')) {
    const [rule = '', ...lines] = block.split('\n');
    if (!pattern(rule).test(path)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
      found.set(name, [...(found.get(name) ?? []), value]);
    }
  }
  return Object.fromEntries([...found].map(([name, values]) => [name, values.join(', ')]));
}

/** An asterisk stands for anything, `:name` for one part of the address. */
function pattern(rule: string): RegExp {
  const parts = rule.split(/(\*|:[a-z]+)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : escapeRegExp(part);
  });
  return new RegExp(`^${parts.join('')}$`);
}
