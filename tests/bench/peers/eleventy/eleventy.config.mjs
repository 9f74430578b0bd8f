import { readFileSync } from 'node:fs';
import { chart } from '../chart.mjs';

export default function configure(config) {
  const { findings } = JSON.parse(readFileSync(new URL('findings.json', import.meta.url), 'utf8'));
  config.addGlobalData('findings', findings);
  config.addGlobalData('languages', [...new Set(findings.map(({ language }) => language))]);
  config.addFilter('chart', chart);
  config.addFilter('in', (all, language) => all.filter((one) => one.language === language));
}
