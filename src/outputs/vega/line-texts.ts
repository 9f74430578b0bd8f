import { changeTimes, longestName } from './line-places.ts';
import { beside, endEdge } from './spec-channels.ts';
import { numberMark } from './spec-layers.ts';
import { linesMark, type SpecInput, type SpecPart } from './spec-part.ts';

/** What stands behind the end of each line: its last number and its name, and a stroke to where it ends. */
export function endLayers(own: SpecInput, y: SpecPart): SpecPart[] {
  const { input, colours } = own;
  const stroke = input.dir === 'rtl' ? '-12' : 'width + 12';
  const named = { filter: 'isValid(datum.nameAt)' };
  return [
    {
      name: 'leaders',
      transform: [named, { filter: 'isValid(datum.lineEnd)' }],
      mark: { type: 'rule', color: colours.quiet, aria: false },
      encoding: {
        x: endEdge(input),
        x2: { value: { expr: stroke } },
        y: { ...y, field: 'lineEnd' },
        y2: { field: 'nameAt' },
      },
    },
    {
      name: 'names',
      transform: [named],
      mark: {
        ...numberMark(own, beside(input, 'behind', 16)),
        ...linesMark(
          'datum.text + "  " + datum.label + (datum.rowBase ? "\\n" + datum.rowBase : "")',
          longestName,
          input,
        ),
        fontWeight: { expr: 'datum.highlighted ? 700 : 400' },
      },
      encoding: { x: endEdge(input), y: { ...y, field: 'nameAt' } },
    },
  ];
}

/** Dashed lines between waves that cannot be compared, and the words for it above the first. */
export function changeLayers({ input, colours }: SpecInput): SpecPart[] {
  const values = changeTimes(input).map((time, at) => ({
    time,
    ...(at === 0 && { text: input.words.changed }),
  }));
  if (values.length === 0) return [];
  const style = { color: colours.muted, aria: false };
  return [
    {
      name: 'changes',
      data: { values },
      mark: { type: 'rule', strokeDash: [3, 4], ...style },
      encoding: { y: { value: 0 }, y2: { value: 'height' } },
    },
    {
      name: 'changesNamed',
      data: { values },
      transform: [{ filter: 'isValid(datum.text)' }],
      mark: {
        ...linesMark('datum.text', longestName, input, { upright: 1 }),
        ...{ ...style, baseline: 'bottom', fontSize: 13, yOffset: -24 },
      },
      encoding: { y: { value: 0 } },
    },
  ];
}
