/** What the tests use of a reader of references; it comes without types. */
declare module '@iebh/reflib' {
  import type { Readable } from 'node:stream';

  interface Reading {
    on(event: 'ref', heard: (reference: object) => void): Reading;
    on(event: 'end', heard: () => void): Reading;
    on(event: 'error', heard: (error: Error) => void): Reading;
  }

  export function readStream(format: 'ris', stream: Readable): Reading;
}
