import type { Site } from '#views/site/site.ts';
import { readableHost } from './readable-host.ts';

/** A whole address as people say and type it, e.g. "sextra.example/s/x4h92r"; letters with accents stand as browsers show them. */
export function spokenAddress(address: string): string {
  return address
    .replace(/^https?:\/\/([^/:]*)/, (_, host: string) => readableHost(host))
    .replace(/\/$/, '');
}

/** Its parts, between which it is best broken into lines: each ends with a stroke or a dot. */
export function addressParts(address: string): string[] {
  return address.split(/(?<=[/.])/);
}

/** The path of a finding's short link; that in a language is the same where there is but one. */
export function shortLink(
  { study, urls }: Pick<Site, 'study' | 'urls'>,
  id: string,
  tag?: string,
): string {
  const code = study.shortCodes.get(id);
  if (code === undefined) throw new Error(`no short link of ${id}`);
  return urls.short(code, study.translators.size > 1 ? tag : undefined);
}
