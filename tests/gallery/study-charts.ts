import { readdirSync } from 'node:fs';
import type { ChartView } from '#views/charts/chart-view.ts';
import { findingView } from '#views/finding/finding-view.ts';
import { openSite } from '#views/open-site.ts';
import { project } from '../command-line.ts';

/** A chart as a study publishes it. */
export interface StudyChart {
  /** "prep-ci, fr: age / by-group". */
  title: string;
  headline: string;
  /** The accent of its study. */
  accent: string;
  chart: ChartView;
}

/** Every chart of this repository's studies: each finding in each language, in each of its breakdowns. */
export function studyCharts(): StudyChart[] {
  const tests = readdirSync(`${project}tests/studies`).toSorted();
  const folders = [project, ...tests.map((name) => `${project}tests/studies/${name}`)];
  return folders.flatMap(chartsOf);
}

function chartsOf(folder: string): StudyChart[] {
  const site = openSite(folder);
  const { spec, findings, translators } = site.study;
  return [...translators.keys()].flatMap((tag) =>
    findings.flatMap(({ id }) => {
      const { breakdowns, headline } = findingView(site, tag, id);
      return breakdowns.map(({ id: shown, chart }) => ({
        title: `${spec.id}, ${tag}: ${id} / ${shown}`,
        headline,
        accent: spec.accent,
        chart,
      }));
    }),
  );
}
