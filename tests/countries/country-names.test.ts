import { describe, expect, it } from 'vitest';
import { countryCodes, isCountryCode } from '#countries/country-codes.ts';
import { countryOf, meantCountries } from '#countries/country-names.ts';

const site = ['en', 'fr', 'ar'];

describe('codes', () => {
  it('are those of ISO 3166-1 that are in use, and Kosovo', () => {
    expect(countryCodes).toHaveLength(250);
    expect(['FR', 'RE', 'GB', 'GR', 'XK'].filter((code) => !isCountryCode(code))).toEqual([]);
  });

  it('are no aliases, no codes given up, none for private use', () => {
    const others =
      'AC AN BU CP CQ CS DD DG DY EA EL EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ fr FRA 250';
    expect(others.split(' ').filter((text) => countryOf(text, site) !== undefined)).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['Austria', 'AT'],
    ['Autriche', 'AT'],
    ['autriche', 'AT'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['La Réunion', 'RE'],
    ['Réunion', 'RE'],
    ['Great Britain', 'GB'],
    ['Turkey', 'TR'],
    ['Czech Republic', 'CZ'],
    ['المغرب', 'MA'],
    ['XK', 'XK'],
    ['Gambia, The', 'GM'],
    ['Congo, Dem. Rep.', 'CD'],
    ['Congo, Rep.', 'CG'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['République de Moldova', 'MD'],
    ['Cabo Verde', 'CV'],
  ])('%s is %s', (name, code) => {
    expect(countryOf(name, site)).toBe(code);
  });

  it('are read in the languages of the study and in English', () => {
    expect(countryOf('Autriche', ['es'])).toBeUndefined();
    expect(countryOf('Österreich', ['de-AT'])).toBe('AT');
    expect(countryOf('Austria', ['no such language', 'tlh'])).toBe('AT');
  });

  it('of two countries are taken for neither of them', () => {
    expect(countryOf('Kongo', ['de'])).toBeUndefined();
    expect(countryOf('Kongo-Kinshasa', ['de'])).toBe('CD');
  });

  it('that the site writes itself are read, each as its own country', () => {
    const strays = ['ar', 'de', 'en', 'fr', 'it', 'nl', 'pl', 'ro'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      return countryCodes.filter((code) => countryOf(names.of(code) ?? '', [language]) !== code);
    });
    expect(strays).toEqual([]);
  });

  it.each([
    ['UK', ['GB']],
    ['EL', ['GR']],
    ['FRA', ['FR']],
    ['250', ['FR']],
    ['fr', ['FR']],
    ['FX', ['FR']],
    ['USA', ['US']],
    ['U.S.', ['US']],
    ['Congo', ['CD', 'CG']],
    ['Guyane', ['GF']],
    ['Swaziland', ['SZ']],
    ['Birmanie', ['MM']],
    ['Holland', ['NL']],
    ['Serbie-et-Monténégro', ['ME', 'RS']],
    ['Africa', []],
    ['Afrique', []],
    ['Korea', ['KP', 'KR']],
    ['AN', ['BQ', 'CW', 'SX']],
    ['SU', []],
    ['ZZ', []],
    ['EU', []],
  ])('%s is none, but may mean %s', (text, codes) => {
    expect(countryOf(text, site)).toBeUndefined();
    expect(meantCountries(text, site).toSorted()).toEqual(codes);
  });
});
