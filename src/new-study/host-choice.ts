import { nearest } from '#documents/document.ts';
import { quoteList } from '#errors.ts';
import { type Host, hostNames } from '#hosts.ts';
import type { AnswerReading } from './study-answers.ts';

/** What people call each host. */
const labels: Readonly<Record<string, string>> = {
  github: 'GitHub Pages',
  gitlab: 'GitLab Pages',
  netlify: 'Netlify',
  cloudflare: 'Cloudflare Pages',
  ftp: 'a web space, by FTP',
  apache: 'a server with Apache',
  nginx: 'a server with nginx',
  caddy: 'a server with Caddy',
  folder: 'a folder or a USB stick, without a server',
  none: 'not known yet',
} satisfies Record<Host | 'none', string>;

const choices = Object.keys(labels);

/** The hosts to choose from, one a line, each with its number. */
export function hostList(): string {
  return choices
    .map((name, index) => `  ${index + 1}  ${name.padEnd(10)}  ${labels[name]}`)
    .join('\n');
}

/** Reads a host, by its name, its number in the list or what people call it; "none" where it is not known yet. */
export function readHost(text: string): AnswerReading<Host | undefined> {
  const word = text.toLowerCase();
  const chosen =
    choices[Number(word) - 1] ??
    choices.find((name) => name === word || labels[name]?.toLowerCase() === word);
  if (chosen !== undefined) return { value: hostNames.find((name) => name === chosen) };
  const near = nearest(word, choices);
  const mend = `expected one of ${quoteList(choices)}`;
  return [
    {
      what: 'host that constats does not know',
      mend: near === undefined ? mend : `did you mean "${near}"? ${mend}`,
    },
  ];
}
