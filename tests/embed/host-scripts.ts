import { readFileSync } from 'node:fs';
import { hostPage } from './host-pages.ts';

/** NPR's script, as newsrooms load it. */
const pym = readFileSync(
  new URL('../../node_modules/pym.js/dist/pym.v1.min.js', import.meta.url),
  'utf8',
);

const frame = (address: string) =>
  `<iframe src="${address}" title="A chart" width="600" height="300" frameborder="0"></iframe>`;

const listening = (address: string, listener: (event: MessageEvent) => void) =>
  hostPage(`${frame(address)}<script>addEventListener("message",${String(listener)})</script>`);

/**
 * Pages that show an embed in the manner of a system, in its own script where npm has it, else written from what it is
 * known to do; by the name of the system.
 */
export const hostsOf = {
  'pym (NPR)': (address: string) =>
    hostPage(
      `<div id="chart"></div><script>${pym}</script><script>new pym.Parent("chart","${address}",{})</script>`,
    ),
  Datawrapper: (address: string) =>
    listening(address, ({ data, source }) => {
      const heights = Object.values<number>(data['datawrapper-height'] ?? {});
      for (const one of document.querySelectorAll('iframe'))
        for (const height of heights)
          if (one.contentWindow === source) one.style.height = `${height}px`;
    }),
  AMP: (address: string) =>
    listening(address, ({ data, source }) => {
      const one = document.querySelector('iframe');
      if (data.sentinel === 'amp' && data.type === 'embed-size' && one?.contentWindow === source)
        one.height = String(data.height);
    }),
  Medium: (address: string) =>
    listening(address, ({ data }) => {
      if (typeof data !== 'string' || !data.startsWith('{')) return;
      const { src, context, height } = JSON.parse(data);
      const one = document.querySelector('iframe');
      if (one && context === 'iframe.resize' && one.src === src) one.height = String(height);
    }),
};

/**
 * A page that lets in the frames and the script of `origin`, and no style and no script in itself. What it refuses stands
 * at its end, to show that it does: `#styled` would be red, and a script that ran would have titled the page.
 */
export function strictPage(body: string, origin: string): string {
  const policy = `default-src 'none'; img-src data:; frame-src ${origin}; script-src ${origin}`;
  const refused = '<p id="styled" style="color:red">Plain</p><script>document.title="Ran"</script>';
  return hostPage(body + refused).replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
