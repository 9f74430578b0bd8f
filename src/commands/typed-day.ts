import { day } from '#findings/specs/setting-values.ts';
import { UsageError } from './usage.ts';

/** Refuses a day that the calendar does not have, or that is written otherwise. */
export function checkDay(date: string | undefined): void {
  if (date === undefined || day.safeParse(date).success) return;
  throw new UsageError('unusable --date', date, 'expected a day, e.g. "2026-01-10"');
}
