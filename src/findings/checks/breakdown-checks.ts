import type { Problem } from '#errors.ts';
import { rolesOf } from '#findings/model/roles.ts';
import { breakdownId } from '#findings/shape/breakdown.ts';
import type { Check, FindingParts } from './finding-check.ts';

/** Each breakdown has an address of its own, which is made of the letters and digits of its column. */
export const breakdownsHaveAddresses: Check = (parts, _, rows) => {
  const { breakdowns } = rolesOf(parts.spec, rows);
  const ids = breakdowns.map(breakdownId);
  return breakdowns.flatMap((name, index) => {
    const first = breakdowns[ids.indexOf(ids[index] ?? '')] ?? name;
    if (first !== name)
      return [unaddressed(parts, name, `name the column otherwise: "${first}" has the same`)];
    if (ids[index] === 'by-')
      return [unaddressed(parts, name, 'name the column with a letter or a digit')];
    return [];
  });
};

function unaddressed({ spec, document }: FindingParts, name: string, mend: string): Problem {
  const at = spec.breakdowns?.indexOf(name);
  const place =
    at === undefined ? document.place(['totals', name], 'key') : document.place(['breakdowns', at]);
  return { ...place, what: 'breakdown without an address of its own', value: name, mend };
}
