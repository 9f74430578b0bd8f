import { byAmount } from '#findings/shape/likely-order.ts';

/** How answers lie on a scale, by their words. */
export interface AnswerScale {
  kind: 'opposed' | 'amount';
  /** All answers in the order of the scale, those that are no place on it last. */
  order: string[];
  /** Of an opposed scale, the one on neither side. */
  neutral?: string;
  outside: string[];
  /** Ends "it is a scale: …". */
  because: string;
}

/** Answers on no side of a question, in the plain form of words. */
const outsideWords =
  /don.?t know|do not know|no answer|no opinion|not sure|unsure|refus|prefer not|not applicable|sai(?:s|t|vent) pas|\bnsp\b|sans (?:reponse|opinion)|non[- ]reponse|pas de reponse|non concerne|no sabe|ns ?\/ ?n[cr]|no (?:contesta|responde)|nao (?:sabe|sei|responde)|sem resposta|nu stiu|nu raspund|لا (?:اعرف|ادري|اعلم|جواب)|بدون (?:جواب|اجابة)/;

const neutralWords =
  /neither|neutral|neutre|\bni\b.*\bni\b|\bnici\b.*\bnici\b|\bnem\b.*\bnem\b|محايد|لا .*ولا /;

/** Words for the two sides of a question: what says the second says it of the first with a "not" before it. */
const sides: readonly (readonly [RegExp, RegExp])[] = [
  [
    /agree|accord|acuerdo|concord|acord|اوافق|موافق/,
    /disagree|pas .*accord|peu .*accord|desacuerdo|desaccord|nada de acuerdo|discord|dezacord|nu .*acord|لا اوافق|غير موافق|معارض/,
  ],
  [
    /satisf|multumit|راض/,
    /dissatisf|unsatisf|not .*satisf|insatisf|(?:pas|peu) .*satisf|nemultumit|غير راض/,
  ],
  [/easy|facile|facil|usor|سهل/, /hard|difficult|difficile|dificil|greu|صعب/],
  [
    /good|bon\b|bonne|bien|buen|bom\b|boa\b|bun|جيد/,
    /bad|poor|mauvais|mal\b|malo|mala|ruim|mau\b|prost|rau|سيي/,
  ],
  [/favou?r|\bfor\b|\bpour\b|a favor|pentru|مع/, /against|contre|defavorable|contra|impotriva|ضد/],
  [
    /likely|probable|probab|محتمل/,
    /unlikely|improbable|peu probable|pas .*probable|improbab|غير محتمل/,
  ],
  [/better|mieux|mejor|melhor|mai bine|افضل/, /worse|pire|moins bien|peor|pior|mai rau|اسوا/],
  [/\byes\b|\boui\b|\bsi\b|\bsim\b|\bda\b|نعم/, /\bno\b|\bnon\b|\bnao\b|\bnu\b|لا/],
];

/** Words from little to much. */
const ladders: readonly (readonly RegExp[])[] = [
  [
    /never|jamais|nunca|niciodata|ابدا|مطلقا/,
    /rarely|seldom|rarement|raramente|rara vez|rareori|نادرا/,
    /sometimes|occasionally|parfois|quelquefois|de temps en temps|a veces|as vezes|uneori|احيانا/,
    /often|frequently|regularly|souvent|regulierement|a menudo|frecuente|frequente|deseori|adesea|غالبا/,
    /always|toujours|siempre|sempre|intotdeauna|mereu|دايما/,
  ],
  [
    /not at all|none|pas du tout|aucun|nada|nenhum|deloc|على الاطلاق/,
    /(?:a )?little|slightly|not very|not much|\bpeu\b|pas (?:tres|vraiment)|poco|pouco|putin|قليلا/,
    /somewhat|moderate|fairly|rather|quite|moyennement|assez|plutot|bastante|destul|moderad/,
    /very|a lot|much|great|full|complete|beaucoup|tres|tout a fait|totalement|muy|mucho|muito|foarte|mult|كثيرا|جدا/,
  ],
];

/** The scale that answers lie on, as far as their words and numbers tell it; absent where they tell of none. */
export function findScale(answers: readonly string[]): AnswerScale | undefined {
  const outside = answers.filter((answer) => outsideWords.test(plain(answer)));
  const inside = answers.filter((answer) => !outside.includes(answer));
  if (inside.length < 3) return undefined;
  const scale = opposedScale(inside) ?? ladder(inside) ?? numbers(inside);
  return scale && { ...scale, order: [...scale.order, ...outside], outside };
}

type Inside = Omit<AnswerScale, 'outside'>;

function opposedScale(inside: readonly string[]): Inside | undefined {
  const found = sides.map(([one, other]) =>
    inside.map((answer) => {
      const text = plain(answer);
      if (neutralWords.test(text)) return 'neutral';
      return other.test(text) ? 'other' : one.test(text) ? 'one' : undefined;
    }),
  );
  const told = found.find((each) => isParted(each, inside.length));
  if (told === undefined) return undefined;
  const neutral = inside.find((_, index) => told[index] === 'neutral');
  return {
    kind: 'opposed',
    order: [...inside],
    ...(neutral !== undefined && { neutral }),
    because: 'its answers go from one view to the opposite one',
  };
}

/** Whether answers of one view stand first, then perhaps one of neither, then those of the opposite view. */
function isParted(told: readonly (string | undefined)[], count: number): boolean {
  const parts = told.map((side) =>
    side === 'one' ? '1' : side === 'other' ? '2' : side ? '0' : '?',
  );
  const isParted = /^(?:1+0?2+|2+0?1+)$/.test(parts.join(''));
  return isParted && (count % 2 === 0 || parts.includes('0'));
}

function ladder(inside: readonly string[]): Inside | undefined {
  for (const steps of ladders) {
    const ranked = inside.map((answer) => ({
      answer,
      rank: steps.findIndex((step) => step.test(plain(answer))),
    }));
    if (ranked.some(({ rank }) => rank < 0)) continue;
    if (new Set(ranked.map(({ rank }) => rank)).size < inside.length) continue;
    const order = ranked.toSorted((a, b) => a.rank - b.rank).map(({ answer }) => answer);
    return { kind: 'amount', order, because: 'its answers go from little to much' };
  }
  return undefined;
}

function numbers(inside: readonly string[]): Inside | undefined {
  const order = byAmount(inside);
  return order && { kind: 'amount', order, because: 'its answers are classes of numbers' };
}

/** The answer that stands for all that were not listed. */
export function findOther(answers: readonly string[]): string | undefined {
  const found = answers.filter((answer) =>
    /^(?:an)?other|^autres?\b|^otr[oa]s?\b|^outr[oa]s?\b|^alte?(?:le|ceva|ul|a|ii)?\b|^(?:اخرى|غير ذلك)/.test(
      plain(answer),
    ),
  );
  return found.length === 1 ? found[0] : undefined;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670]/g, '')
    .replace(/[’']/g, "'")
    .toLowerCase();
}
