import type { ChartInput } from '#charts/input/chart-input.ts';
import { barLayers } from './bar-spec.ts';
import { rowsChannel } from './spec-channels.ts';
import { namesLayer, rowStep } from './spec-layers.ts';
import { type ChartSpec, linesExpression, type SpecInput } from './spec-part.ts';
import { specValues } from './spec-values.ts';

/** So many panels stand beside one another at most; and so wide is each, in pixels. */
const panel = { most: 3, width: 130, apart: 64 };

/** The bars of each group in a panel of its own, on one scale. */
export function panelSpec(own: SpecInput): ChartSpec {
  const { input } = own;
  const columns = Math.min(panel.most, input.series.length);
  const places = panelPlaces(input, columns);
  return {
    values: specValues(input, ({ at }) => places[at.series] ?? {}),
    view: {
      spacing: { column: panel.apart, row: 36 },
      columns,
      align: 'each',
      facet: {
        field: 'series',
        type: 'nominal',
        sort: { field: 'panel', op: 'min' },
        header: {
          labelExpr: linesExpression('datum.label', 18, input.dir),
          labelAnchor: input.dir === 'rtl' ? 'end' : 'start',
        },
      },
      spec: {
        width: panel.width,
        height: rowStep(input, 32),
        encoding: { y: rowsChannel },
        layer: [
          ...barLayers(own, { height: 18, named: false }),
          namesLayer(own, { only: [{ filter: 'datum.first' }] }),
        ],
      },
    },
  };
}

/** Where the panel of each series stands, that of all together first, in lines from where reading starts; and which begin a line. */
function panelPlaces({ series, dir }: ChartInput, columns: number) {
  const order = [...series.keys()].toSorted(
    (a, b) => Number(series[b]?.total ?? false) - Number(series[a]?.total ?? false),
  );
  return [...series.keys()].map((at) => {
    const place = order.indexOf(at);
    const line = Math.floor(place / columns);
    const within = place % columns;
    const length = Math.min(columns, series.length - line * columns);
    return {
      panel: line * columns + (dir === 'rtl' ? length - 1 - within : within) + 1,
      ...(within === 0 && { first: true }),
    };
  });
}
