import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './command-line.ts';

/** The fonts that constats ships, and no other: a text is as wide in the browsers of one machine as in those of another. */
const shipped = ['inter/400Regular', 'inter/600SemiBold', 'inter/700Bold', 'ibm-plex-sans-arabic'];

/** Has every browser that the tests start draw texts in the shipped fonts, whatever is installed on the machine. */
export default function setup(): void {
  const kept = join(project, 'node_modules/.constats/fonts');
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, 'fonts.conf'), configuration(kept));
  process.env['FONTCONFIG_FILE'] = join(kept, 'fonts.conf');
}

function configuration(cache: string): string {
  const folders = shipped.map((name) => join(project, 'node_modules/@expo-google-fonts', name));
  const families = ['sans-serif', 'system-ui', 'serif', 'monospace'];
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>',
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${cache}</cachedir>`,
    ...families.map(
      (family) =>
        `<alias binding="same"><family>${family}</family><prefer><family>Inter</family></prefer></alias>`,
    ),
    '</fontconfig>\n',
  ].join('\n');
}
