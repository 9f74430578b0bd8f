import { fileURLToPath } from 'node:url';

/** The folder of the generator itself. */
export const generator = fileURLToPath(new URL('../../', import.meta.url));
