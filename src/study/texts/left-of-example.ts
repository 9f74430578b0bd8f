import { mergeProblemsBy, type Problem } from '#errors.ts';

/** What is done with words of an example whose table is gone. */
const leftOfExample = 'left of the example: remove it';

/** The columns of the example, whose words stand in `terms.json`. */
export const exampleColumns: readonly string[] = ['population', 'satisfaction', 'time'];

/** The mend of words that nothing asks for: another where they are of the example that a study was made from. */
export function mendUnlessExample(isOfExample: boolean, mend: string): string {
  return isOfExample ? leftOfExample : mend;
}

/** Whether a name, e.g. "example-times:n", is of a finding of the example. */
export function isOfExampleFinding(name: string): boolean {
  return name.startsWith('example-');
}

/** What is left of the example is told once for each file and kind. */
export function mergeLeftOfExample(problems: readonly Problem[]): Problem[] {
  const isLeft = ({ mend }: Problem) => mend === leftOfExample;
  return [
    ...problems.filter((problem) => !isLeft(problem)),
    ...mergeProblemsBy(problems.filter(isLeft), ({ file, what }) => `${file} ${what}`),
  ];
}
