import { escapeMarkup } from '#markup.ts';
import type { FeedView } from '#views/posts/feed.ts';

/** A feed as Atom (RFC 4287). It asks for a time: that of a day is its beginning in UTC. */
export function atom(feed: FeedView): string {
  const { lang, id, title, address, home, author, updated, entries } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">\n`,
    element('id', id),
    element('title', title),
    element('updated', time(updated)),
    `<author>${element('name', author).trim()}</author>\n`,
    `<link rel="self" type="application/atom+xml" href="${escapeMarkup(address)}"/>\n`,
    `<link rel="alternate" type="text/html" hreflang="${lang}" href="${escapeMarkup(home)}"/>\n`,
    ...entries.map(entryXml),
    '</feed>\n',
  ].join('');
}

function entryXml({ id, title, address, updated, theme, summary }: FeedView['entries'][number]) {
  return [
    '<entry>\n',
    element('id', id),
    element('title', title),
    `<link rel="alternate" type="text/html" href="${escapeMarkup(address)}"/>\n`,
    element('published', time(updated)),
    element('updated', time(updated)),
    theme === undefined
      ? ''
      : `<category term="${theme.name}" label="${escapeMarkup(theme.title)}"/>\n`,
    element('summary', summary),
    '</entry>\n',
  ].join('');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>\n`;
}

function time(day: string): string {
  return `${day}T00:00:00Z`;
}
