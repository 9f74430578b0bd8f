/** How many dots may stand in one drawing before a dot stands for more than one. */
const mostDots = 2500;

/** How many people or things one dot stands for where so many were counted: a power of ten. */
export function countedUnit(count: number): number {
  return 10 ** Math.max(0, Math.ceil(Math.log10(count / mostDots)));
}

/** How many dots stand for so many people or things. */
export function countedDots(count: number): number {
  return Math.round(count / countedUnit(count));
}
