import { kinds } from './model-study.ts';

/** Places that tell findings of one kind apart: 100 of them. */
const places = ['Bel', 'Car', 'Dor', 'Esk', 'Fal', 'Gar', 'Hol', 'Kes', 'Lan', 'Mor'].flatMap(
  (first) =>
    ['mont', 'ville', 'by', 'ford', 'port', 'stadt', 'wick', 'burg', 'court', 'field'].map(
      (last) => first + last,
    ),
);

/** A finding: which of the model, and where it was asked; the first of each kind stands as in the model. */
export interface Copy {
  id: string;
  kind: string;
  place: string | undefined;
}

/** The finding that stands at a place of the study, counted from 0 behind that of all who answered. */
export function copyAt(index: number): Copy {
  const kind = kinds[index % kinds.length] ?? '';
  const round = Math.floor(index / kinds.length);
  const place = round === 0 ? undefined : places[round - 1];
  return { id: place === undefined ? kind : `${kind}-${place.toLowerCase()}`, kind, place };
}
