import { pasted } from '#documents/yaml-line.ts';
import type { Finding } from '#findings/model/finding.ts';

/** Lines that can be pasted into the settings of a finding; in a battery, what stands there with its name. */
export function pastedSettings(
  { id, settings }: Finding,
  findings: readonly Finding[],
  line: string,
): string {
  const isBattery = findings.some((other) => other.id !== id && other.settings === settings);
  return pasted(isBattery ? `${id}: { value: …, ${line} }` : line);
}
