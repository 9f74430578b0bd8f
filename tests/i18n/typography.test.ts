import { describe, expect, it } from 'vitest';
import { typeset, typesetRuns } from '#i18n/typography.ts';

/** What a typist writes, and what is set: `\u202f` is a narrow no-break space, `\u00a0` a no-break space. */
const french: readonly [typed: string, set: string][] = [
  // Nothing to do.
  ['', ''],
  [' ', ' '],
  ['Une phrase simple, sans rien.', 'Une phrase simple, sans rien.'],
  ['client·es et travailleur·ses', 'client·es et travailleur·ses'],
  [
    '- un tiret, un – demi-cadratin, un — cadratin',
    '- un tiret, un – demi-cadratin, un — cadratin',
  ],

  // Spaces before high punctuation, typed or forgotten.
  ['Qui répond ?', 'Qui répond\u202f?'],
  ['Qui répond?', 'Qui répond\u202f?'],
  ['Qui répond\u00a0?', 'Qui répond\u202f?'],
  ['Qui répond  ?', 'Qui répond\u202f?'],
  ['Assez !', 'Assez\u202f!'],
  ['Assez!', 'Assez\u202f!'],
  ['Quoi ?!', 'Quoi\u202f?!'],
  ['Quoi?!', 'Quoi\u202f?!'],
  ['Non !!!', 'Non\u202f!!!'],
  ['Base : 1718', 'Base\u202f: 1718'],
  ['Base: 1718', 'Base\u202f: 1718'],
  ['des maraudes ; des affiches', 'des maraudes\u202f; des affiches'],
  ['des maraudes; des affiches', 'des maraudes\u202f; des affiches'],
  ['le pays (Maroc) : cinq', 'le pays (Maroc)\u202f: cinq'],
  ['le pays (Maroc): cinq', 'le pays (Maroc)\u202f: cinq'],
  ['(vraiment ?)', '(vraiment\u202f?)'],
  ['(vraiment?)', '(vraiment\u202f?)'],
  ['Vraiment… ?', 'Vraiment…\u202f?'],
  ['Vraiment...?', 'Vraiment…\u202f?'],
  ['En 2022 ?', 'En 2022\u202f?'],
  ['48 % ?', '48\u00a0%\u202f?'],
  [': à suivre', ': à suivre'],
  [' : à suivre', '\u202f: à suivre'],
  ['?', '?'],
  ['Une ligne :\nune autre', 'Une ligne\u202f:\nune autre'],

  // Guillemets, typed as such.
  ['« Lancement de SEXTRA »', '«\u202fLancement de SEXTRA\u202f»'],
  ['«Lancement de SEXTRA»', '«\u202fLancement de SEXTRA\u202f»'],
  ['«\u00a0Lancement\u00a0»', '«\u202fLancement\u202f»'],
  ['«  Lancement  »', '«\u202fLancement\u202f»'],
  ['Il dit : « Oui ! »', 'Il dit\u202f: «\u202fOui\u202f!\u202f»'],
  ['« Oui » ; « non »', '«\u202fOui\u202f»\u202f; «\u202fnon\u202f»'],
  ['«Oui»; «non»', '«\u202fOui\u202f»\u202f; «\u202fnon\u202f»'],
  ['« Oui », « non ».', '«\u202fOui\u202f», «\u202fnon\u202f».'],
  ['d’« études »', 'd’«\u202fétudes\u202f»'],

  // Straight quotes become guillemets.
  ['"Oui"', '«\u202fOui\u202f»'],
  ['Il dit "oui".', 'Il dit «\u202foui\u202f».'],
  ['"Oui", dit-il', '«\u202fOui\u202f», dit-il'],
  ['Dit-il "oui"?', 'Dit-il «\u202foui\u202f»\u202f?'],
  ['"Oui!"', '«\u202fOui\u202f!\u202f»'],
  ['("oui")', '(«\u202foui\u202f»)'],
  ['["oui"]', '[«\u202foui\u202f»]'],
  ['"oui" "non"', '«\u202foui\u202f» «\u202fnon\u202f»'],
  ['"oui"/"non"', '«\u202foui\u202f»/«\u202fnon\u202f»'],
  ['—"oui"', '—«\u202foui\u202f»'],
  ['l\'"observatoire"', 'l’«\u202fobservatoire\u202f»'],
  ['l’"observatoire"', 'l’«\u202fobservatoire\u202f»'],
  ['"Il dit "oui" parfois"', '«\u202fIl dit «\u202foui\u202f» parfois\u202f»'],
  ['"Il dit "oui""', '«\u202fIl dit «\u202foui\u202f»\u202f»'],
  ['""Oui", dit-il"', '«\u202f«\u202fOui\u202f», dit-il\u202f»'],
  ['"48 %"', '«\u202f48\u00a0%\u202f»'],
  ['Ligne\n"oui"', 'Ligne\n«\u202foui\u202f»'],
  ['« Il dit “oui” »', '«\u202fIl dit “oui”\u202f»'],

  // Apostrophes.
  ["l'étude", 'l’étude'],
  ["aujourd'hui", 'aujourd’hui'],
  ["N'ont eu recours à aucun service", 'N’ont eu recours à aucun service'],
  ["s'il n'y a qu'une", 's’il n’y a qu’une'],
  ["l'ÉTUDE", 'l’ÉTUDE'],
  ["d'« études »", 'd’«\u202fétudes\u202f»'],
  ["plus d'1 personne", 'plus d’1 personne'],
  ['l’étude', 'l’étude'],

  // Percent and currency, numbers, ellipses, abbreviations.
  ['48%', '48\u00a0%'],
  ['48 %', '48\u00a0%'],
  ['48\u202f%', '48\u00a0%'],
  ['41,5 % des cas', '41,5\u00a0% des cas'],
  ['100 % d’entre eux, 0 % des autres', '100\u00a0% d’entre eux, 0\u00a0% des autres'],
  ['20 €', '20\u00a0€'],
  ['20€', '20\u00a0€'],
  ['1 718 personnes', '1\u202f718 personnes'],
  ['1\u202f718 personnes', '1\u202f718 personnes'],
  ['12 345 678', '12\u202f345\u202f678'],
  ['En 2021 718 personnes', 'En 2021 718 personnes'],
  ['8 pays', '8 pays'],
  ['01 23 45 67 89', '01 23 45 67 89'],
  ['Et puis...', 'Et puis…'],
  ['M. Dupont', 'M.\u00a0Dupont'],
  ['Mme Dupont', 'Mme\u00a0Dupont'],
  ['voir p. 12', 'voir p.\u00a012'],
  ['le n° 5', 'le n°\u00a05'],

  // Addresses, times and ratios are not touched.
  ['https://exemple.org/', 'https://exemple.org/'],
  ['https://exemple.org:8080/a?b=1;c=2', 'https://exemple.org:8080/a?b=1;c=2'],
  ['https://exemple.org/5%20ans', 'https://exemple.org/5%20ans'],
  ['https://exemple.org/2%C3%A9', 'https://exemple.org/2%C3%A9'],
  ['Voir https://exemple.org/ : oui', 'Voir https://exemple.org/\u202f: oui'],
  ['mailto:etude@exemple.org', 'mailto:etude@exemple.org'],
  ['tel:+33123456789', 'tel:+33123456789'],
  ['etude@exemple.org', 'etude@exemple.org'],
  ['Écrire à etude@exemple.org : merci', 'Écrire à etude@exemple.org\u202f: merci'],
  ['à 9:30', 'à 9:30'],
  ['de 9:30 à 10:45', 'de 9:30 à 10:45'],
  ['à 1:100', 'à 1:100'],
  ['16:9', '16:9'],
];

describe('typeset(text, "fr")', () => {
  it.each(french)('%j becomes %j', (typed, set) => {
    expect(typeset(typed, 'fr')).toBe(set);
  });

  it.each(french)('%j is left alone once it is set', (_, set) => {
    expect(typeset(set, 'fr')).toBe(set);
  });

  it('holds for the French of each region', () => {
    expect(typeset("Qu'en dit-on ?", 'fr-BE')).toBe('Qu’en dit-on\u202f?');
  });
});

/** Office québécois de la langue française: spaces as in its table. */
const canadian: readonly [typed: string, set: string][] = [
  ['Qui répond ?', 'Qui répond?'],
  ['Qui répond\u202f?', 'Qui répond?'],
  ['Qui répond?', 'Qui répond?'],
  ['Quoi ?! Assez !', 'Quoi?! Assez!'],
  ['des maraudes ; des affiches', 'des maraudes; des affiches'],
  ['Base : 1 718', 'Base\u00a0: 1\u00a0718'],
  ['Base: 1718', 'Base\u00a0: 1718'],
  ['Il dit : "Oui !"', 'Il dit\u00a0: «\u00a0Oui!\u00a0»'],
  ['« Oui » ; « non »', '«\u00a0Oui\u00a0»; «\u00a0non\u00a0»'],
  ['«\u202fOui\u202f»', '«\u00a0Oui\u00a0»'],
  ["l'étude, 48%", 'l’étude, 48\u00a0%'],
  ['à 9:30, https://exemple.org/a?b=1;c=2', 'à 9:30, https://exemple.org/a?b=1;c=2'],
];

describe('typeset(text, "fr-CA")', () => {
  it.each(canadian)('%j becomes %j', (typed, set) => {
    expect(typeset(typed, 'fr-CA')).toBe(set);
  });

  it.each(canadian)('%j is left alone once it is set', (_, set) => {
    expect(typeset(set, 'fr-CA')).toBe(set);
  });
});

const english: readonly [typed: string, set: string][] = [
  ['', ''],
  ['A plain sentence; and: why? This!', 'A plain sentence; and: why? This!'],
  ["don't", 'don’t'],
  ["the associations' own networks", 'the associations’ own networks'],
  ["the '90s", 'the ’90s'],
  ['"Yes"', '“Yes”'],
  ['They said "yes".', 'They said “yes”.'],
  ['They said "yes," then left', 'They said “yes,” then left'],
  ['("yes")', '(“yes”)'],
  ['"yes" "no"', '“yes” “no”'],
  ['"yes"/"no"', '“yes”/“no”'],
  ["'Yes'", '‘Yes’'],
  ['"They said \'yes\' to me"', '“They said ‘yes’ to me”'],
  ['"\'Yes,\' they said"', '“‘Yes,’ they said”'],
  ['\'"Yes," they said\'', '‘“Yes,” they said’'],
  ['""Yes," they said"', '““Yes,” they said”'],
  ['And then...', 'And then…'],
  ['48%', '48%'],
  ['1,718 people', '1,718 people'],
  ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
  ['study@example.org', 'study@example.org'],
  ['at 9:30', 'at 9:30'],
  ['“Lancement de SEXTRA” (in French)', '“Lancement de SEXTRA” (in French)'],
];

describe('typeset(text, "en")', () => {
  it.each(english)('%j becomes %j', (typed, set) => {
    expect(typeset(typed, 'en')).toBe(set);
  });

  it.each(english)('%j is left alone once it is set', (_, set) => {
    expect(typeset(set, 'en')).toBe(set);
  });
});

/** The Real Academia Española, the Portuguese of Brazil and of Portugal, the Romanian Academy, and Arabic. */
const others: readonly [tag: string, typed: string, set: string][] = [
  ['es', '', ''],
  ['es', '¿Quién respondió? "Sí" : 48%', '¿Quién respondió? «Sí»: 48\u00a0%'],
  ['es', 'Dijo: "la "casa" es mía".', 'Dijo: «la “casa” es mía».'],
  ['es', 'La «así llamada "casa"»', 'La «así llamada “casa”»'],
  ['es', '¡"Basta" ! ("no")', '¡«Basta»! («no»)'],
  [
    'es',
    '12 345 personas, véase p. 5, n.º 3...',
    '12\u00a0345 personas, véase p.\u00a05, n.º\u00a03…',
  ],
  ['es', 'En 2021 718 personas', 'En 2021 718 personas'],
  ['es', "O'Higgins", 'O’Higgins'],
  ['es', '“Sí” en América', '“Sí” en América'],
  [
    'es',
    'https://ejemplo.org/a?b=1;c=5%20 a las 9:30',
    'https://ejemplo.org/a?b=1;c=5%20 a las 9:30',
  ],
  ['es-MX', 'el 48 % de "todas"', 'el 48% de «todas»'],
  ['pt', '"Sim", copo d\'água ; 48 %', '“Sim”, copo d’água; 48%'],
  ['pt-BR', 'Disse: "ela respondeu "sim" ?"', 'Disse: “ela respondeu ‘sim’?”'],
  ['pt-PT', '«Sim» e "não", 1 718 pessoas', '«Sim» e “não”, 1\u00a0718 pessoas'],
  ['ro', 'Şi ţara: ŞŢ, 48%', 'Și țara: ȘȚ, 48\u00a0%'],
  ['ro', 'A zis "da", apoi "nu "mai" vreau"', 'A zis „da”, apoi „nu «mai» vreau”'],
  ['ro', '“da” sau „nu”', '„da” sau „nu”'],
  ['ro', 'într-o zi de marţi, nr. 5', 'într-o zi de marți, nr.\u00a05'],
  ['ar', 'من أجاب? "نعم" : 48%, ثم 1,718; لا!', 'من أجاب؟ «نعم»: 48%، ثم 1,718؛ لا!'],
  ['ar', 'قال "هي "نعم"" !', 'قال «هي “نعم”»!'],
  ['ar', 'جمعية SEXTRA, ثم a, b', 'جمعية SEXTRA، ثم a, b'],
  ['ar-MA', 'https://example.org/a?b=1;c 9:30 ...', 'https://example.org/a?b=1;c 9:30 …'],
];

describe('typeset(text, tag) in Spanish, Portuguese, Romanian and Arabic', () => {
  it.each(others)('%s: %j becomes %j', (tag, typed, set) => {
    expect(typeset(typed, tag)).toBe(set);
  });

  it.each(others)('%s: %j, set as %j, is left alone', (tag, _, set) => {
    expect(typeset(set, tag)).toBe(set);
  });

  it('sees marks of emphasis on both sides of a quotation mark', () => {
    expect(typesetRuns(['Dijo "', 'sí', '" : ', 'no'], 'es')).toEqual([
      'Dijo «',
      'sí',
      '»: ',
      'no',
    ]);
    expect(typesetRuns(['من ', '"نعم"', ', ثم'], 'ar')).toEqual(['من ', '«نعم»', '، ثم']);
  });
});

describe('typeset(text, tag) leaves other languages as they are typed', () => {
  it.each([
    ['de', 'Wer hat geantwortet? "Ja": 48 %'],
    ['sw', 'Nani? "Ndiyo" : 48 %'],
  ])('%s: %s', (tag, text) => {
    expect(typeset(text, tag)).toBe(text);
  });
});
