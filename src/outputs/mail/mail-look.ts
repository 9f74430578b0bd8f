import type { Palette } from '#theme/palette.ts';

/** What parts of a mail are called where it is shown dark: their colours, and the surface that they stand on. */
const classes = {
  paper: 'background-color',
  wash: 'background-color',
  ink: 'color',
  muted: 'color',
  accentText: 'color',
  button: 'background-color',
  onButton: 'color',
  line: 'border-bottom-color',
} as const;

export type MailClass = keyof typeof classes;

/** Which colour of a palette a part has. */
export function colourOf(name: MailClass, palette: Palette): string {
  if (name === 'button') return palette.accentText;
  return name === 'onButton' ? palette.paper : palette[name];
}

/** The class of a part: among those of the newsletter around it, it must mean nothing else. */
export function className(...names: MailClass[]): string {
  return names.map((name) => `constats-${name.toLowerCase()}`).join(' ');
}

/** Colours as a style in the element itself: programs that read no style sheet show them. */
export function colours(names: readonly MailClass[], palette: Palette): string {
  return names.map((name) => `${classes[name]}:${colourOf(name, palette)}`).join(';');
}

/**
 * The same in the dark: by the query that programs of Apple and others follow, and by the attributes that Outlook writes
 * on what it has made dark.
 */
export function darkStyle(dark: Palette): string {
  const names = Object.keys(classes) as MailClass[];
  const rule = (name: MailClass, within = '') =>
    `${within}.${className(name)}{${colours([name], dark)}!important}`;
  const outlook = (name: MailClass) =>
    rule(name, classes[name] === 'background-color' ? '[data-ogsb] ' : '[data-ogsc] ');
  return [
    `@media (prefers-color-scheme:dark){${names.map((name) => rule(name)).join('')}}`,
    ...names.map(outlook),
  ].join('');
}
