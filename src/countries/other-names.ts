/**
 * Names that tables use and no list of languages has, in the plain form of names, and what they stand for today:
 * several where a country broke up or two are called alike. `check` asks about them, and does not take them as they stand.
 */
const otherNames: Record<string, readonly string[]> = {
  BF: ['upper volta', 'haute volta', 'alto volta', 'obervolta'],
  BJ: ['dahomey'],
  BY: ['weißrussland', 'byelorussia', 'bielorussia'],
  CD: ['zaire', 'dr congo', 'drc', 'rdc', 'congo rdc', 'congo kinshasa', 'rd congo'],
  CF: ['centrafrique'],
  CZ: ['republica checa'],
  FK: ['falklands', 'malouines', 'malvinas'],
  GB: ['britain', 'grande bretagne', 'gran bretaña', 'بريطانيا'],
  IR: ['persia', 'perse', 'persien'],
  LK: ['ceylon', 'ceylan', 'ceilan'],
  MK: ['macedonia', 'macedoine', 'mazedonien', 'fyrom'],
  MM: ['burma', 'birmanie', 'birmania', 'birma'],
  NL: ['holland', 'hollande', 'holanda', 'هولندا'],
  OM: ['سلطنة عمان'],
  SK: ['slovak republic'],
  SZ: ['swaziland', 'swazilandia', 'suazilandia', 'swasiland'],
  TH: ['siam'],
  TL: ['east timor'],
  US: ['america', 'أمريكا'],
  VA: ['vatikan'],
  ZW: ['rhodesia', 'rhodesie', 'rhodesien'],
  'BQ CW SX': ['netherlands antilles', 'antilles neerlandaises', 'antillas neerlandesas'],
  'CG CD': ['congo', 'kongo'],
  'CZ SK': ['czechoslovakia', 'tchecoslovaquie', 'checoslovaquia', 'tschechoslowakei'],
  'GG JE': ['channel islands', 'iles anglo normandes', 'kanalinseln'],
  'ME RS': ['serbia and montenegro', 'serbie et montenegro', 'serbien und montenegro'],
};

/** What lists of the United Nations and the World Bank call countries where other lists do not: each is one country. */
export const officialNames: Readonly<Record<string, readonly string[]>> = {
  BO: [
    'Bolivia (Plurinational State of)',
    'Bolivie (État plurinational de)',
    'Bolivia (Estado Plurinacional de)',
  ],
  BS: ['Bahamas, The'],
  CD: ['Congo, Dem. Rep.', 'Congo, Democratic Republic of the'],
  CG: ['Congo, Rep.', 'Republic of Congo', 'République du Congo', 'República del Congo'],
  CV: ['Cabo Verde'],
  EG: ['Egypt, Arab Rep.'],
  FM: [
    'Micronesia (Federated States of)',
    'Micronesia, Fed. Sts.',
    'Micronésie (États fédérés de)',
  ],
  GB: [
    'United Kingdom of Great Britain and Northern Ireland',
    "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord",
    'Reino Unido de Gran Bretaña e Irlanda del Norte',
  ],
  GM: ['Gambia, The'],
  IR: [
    'Iran (Islamic Republic of)',
    'Iran, Islamic Rep.',
    "Iran (République islamique d')",
    'Irán (República Islámica del)',
  ],
  KG: ['Kyrgyz Republic'],
  KP: [
    "Democratic People's Republic of Korea",
    "Korea, Dem. People's Rep.",
    'République populaire démocratique de Corée',
    'República Popular Democrática de Corea',
  ],
  KR: ['Republic of Korea', 'Korea, Rep.', 'République de Corée', 'República de Corea'],
  LA: [
    "Lao People's Democratic Republic",
    'Lao PDR',
    'République démocratique populaire lao',
    'República Democrática Popular Lao',
  ],
  MD: ['Republic of Moldova', 'République de Moldova', 'República de Moldova'],
  NL: ['Netherlands (Kingdom of the)', 'Pays-Bas (Royaume des)'],
  PS: ['State of Palestine', 'West Bank and Gaza', 'État de Palestine', 'Estado de Palestina'],
  SY: ['Syrian Arab Republic', 'République arabe syrienne', 'República Árabe Siria'],
  TZ: ['United Republic of Tanzania', 'République-Unie de Tanzanie'],
  VE: [
    'Venezuela (Bolivarian Republic of)',
    'Venezuela, RB',
    'Venezuela (République bolivarienne du)',
    'Venezuela (República Bolivariana de)',
  ],
  YE: ['Yemen, Rep.'],
};

const codesOf = new Map(
  Object.entries(otherNames).flatMap(([codes, names]) =>
    names.map((name) => [name, codes.split(' ')] as const),
  ),
);

/** The codes that such a name, in its plain form, may stand for; none where it is not known. */
export function codesOtherwiseNamed(name: string): readonly string[] {
  return codesOf.get(name) ?? [];
}

/** Parts of the world with several countries, by their codes of three digits (UN M49). */
const regions =
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419'.split(
    ' ',
  );

/** What parts of the world are called in a language, continents among them. */
export function regionNames(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return regions.flatMap((code) => names.of(code) ?? []);
}
