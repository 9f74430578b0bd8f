import { readFileSync } from 'node:fs';

/** A finding in one language, as other generators are given it. */
export interface PlainFinding {
  id: string;
  language: string;
  title: string;
  headline: string;
  rows: { label: string; value: number }[];
}

/** Those of the study that is built, which lie beside the folder of each peer. */
export const findings: PlainFinding[] = JSON.parse(readFileSync('../findings.json', 'utf8'));

/** The languages that they are told in. */
export const languages = [...new Set(findings.map(({ language }) => language))];
