import { at, pivot, type Tableau } from './tableau.ts';
import { spend } from './work.ts';

/**
 * The same rows solved for other variables: as many of `favoured` as can be are basic. Spares the simplex method
 * the way there when those are the ones that move.
 */
export function favour(source: Tableau, favoured: ReadonlySet<number>): Tableau {
  const tableau = copyTableau(source);
  const basic = new Set(tableau.basis);
  for (const column of favoured) {
    if (basic.has(column)) continue;
    const line = tableau.lines.findIndex(
      (factors, i) => factors[column] !== 0 && !favoured.has(at(tableau.basis, i)),
    );
    if (line !== -1) pivot(tableau, line, column);
  }
  return tableau;
}

/** A copy that may be pivoted on its own. */
function copyTableau(tableau: Tableau): Tableau {
  spend(tableau.work, tableau.lines.length * tableau.size);
  const numbers = tableau.numbers.slice();
  return {
    ...tableau,
    lines: tableau.lines.map(
      ({ byteOffset, length }) => new Float64Array(numbers.buffer, byteOffset, length),
    ),
    numbers,
    divisors: [...tableau.divisors],
    basis: [...tableau.basis],
  };
}

/** Where copies are made that nobody keeps: most of what a question costs is the memory for its tableau. */
const places = new WeakMap<Tableau, Tableau>();

/** A copy that may be pivoted until the next one is made of the same tableau, in its place. */
export function freshCopy(tableau: Tableau): Tableau {
  const place = places.get(tableau);
  if (place === undefined) {
    const copy = copyTableau(tableau);
    places.set(tableau, copy);
    return copy;
  }
  spend(tableau.work, tableau.lines.length * tableau.size);
  place.numbers.set(tableau.numbers);
  for (let i = 0; i < tableau.lines.length; i++) {
    place.divisors[i] = tableau.divisors[i] as number;
    place.basis[i] = tableau.basis[i] as number;
  }
  return place;
}
