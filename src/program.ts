/** The whole program, as it is compiled. */
export { guardProcess, run } from '#commands/run.ts';
export { work } from '#build/worker.ts';
