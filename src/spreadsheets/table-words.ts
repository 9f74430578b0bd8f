import { measuresCalled, wordsOf } from '#findings/columns/measure-words.ts';
import type { MeasureName } from '#findings/specs/measures.ts';

const set = (words: string) => new Set(words.split(/\s+/).flatMap((word) => wordsOf(word)));

/** Words that say nothing by themselves beside others. */
const fillers = set(
  'de du des d la le les l un une of the in on en el los las da do dos das por par pour per for a au aux et and y e din al ale ci ic 95 confidence confiance intervalle intervals interval intervalo confianza incredere responses reponses reponse answers answer respuestas respostas people persons personnes personas pessoas persoane observations obs val valid valide valides valido validos valida valabil valabile weighted unweighted ponderee ponderees pondere ponderes brut brute ponderar ponderado ponderada ponderados ponderadas neponderat ponderat ungewichtet gewichtet',
);
const negations = set('non not no sin nao ne');
const totals = set(
  'both deux ambos ambas ambele total totaux totale totals ensemble all tous toutes tout overall everyone everybody todos todas conjunto toti toate ansamblu gesamt insgesamt alle totales geral المجموع الاجمالي الإجمالي الكل الجميع مجموع',
);
const totalFillers = set(
  'general generale grand result resultat resultado rezultat population populacion populacao populatie respondents repondants repondantes encuestados inquiridos participants participantes sample echantillon muestra amostra esantion ages sexes genders genres confondus confondues groups groupes categories pays countries combined together study etude',
);
const bases = set(
  'base bases basis baza denominator denominateur sample samplesize echantillon muestra amostra esantion respondents repondants repondantes repondantes·s interroges interrogees enquetes enquetees participants encuestados encuestadas inquiridos respondentes respondenti participantes size taille tamano tamanho n العينة المستجيبين المستجوبين المشاركين القاعدة',
);
const strongBases = set('base bases basis baza denominator denominateur samplesize القاعدة');
const sizes = set('size taille tamano tamanho');
const counted = set(
  'n nb nbr count counts decompte decomptes number nombre effectif effectifs numero numar عدد',
);
const longCounts = new Set([...counted].filter((word) => word.length > 2));
const cumulative = /^(?:cumul|acumul|kumul|cum$|تراكم)/;

const otherStatistic =
  /^(?:p|p val(?:ue|eur)|valeur (?:de )?p|sig|chi ?2|khi ?2|sd|std(?: dev)?|standard deviation|se|standard error|ecart type|erreur type|variance|desviacion (?:tipica|estandar)|desvio padrao|abatere standard)$/;
const ofIntervals =
  /\b(?:ci|ic) ?9\d\b|\b9\d (?:percent )?(?:ci|ic)\b|\binterval|confidence interval/;

/** What a phrase calls its numbers. */
export type CalledMeasure = MeasureName | 'cumulative' | 'other';

/** A label, cut into what it says about its numbers and the rest. */
export interface Phrase {
  /** Without what follows; empty where nothing is left. */
  rest: string;
  /** The measures that it names, in that order: "% (n)" names two. */
  measures: readonly CalledMeasure[];
  /** Whether its percentages are of valid answers alone. */
  isValid: boolean;
  /** Whether it says that its numbers are weighted, or that they are not. */
  weighting?: 'weighted' | 'unweighted';
  /** The digits of "n=812" in it, as they are typed. */
  base?: string;
}

const edge = String.raw`(?:en\s*)?(%|pct|percent|n|nb|eff\.?|effectifs?|count|base|low|high|lower|upper|inf|sup|mean|moyenne)`;
const atEnd = new RegExp(
  String.raw`^(.*[^\s(\[–—:,_/-])(?:\s*[(\[]\s*|[\s_]*[–—:,/-]\s*|\s+|_)${edge}\s*[)\]]?$`,
  'iu',
);
const signAtEnd = /^(.*[^\s(\[])\s*(%)$/u;
const atStart = new RegExp(String.raw`^[(\[]?${edge}[)\]]?(?:\s*[–—:_-]\s*|\s+)(\S.*)$`, 'iu');
const baseWithin =
  /\s*[(\[,;:–-]?\s*(?:\bn|\bbase|\beff\.?)\s*[=:]\s*(\d[\d.,  \u202f]*?)\s*[)\]]?$/iu;

/** Reads what a label says about its numbers. */
export function readPhrase(label: string): Phrase {
  const based = baseWithin.exec(label);
  const text = based === null ? label.trim() : label.slice(0, based.index).trim();
  const base = based?.[1];
  const words = wordsOf(text);
  const isValid = words.some((word) => /^val(?:id|abil|$)/.test(word));
  const weighting = weightingOf(words);
  const found = { isValid, ...(weighting && { weighting }), ...(base && { base }) };
  const whole = measuresOfWords(words, weighting !== undefined);
  if (whole.length > 0) return { rest: '', measures: whole, ...found };
  const end = atEnd.exec(text) ?? signAtEnd.exec(text);
  if (end !== null) {
    const measures = measuresOfWords(wordsOf(end[2] ?? ''), false);
    if (measures.length > 0 && (end[2] !== 'inf' || end[1] !== ''))
      return { rest: end[1] ?? '', measures, ...found };
  }
  const start = atStart.exec(text);
  const measures = start ? measuresOfWords(wordsOf(start[1] ?? ''), false) : [];
  if (measures.length > 0)
    return { rest: (start?.[2] ?? '').replace(/^(?:des|de|du|of)\s+/i, ''), measures, ...found };
  return { rest: text, measures: [], ...found };
}

function measuresOfWords(words: readonly string[], isWeighting: boolean): CalledMeasure[] {
  const told = words.filter((word) => !fillers.has(word) && !(isWeighting && negations.has(word)));
  if (otherStatistic.test(words.join(' '))) return ['other'];
  if (words.some((word) => cumulative.test(word)))
    return told.every((word) => cumulative.test(word) || measuresCalled(word).length > 0)
      ? ['cumulative']
      : [];
  const hasCount = told.some((word) => counted.has(word));
  const isSum = told.some((word) => totals.has(word));
  if (told.length === 0 && ofIntervals.test(words.join(' '))) return ['low', 'high'];
  if (told.length === 0 || told.every((word) => totals.has(word)))
    return isWeighting && !isSum ? ['base'] : [];
  const isKnown = (word: string) =>
    totals.has(word)
      ? told.some((one) => longCounts.has(one))
      : bases.has(word) || counted.has(word) || measuresCalled(word).length > 0;
  if (!told.every(isKnown) || told.every((word) => sizes.has(word))) return [];
  if (told.some((word) => strongBases.has(word)) || (isWeighting && hasCount)) return ['base'];
  if (isSum && hasCount) return ['base'];
  const each = told.flatMap((word): CalledMeasure[] => {
    const [first] = measuresCalled(word);
    return first === undefined ? (counted.has(word) || bases.has(word) ? ['n'] : []) : [first];
  });
  if (ofIntervals.test(words.join(' ')) && each.every((one) => one === 'percent'))
    return ['low', 'high'];
  const limits = each.filter((one) => one === 'low' || one === 'high');
  if (limits.length > 0) return [...new Set(limits)];
  return [
    ...new Set(
      each.length > 1 && each.includes('percent')
        ? each.filter((one) => one !== 'mean')
        : each.slice(0, each.includes('percent') ? 2 : 1),
    ),
  ];
}

function weightingOf(words: readonly string[]): Phrase['weighting'] {
  const all = words.join(' ');
  if (/unweighted|\bbrute?s?\b|non ponder|sin ponder|nao ponder|neponder|ungewichtet/.test(all))
    return 'unweighted';
  return /weighted|ponder|gewichtet/.test(all) ? 'weighted' : undefined;
}

/** Whether a label names the total of the others. */
export function namesTotal(label: string): boolean {
  const words = wordsOf(label);
  return (
    words.some((word) => totals.has(word)) &&
    words.every((word) => totals.has(word) || totalFillers.has(word) || fillers.has(word))
  );
}

/** Whether a label may name the sum of some of the others, e.g. "Sous-total satisfaits". */
export function namesSubtotal(label: string): boolean {
  return (
    /^(?:sous[- ]?total|sub[- ]?total|subtotal|total|st\b|s\/t|net\b)/i.test(label) &&
    !namesTotal(label)
  );
}

/** Whether a text below a table is a note on it. */
export function beginsNote(text: string): boolean {
  return /^(?:sources?|notes?|nota|lecture|lire|champ|champs|reading|remarques?|m[eé]thod|fuente|fonte|surs[aă]|not[aă]|nb|n\.b\.|المصدر|ملاحظة|\*|†|‡|[¹²³⁴⁵⁶⁷⁸⁹]|\(\w\)|\[\w\]|©|\w\)|légende|legend)/i.test(
    text,
  );
}

/** Whether a label says that no valid answer was given: missing ones are no part of valid percentages. */
export function namesMissing(label: string): boolean {
  return /^(?:missing|manquant\w*|system|système|perdidos|ausente|lipsa|مفقود)/i.test(label);
}

/** Whether an answer is "yes": percentages of yes and no would make 100. */
export function saysYes(answer: string): boolean {
  return /^(?:oui|yes|s[ií]|sim|da|ja|نعم)$/iu.test(answer);
}

/** Whether an answer is "no". */
export function saysNo(answer: string): boolean {
  return /^(?:non|no|n[aã]o|nu|nein|لا)$/iu.test(answer);
}
