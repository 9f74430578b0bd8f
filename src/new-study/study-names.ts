/** The longest short name that fits into the names of files. */
const longestId = 40;

/** The short name of a study: its title in plain letters, or the name of its folder where the title has none. */
export function studyId(title: string | undefined, folder: string): string {
  return slug(title ?? '') || slug(folder) || 'study';
}

function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase();
  const words = plain.replace(/['’]/g, '-').match(/[a-z0-9]+/g) ?? [];
  return words
    .reduce((all, word) => {
      const longer = all === '' ? word : `${all}-${word}`;
      return longer.length > longestId ? all : longer;
    }, '')
    .slice(0, longestId);
}

/** A title as a text of a study: no number is typed there, so what holds digits is quoted as a name, {{'2025'}}. */
export function titleText(title: string): string {
  return title.replace(/[\p{L}\p{Nd}-]*\p{Nd}[\p{L}\p{Nd}-]*/gu, "{{'$&'}}");
}
