import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, withFreshTables, withTables } from './tables.ts';

/** `npm run docs`: writes into the documents the tables that the source has, and the chart that tests compare. */
for (const file of withTables) writeFileSync(join(root, file), await withFreshTables(file));
copyFileSync(join(root, 'tests/output/files/services-fr.svg'), join(root, 'docs/services-fr.svg'));
