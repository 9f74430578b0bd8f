import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes long, the longest first: begun last, it would run alone when all else is over. */
const long = [
  'docs/recipes',
  'package/',
  'build/kept',
  'disclosure/attack/',
  'record/history',
  'commands/commands',
  'browser',
  'print/pages',
  'headers/servers',
  'commands/add',
  'charts/texts',
  'views/drawn',
  'build',
  'embed/',
  'studies',
  'disclosure/brute-force',
  'print/printed-pages',
  'finding-page',
  'leak-check/leaks',
  'commands/killed-publish',
  'editions',
  'withdrawn',
  'new-study/built-study',
  'tasks/site-addresses',
];

const places = long.map((place) =>
  place.endsWith('/') ? `/tests/${place}` : `/tests/${place}.test.ts`,
);

/** Runs what takes long before all else, which follows as Vitest knows it. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const first = places.flatMap((place) =>
      others.filter(({ moduleId }) => moduleId.includes(place)),
    );
    // Each once, whichever places it is found at.
    return [...new Set([...first, ...others])];
  }
}
