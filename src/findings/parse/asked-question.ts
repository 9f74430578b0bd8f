import { quoteSome, type Problem } from '#errors.ts';
import type { FindingParts } from '#findings/checks/finding-check.ts';
import type { Finding } from '#findings/model/finding.ts';
import { rowAt } from '#tables/table.ts';

/** The question that the table has beside the chosen rows, which is one; in the language that the finding names. */
export function askedQuestion(
  { spec, table, study }: FindingParts,
  chosen: readonly number[],
): { question?: NonNullable<Finding['question']>; problems: Problem[] } {
  const { column, language = study.languages?.[0] } = spec.question ?? {};
  const index = table.columns.findIndex(({ name }) => name === column);
  const cells = index === -1 ? [] : chosen.flatMap((row) => rowAt(table, row).cells[index] ?? []);
  const [first] = cells;
  if (first === undefined) return { problems: [] };
  const other = cells.find(({ text }) => text !== first.text || text === '');
  if (other === undefined)
    return {
      question: { text: first.text, ...(language !== undefined && { language }) },
      problems: [],
    };
  const problem =
    other.text === ''
      ? {
          what: `empty ${column}`,
          mend: `write the question, as in the other rows; or take "question" out of the finding's settings`,
        }
      : {
          what: 'row of another question',
          value: other.text,
          mend: `the finding is about ${quoteSome([first.text])}: let its filter choose the rows of one question, or make a battery of it`,
        };
  return { problems: [{ ...other.place, ...problem }] };
}
