import { annotationHasRow } from './annotation-checks.ts';
import { answersNameColumns, answersNameValues, orderEndsWithOther } from './answer-groups.ts';
import { basesAreLarge } from './base-checks.ts';
import { rowsAreNamed } from './blank-names.ts';
import { breakdownsHaveAddresses } from './breakdown-checks.ts';
import { chartHasMeasures } from './chart-checks.ts';
import { countriesAreKnown } from './country-checks.ts';
import { filterFindsRows } from './filter.ts';
import type { Check } from './finding-check.ts';
import { flagsMarkMeasures } from './flag-checks.ts';
import { groupsHaveBases } from './group-bases.ts';
import { headlineExists, headlineHasMeasure, headlineIsKnown } from './headline-checks.ts';
import {
  intervalsHaveRandomSample,
  intervalsHaveShare,
  intervalsHaveTwoEnds,
  intervalsHoldTheirShare,
} from './interval-checks.ts';
import { neutralStandsBetween, scalesAreOrdered, wavesAreOrdered } from './order-checks.ts';
import {
  breakdownsHaveTotals,
  neutralNeedsOpposites,
  oddScaleHasNeutral,
  rolesAreApart,
  rolesNameColumns,
  rolesNameValues,
} from './role-checks.ts';
import { orderIsComplete, rowsAreUnique } from './row-checks.ts';
import { countsFitBase, nobodyHasNoShare, sharesAgree } from './shares.ts';
import { countsAddUp, sharesAddUp, totalsAddUp } from './sums.ts';

/** Rules without which there is no finding: nothing can be said about its words. */
const structure: readonly Check[] = [
  filterFindsRows,
  chartHasMeasures,
  headlineHasMeasure,
  headlineExists,
  rowsAreNamed,
  answersNameColumns,
  rolesNameColumns,
  rolesAreApart,
  breakdownsHaveTotals,
  breakdownsHaveAddresses,
];

/** Rules about what its rows hold. */
const content: readonly Check[] = [
  rowsAreUnique,
  headlineIsKnown,
  orderIsComplete,
  scalesAreOrdered,
  wavesAreOrdered,
  neutralStandsBetween,
  answersNameValues,
  orderEndsWithOther,
  rolesNameValues,
  countriesAreKnown,
  neutralNeedsOpposites,
  oddScaleHasNeutral,
  basesAreLarge,
  countsFitBase,
  nobodyHasNoShare,
  sharesAddUp,
  totalsAddUp,
  intervalsHaveRandomSample,
  intervalsHaveShare,
  intervalsHaveTwoEnds,
  intervalsHoldTheirShare,
  flagsMarkMeasures,
  annotationHasRow,
];

/** Rules that hold counts against bases: without use where groups lack theirs. */
const againstBases: readonly Check[] = [sharesAgree, countsAddUp];

/** What keeps rows from being a finding; each rule runs, and all that they find is reported together. */
export const checkStructure: Check = (...all) => structure.flatMap((check) => check(...all));

/** What is wrong in the rows of a finding beyond its single cells. */
export const checkContent: Check = (...all) => {
  const lacking = groupsHaveBases(...all);
  const rules = lacking.length > 0 ? content : [...content, ...againstBases];
  return [...lacking, ...rules.flatMap((check) => check(...all))];
};
