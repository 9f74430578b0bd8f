import { nearest } from '#documents/document.ts';
import { type MeasureName, measureNames } from '#findings/specs/measures.ts';

/** What sources call their numbers, without accents and in lower case; the first measure that fits is meant. */
const words: Readonly<Record<MeasureName, readonly string[]>> = {
  percent:
    'percent percentage percentages percents pct pc perc prozent prozente pourcentage pourcentages pourcent porcentaje percentuale percentual procent share shares proportion proportions part parts rate taux anteil anteile quota cuota percentagem percentagens porcentagem porcentajes procentaj procentaje نسبة النسبة المئوية مئوية'.split(
      ' ',
    ),
  n: 'n nb nbr count counts effectif effectifs nombre number anzahl freq frequency frequence frecuencia haufigkeit cases total totaux respondents repondants frecuencias recuento decompte casos numero frequencia contagem numar frecventa cazuri عدد العدد التكرار تكرار'.split(
    ' ',
  ),
  base: 'base bases basis denominator denominateur total sample samplesize respondents repondants'.split(
    ' ',
  ),
  low: 'low lower lcl ll inf inferieur borneinf untere'.split(' '),
  high: 'high upper ucl ul sup superieur bornesup obere'.split(' '),
  mean: 'mean average avg moyenne moy mittelwert durchschnitt media promedio index rate value valeur wert'.split(
    ' ',
  ),
  median: 'median mediane mediana'.split(' '),
};

/**
 * The measures that the name of a column may mean, the likeliest first: "percentage" means percent, "percnt" is a
 * typing mistake; unless the whole name has to, "women_percent" and "weighted n" have a word that means one.
 */
export function meantMeasures(column: string, isWhole = false): MeasureName[] {
  const parts = wordsOf(column);
  const whole = parts.join('');
  // In short names two letters make another word: "age" is no "base", and "year" no "mean".
  const mistyped = whole.length < 5 || parts.length > 1 ? undefined : nearest(whole, measureNames);
  const found = measureNames.filter(
    (measure) => words[measure].includes(whole) || measure === mistyped,
  );
  if (isWhole || found.length > 0) return found;
  return measureNames
    .filter((measure) => parts.some((part) => words[measure].includes(part)))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** Whether a name is one that groups, waves or places are told apart by, whose values are often whole numbers. */
export function namesGroups(column: string): boolean {
  return wordsOf(column).some((part) =>
    /^(?:ages?|alter|edad|years?|annees?|jahr|ano|waves?|vagues?|welle|ola|quarters?|trimestre|months?|mois|codes?|ids?|districts?|departements?|regions?|zones?|grades?|levels?|niveaux?|class|classes|ranks?|rang|scale|scores?|notes?|questions?|items?|rounds?)$/.test(
      part,
    ),
  );
}

/** The measures that a single word of a name may mean. */
export function measuresCalled(word: string): MeasureName[] {
  return measureNames.filter((measure) => words[measure].includes(word));
}

/** The words of a name: "% femmes" and "Women_Percent" have two. */
export function wordsOf(column: string): string[] {
  const plain = column.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('%', ' percent ');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "rate" and "total" mean several; a share is meant before a count, and a limit before both. */
function rank(measure: MeasureName): number {
  return ['low', 'high', 'median', 'percent', 'mean', 'base', 'n'].indexOf(measure);
}
