import { chart } from '../chart.ts';
import { findings, languages } from '../findings.ts';

export default function configure(config) {
  config.addGlobalData('findings', findings);
  config.addGlobalData('languages', languages);
  config.addFilter('chart', chart);
  config.addFilter('in', (all, language) => all.filter((one) => one.language === language));
}
