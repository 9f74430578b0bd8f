import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/**
 * Has V8 look through its memory now. It does so by itself when its own memory grows, and knows nothing of what objects
 * hold outside of it, such as the pictures of the rasteriser.
 */
export const collectGarbage = runInNewContext('gc') as () => void;
