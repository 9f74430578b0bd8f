import type { Document } from '#documents/document.ts';
import type { Path } from '#documents/offsets.ts';
import type { Place } from '#errors.ts';

/** One finding of a file that holds several: its settings as though they stood in a file of their own. */
interface Sibling {
  id: string;
  /** Where it is named. */
  place: Place;
  /** All settings of the file that are not its own, and its own; each at the place where it is written. */
  document: Document;
}

/** The findings of a battery, in its order; absent where a file has none, empty where it cannot be told which. */
export function siblingsOf(document: Document): Sibling[] | undefined {
  const { value } = document;
  if (!isRecord(value) || !('battery' in value)) return undefined;
  const { battery, ...common } = value;
  if (!isRecord(battery) || typeof battery['column'] !== 'string') return [];
  const { column, findings } = battery;
  return Object.entries(isRecord(findings) ? findings : {}).map(([id, own]) => ({
    id,
    place: document.place(['battery', 'findings', id], 'key'),
    document: siblingDocument(document, { id, common, column, own }),
  }));
}

interface Parts {
  id: string;
  common: Record<string, unknown>;
  /** The column that tells the questions apart. */
  column: string;
  /** The value that stands in it, or that and settings of its own. */
  own: unknown;
}

function siblingDocument(whole: Document, { id, common, column, own }: Parts): Document {
  const { value, ...settings } = isRecord(own) ? own : { value: own };
  const filters = [common, settings].map(({ filter }) => (isRecord(filter) ? filter : {}));
  const above: Path = ['battery', 'findings', id];
  return {
    file: whole.file,
    value: {
      ...common,
      ...settings,
      filter: Object.assign({}, ...filters, { [column]: value }) as unknown,
    },
    place(path, part) {
      const [key = '', name = ''] = path;
      if (key === 'filter' && name === column && part === 'key')
        return whole.place(['battery', 'column']);
      if (key === 'filter' && name === column)
        return whole.place(isRecord(own) ? [...above, 'value'] : above, part);
      if (key === 'filter' && Object.hasOwn(filters[1] ?? {}, name))
        return whole.place([...above, ...path], part);
      return Object.hasOwn(settings, key) && key !== 'filter'
        ? whole.place([...above, ...path], part)
        : whole.place(path, part);
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
