import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, withFreshTables, withTables } from './tables.ts';

/** `npm run docs`: writes into the documents the tables that the source has. */
for (const file of withTables) writeFileSync(join(root, file), await withFreshTables(file));
