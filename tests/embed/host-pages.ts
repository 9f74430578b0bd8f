import { parseHTML } from 'linkedom';
import { snippet } from '#outputs/embeds/snippet.ts';
import type { EmbedView } from '#views/embeds/embed-view.ts';

/** A page of somebody else's site. */
export function hostPage(body: string, { width = '100%', style = '', dir = 'ltr' } = {}): string {
  return `<!doctype html><html lang="en" dir="${dir}"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><style>body{margin:0}main{width:${width}}${style}</style></head><body><main><h1>Host</h1>${body}</main></body></html>`;
}

/** The pasted frame with the script beside it that gives it the very height of its content. */
export function scriptSnippet(embed: EmbedView): string {
  const script = new URL('/embed.js', embed.address).href;
  return `<constats-embed>${snippet(embed)}</constats-embed><script src="${script}" async></script>`;
}

/** What WordPress keeps of the frame of a site that it does not know. */
const kept = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'title'];

/**
 * A post of WordPress with these answers to oEmbed in it: it filters them, shuts the frames into a sandbox, gives each a
 * name in its address, and shows none before it has told its height. Its script listens `late` milliseconds after the
 * page has been read. Nothing narrows a frame: where an address stands in a paragraph, most themes do not.
 */
export function wordPressPost(answers: readonly string[], { late = 0, width = '600px' } = {}) {
  const embeds = answers.map((answer, index) => {
    const { document } = parseHTML(`<body>${answer}</body>`);
    const [frame, quotation] = [document.querySelector('iframe'), document.querySelector('a')];
    if (frame === null || quotation === null)
      throw new Error(`WordPress embeds nothing: ${answer}`);
    for (const { name } of [...frame.attributes])
      if (!kept.includes(name)) frame.removeAttribute(name);
    const secret = `Secret${String(index).padStart(4, '0')}`;
    frame.setAttribute('src', `${frame.getAttribute('src')}#?secret=${secret}`);
    frame.setAttribute('data-secret', secret);
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('security', 'restricted');
    frame.setAttribute('style', 'position:absolute;clip:rect(1px,1px,1px,1px);visibility:hidden');
    return `<blockquote data-secret="${secret}">${quotation.outerHTML}</blockquote>${frame.outerHTML}`;
  });
  return hostPage(`${embeds.join('')}<script>(${wordPressScript})(${late})</script>`, { width });
}

/** What WordPress does with messages, written from its behaviour. */
const wordPressScript = String((late: number) => {
  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-secret]')];
  const listen = () => {
    addEventListener('message', ({ source, data }) => {
      if (!/^[a-zA-Z0-9]+$/.test(data?.secret ?? '')) return;
      const frame = frames().find(({ dataset }) => dataset['secret'] === data.secret);
      if (frame?.contentWindow !== source) return;
      frame.removeAttribute('style');
      document.querySelector(`blockquote[data-secret="${data.secret}"]`)?.remove();
      if (data.message === 'height')
        frame.height = String(Math.min(1000, Math.max(200, parseInt(data.value, 10))));
      if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host)
        if (document.activeElement === frame) location.href = data.value;
    });
    for (const frame of frames())
      frame.contentWindow?.postMessage({ message: 'ready', secret: frame.dataset['secret'] }, '*');
  };
  addEventListener('DOMContentLoaded', () => (late === 0 ? listen() : setTimeout(listen, late)));
});

/** A page that keeps every message that its frames send, in their order, each with the number of the frame. */
export function listeningPage(addresses: readonly string[]): string {
  const frames = addresses.map(
    (src) =>
      `<iframe src="${src.replaceAll('"', '&quot;')}" title="A chart" width="600" height="300"></iframe>`,
  );
  const listen =
    'heard=[];addEventListener("message",({data,source})=>heard.push({frame:Array.from(frames).findIndex(frame=>frame===source),data}))';
  return hostPage(`<script>${listen}</script>${frames.join('')}`);
}
