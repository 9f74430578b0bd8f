// Preloaded by fault.test.ts: a picture cannot be packed, as if constats had a fault there.
import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';

zlib.deflateSync = () => {
  throw new Error('the picture breaks');
};
syncBuiltinESMExports();
