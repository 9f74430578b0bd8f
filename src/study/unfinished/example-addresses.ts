import type { Document } from '#documents/document.ts';
import type { Problem } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';

/** Names that are kept for examples (RFC 2606, section 3): nobody is reached there. */
const exampleName = /(?:@|\/\/|\.)example\.(?:org|com|net)(?=[/:]|$)/i;

/** Addresses of the template that a study still has; its own does not count where the site gets another. */
export function exampleAddresses(
  { url = '', contact = '' }: Partial<StudySpec>,
  document: Document,
  address: string | undefined,
): Problem[] {
  const stated = [
    ...(address === undefined ? [['url', url] as const] : []),
    ['contact', contact] as const,
  ];
  return stated
    .filter(([, value]) => exampleName.test(value))
    .map(([name, value]) => ({
      ...document.place([name]),
      what: 'address that is only an example: nobody is reached there',
      value,
      mend:
        name === 'url'
          ? 'write the address where the site will stand, or give it with --site'
          : 'write the e-mail address where readers reach you',
    }));
}
