import { existsSync } from 'node:fs';

/** Where systems keep a browser that prints. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-headless-shell',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser of this machine: that which `CHROME_PATH` names, there or not, else the first that is found. */
export function findBrowser(): string | undefined {
  return process.env['CHROME_PATH'] ?? places.find((place) => existsSync(place));
}
