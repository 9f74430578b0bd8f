import type { ChartCell, ChartInput } from '#charts/input/chart-input.ts';

/** The languages that the difficult inputs are drawn in; `longer` is none, but each word of it is 40 % longer than in English. */
export type Language = 'en' | 'fr' | 'ar' | 'longer';

export const languages: readonly Language[] = ['en', 'fr', 'ar', 'longer'];

/** The texts of the difficult inputs, and the same in French and in Arabic. */
const said: Record<string, readonly [french: string, arabic: string]> = {
  'Community organisation': ['Association communautaire', 'جمعية مجتمعية'],
  Hospital: ['Hôpital', 'مستشفى'],
  'Friends and colleagues who do the same work': [
    'Proches et collègues qui font le même travail',
    'أصدقاء وزملاء يمارسون العمل نفسه',
  ],
  Other: ['Autre', 'غير ذلك'],
  Nobody: ['Personne', 'لا أحد'],
  'Did not use any of the sexual-health services that a community organisation offers near them during the last twelve months':
    [
      'N’ont eu recours à aucun des services de santé sexuelle qu’une association communautaire propose près de chez elles et eux',
      'لم يستخدموا أيًا من خدمات الصحة الجنسية التي تقدمها جمعية مجتمعية بالقرب منهم خلال الأشهر الاثني عشر الماضية',
    ],
  'All respondents': ['Toutes les personnes ayant répondu', 'جميع المجيبين'],
  'San Pedro': ['San Pedro', 'سان بيدرو'],
  Abidjan: ['Abidjan', 'أبيدجان'],
  'Both towns': ['Les deux villes', 'المدينتان معًا'],
  '50 or more': ['50 ans ou plus', '50 أو أكثر'],
  'No answer': ['Sans réponse', 'دون إجابة'],
  'Strongly agree': ['Tout à fait d’accord', 'أوافق بشدة'],
  Agree: ['D’accord', 'أوافق'],
  Neither: ['Ni l’un ni l’autre', 'لا هذا ولا ذاك'],
  Disagree: ['Pas d’accord', 'أعارض'],
  'Strongly disagree': ['Pas du tout d’accord', 'أعارض بشدة'],
  'Own home': ['Logement personnel', 'مسكن خاص'],
  Rented: ['Location', 'مستأجر'],
  'With family': ['En famille', 'مع الأسرة'],
  'No fixed home': ['Sans domicile fixe', 'دون مسكن ثابت'],
  Never: ['Jamais', 'أبدًا'],
  Rarely: ['Rarement', 'نادرًا'],
  Sometimes: ['Parfois', 'أحيانًا'],
  Often: ['Souvent', 'غالبًا'],
  Always: ['Toujours', 'دائمًا'],
  'not available': ['non disponible', 'غير متاح'],
  suppressed: ['masqué', 'محجوب'],
  'All other answers': ['Toutes les autres réponses', 'كل الإجابات الأخرى'],
  '95% interval of each share: at most ±4.5 percentage points': [
    'Intervalle à 95\u00a0% de chaque part\u202f: ±4,5 points au plus',
    'مجال الثقة 95٪ لكل نسبة: لا يبعد طرفاه عنها أكثر من 4.5 نقاط مئوية',
  ],
  'Two of three centres were closed for eight months, and none reopened at once': [
    'Deux centres sur trois ont fermé huit mois, et aucun n’a rouvert aussitôt après',
    'أُغلق مركزان من كل ثلاثة مراكز ثمانية أشهر، ولم يُعَد فتح أيٍّ منها على الفور',
  ],
  Difference: ['Écart', 'الفارق'],
  Change: ['Évolution', 'التغيّر'],
  'The question changed': ['La question a changé', 'تغيّر السؤال'],
};

/** An input in another language: its words, its numbers and its direction. */
export function inLanguage(input: ChartInput, language: Language): ChartInput {
  if (language === 'en' || input.dir === 'rtl') return input;
  const word = (text: string) => wordIn(text, language);
  const optional = (text: string | undefined) => (text === undefined ? undefined : word(text));
  const cell = (each: ChartCell): ChartCell => ({
    ...each,
    text: word(each.text),
    short: word(each.short),
    interval: each.interval && {
      ...each.interval,
      text: word(each.interval.text),
      short: word(each.interval.short),
    },
  });
  return {
    ...input,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    series: input.series.map((each) => ({ ...each, label: word(each.label) })),
    rows: input.rows.map((row) => ({
      ...row,
      label: word(row.label),
      base: optional(row.base),
      difference: optional(row.difference),
      cells: row.cells.map(cell),
      sides: row.sides && {
        before: optional(row.sides.before),
        after: optional(row.sides.after),
      },
    })),
    annotation: input.annotation && {
      ...input.annotation,
      text: word(input.annotation.text),
    },
    axis: {
      ...input.axis,
      ticks: input.axis.ticks.map((tick) => ({ ...tick, text: word(tick.text) })),
    },
    words: {
      rest: word(input.words.rest),
      changed: word(input.words.changed),
      difference: optional(input.words.difference),
      margin: optional(input.words.margin),
    },
  };
}

function wordIn(text: string, language: Language): string {
  if (language === 'longer') return longer(text);
  // A row behind the fifth has the label of one before it, and its number.
  const [, known = text, number = ''] = /^(\D+?)( \d+)?$/.exec(text) ?? [];
  const other = said[known]?.[language === 'fr' ? 0 : 1];
  if (other !== undefined) return `${other}${number}`;
  return language === 'fr' ? frenchNumbers(text) : arabicNumbers(text);
}

function frenchNumbers(text: string): string {
  return text
    .replace(/(\d)\.(\d)/g, '$1,$2')
    .replace(/(\d)%/g, '$1\u00a0%')
    .replace(/ respondents$/, ' personnes ayant répondu')
    .replace(/ pts$/, '\u00a0pts')
    .replace(/^95\u00a0% interval: (.*) to (.*)$/, 'Intervalle à 95\u00a0%\u202f: $1 à $2');
}

function arabicNumbers(text: string): string {
  return text
    .replace(/(\d)%/g, '$1٪')
    .replace(/ respondents$/, ' مجيب')
    .replace(/^(.*) pts$/, '\u2066$1\u2069 نقاط')
    .replace(/^95٪ interval: (.*) to (.*)$/, 'فترة 95٪: من $1 إلى $2');
}

/**
 * Each word 40 % longer, as of a language that says more slowly: its last letters once more. Two longer words are one, as
 * in languages that make long words.
 */
function longer(text: string): string {
  return text
    .replace(/(\p{L}{6,}) (\p{L}{5,})/gu, '$1$2')
    .replace(/\p{L}{2,}/gu, (word) => word + word.slice(-Math.ceil(word.length * 0.4)));
}
