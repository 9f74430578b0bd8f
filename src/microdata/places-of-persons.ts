import type { ColumnKind } from './column-kinds.ts';
import type { TableTexts } from './table-texts.ts';
import type { Evidence } from './evidence.ts';
import { median } from './median.ts';

const latitudeName = /^(?:lat|latitude|y|gpslat\w*|\w*latitude)$/;
const longitudeName = /^(?:lon|lng|long|longitude|x|gpslo\w*|\w*longitude)$/;
const pair =
  /^[(\[]?[-+]?\d{1,2}\.\d{3,}(?:\s*[,;]\s*|\s+)[-+]?\d{1,3}\.\d{3,}[)\]]?$|^POINT ?\(|^\d{1,2}° ?\d{1,2}['’′]|[@=/]-?\d{1,2}\.\d{4,}[,;]-?\d{1,3}\.\d{4,}|^[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}$/i;

/** Below this number of people, a point on the map is somebody's door. */
const fewPeople = 5;

/** Points on the earth, unless each is a place with a name, or has many people counted there. */
export function coordinates({ kinds, counted, size }: TableTexts): Evidence | undefined {
  const found = kinds.find(isPairs) ?? latitudes(kinds);
  if (found === undefined || size < 3 || found.column.distinct.length < 3) return undefined;
  const { counts } = counted;
  const isCounted = counts.some(({ numbers = [] }) => median(numbers) >= fewPeople);
  const isNamed = kinds.some(
    ({ column, numbers, isNumbering }) =>
      numbers === undefined &&
      !isNumbering &&
      column !== found.column &&
      column.distinct.length >= found.column.distinct.length * 0.95,
  );
  const isMeasured = kinds.some(
    ({ isMeasure, column }) => isMeasure && column !== found.column && !isCoordinate(column.joined),
  );
  if (isCounted || (isNamed && (isMeasured || counts.length === 0))) return undefined;
  const { shown, place } = found.column;
  return {
    what: 'points on a map',
    ...(shown && { column: shown }),
    place,
    otherwise: 'where each point is a place of the public, name it in a column "place"',
  };
}

function isCoordinate(name: string): boolean {
  return latitudeName.test(name) || longitudeName.test(name);
}

function isPairs({ column }: ColumnKind): boolean {
  const texts = column.distinct;
  return texts.length > 0 && texts.filter((text) => pair.test(text)).length > texts.length * 0.8;
}

/** The first of two columns that hold degrees: by their names, or side by side with three decimals or more. */
function latitudes(kinds: readonly ColumnKind[]): ColumnKind | undefined {
  return kinds.find((kind, index) => {
    const next = kinds[index + 1];
    const isNamed =
      latitudeName.test(kind.column.joined) &&
      kinds.some((other) => longitudeName.test(other.column.joined) && isWithin(other, 180));
    if (isNamed) return isWithin(kind, 90);
    return next !== undefined && isFineDegrees(kind) && isFineDegrees(next);
  });
}

function isWithin({ numbers }: ColumnKind, most: number): boolean {
  return (
    numbers !== undefined &&
    numbers.length > 0 &&
    numbers.every((number) => Math.abs(number) <= most) &&
    numbers.some((number) => !Number.isInteger(number))
  );
}

function isFineDegrees(kind: ColumnKind): boolean {
  const texts = kind.column.distinct;
  return (
    isWithin(kind, 180) &&
    texts.filter((text) => /[.,]\d{4,}$/.test(text)).length > texts.length * 0.8
  );
}
