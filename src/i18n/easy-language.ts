/** What easy-to-read languages are called in their tags, after `x`: `fr-x-facile`, or `fr-x-falc`. */
export const easySubtags = ['easy', 'facile', 'falc', 'facil', 'leicht', 'sahl', 'simple', 'usor'];

/** Whether a tag is that of a language written so that it is easy to read: `en-x-easy`. */
export function isEasy(tag: string): boolean {
  const [, chosen] = tag.split('-x-');
  return chosen !== undefined && easySubtags.includes(chosen);
}
