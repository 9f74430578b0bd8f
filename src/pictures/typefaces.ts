import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font } from 'harfbuzzjs';

/** The weights that pictures are set in; charts use the same. */
export type Weight = keyof typeof weightNames;

const weightNames = {
  400: '400Regular',
  600: '600SemiBold',
  700: '700Bold',
  800: '800ExtraBold',
} as const;

/**
 * The shipped typefaces, by family and package. A line of text is set in one that has all of its characters, never in two.
 * To cover another script, add its typeface here.
 */
const typefaces = [
  { family: 'Inter', folder: 'inter', file: 'Inter', weights: [400, 600, 700, 800] },
  {
    family: 'IBM Plex Sans Arabic',
    folder: 'ibm-plex-sans-arabic',
    file: 'IBMPlexSansArabic',
    weights: [400, 600, 700],
  },
] as const;

type Typeface = (typeof typefaces)[number];

export type Family = Typeface['family'];

/** A font, opened to be measured. */
export interface OpenFont {
  font: Font;
  /** Units of its coordinates in one em. */
  unitsPerEm: number;
  characters: ReadonlySet<number>;
}

/** What no font needs a glyph for: blanks, which are mere widths, and marks that nobody sees. */
const withoutGlyph = /[\p{Z}\p{Cc}\p{Cf}]/u;

const { resolve } = createRequire(import.meta.url);
const opened = new Map<string, OpenFont>();

/** The family that a picture is set in: the first that has every character of its texts, or else those of the most. */
export function familyFor(texts: readonly string[]): Family {
  const lacking = (typeface: Typeface) =>
    texts.filter((text) => missing(text, typeface).length > 0);
  const [best] = typefaces.toSorted((a, b) => lacking(a).length - lacking(b).length);
  return best?.family ?? 'Inter';
}

/**
 * The family that a line is set in: the preferred one where it can.
 * @internal tests set lines in it
 */
export function familyOf(line: string, preferred: Family): Family {
  const able = typefaces
    .filter((typeface) => missing(line, typeface).length === 0)
    .map(({ family }) => family);
  const family = able.includes(preferred) ? preferred : able[0];
  if (family === undefined)
    throw new Error(`no glyph for ${charactersWithoutGlyph(line).join(' ')} in: ${line}`);
  return family;
}

/** The characters of a text that keep it from being drawn: those that its best typeface does not have. */
export function charactersWithoutGlyph(text: string): string[] {
  const lacking = typefaces.map((typeface) => missing(text, typeface));
  return lacking.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** The font that a line is measured with. */
export function fontOf(line: string, preferred: Family, weight: Weight): OpenFont {
  const family = familyOf(line, preferred);
  const typeface = typefaces.find((known) => known.family === family) ?? typefaces[0];
  return open(typeface, Math.min(weight, heaviestOf(family)) as Weight);
}

/** The heaviest weight of a family: that of a number as large as a picture. */
function heaviestOf(family: Family): Weight {
  const weights: readonly Weight[] =
    typefaces.find((known) => known.family === family)?.weights ?? [];
  return weights.at(-1) ?? 700;
}

/** Every shipped font, the family for Latin letters first. */
export function shippedFonts(): { family: Family; weight: Weight; file: string }[] {
  return typefaces.flatMap((typeface) =>
    typeface.weights.map((weight) => ({
      family: typeface.family,
      weight,
      file: path(typeface, weight),
    })),
  );
}

function missing(text: string, typeface: Typeface): string[] {
  const { characters } = open(typeface, 400);
  const lacking = [...text].filter(
    (character) => !withoutGlyph.test(character) && !characters.has(character.codePointAt(0) ?? 0),
  );
  return [...new Set(lacking)];
}

function open(typeface: Typeface, weight: Weight): OpenFont {
  const file = path(typeface, weight);
  const known = opened.get(file) ?? openFile(file);
  opened.set(file, known);
  return known;
}

function openFile(file: string): OpenFont {
  const face = new Face(new Blob(readFileSync(file)));
  return {
    font: new Font(face),
    unitsPerEm: face.upem,
    characters: new Set(face.collectUnicodes()),
  };
}

function path({ folder, file }: Typeface, weight: Weight): string {
  const name = weightNames[weight];
  return resolve(`@expo-google-fonts/${folder}/${name}/${file}_${name}.ttf`);
}
