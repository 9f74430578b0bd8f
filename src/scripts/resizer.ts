/**
 * Runs inside an embed page, where scripts may run: tells the page around it how high its content is, in every manner
 * that hosts are known to listen to. It reads two things of its address, both only as letters and digits, stores
 * nothing, asks for nothing, and minds nobody but its parent.
 */
(() => {
  if (parent === self) return;
  const root = document.documentElement;

  /** The name that WordPress gave the frame, in the address; it may do so late. */
  const secretNow = () => /^#\?secret=([A-Za-z0-9]{10})$/.exec(location.hash)?.[1];

  /** The name that pym gave the frame. */
  const childId = /[?&]childId=([\w-]{1,64})(?:&|$)/.exec(location.search)?.[1];

  const say = (message: unknown) => parent.postMessage(message, '*');

  function sayHeight(): void {
    // Layout works while a frame is hidden, but not where it is not displayed at all: then it has no height.
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === 0) return;
    const secret = secretNow();
    say({ 'constats-height': height });
    say({ 'datawrapper-height': { [document.body.id]: height } });
    say({ sentinel: 'amp', type: 'embed-size', height });
    say(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    if (childId) say(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
    if (secret) say({ message: 'height', value: height, secret });
  }

  // WordPress hides a frame until its first message, may listen only later, and a hidden frame need not be observed:
  // so the height is said again and again, until every host listens.
  sayHeight();
  for (const delay of [0, 50, 200, 600, 1500, 4000]) setTimeout(sayHeight, delay);
  addEventListener('load', sayHeight);
  addEventListener('hashchange', sayHeight);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.message === 'ready') sayHeight();
  });
  if (self.ResizeObserver) new ResizeObserver(sayHeight).observe(root);

  addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const secret = secretNow();
    if (!link) return;
    if (link.hreflang) {
      // The page in another language stays in the frame, and keeps the names that hosts know it by.
      if (childId) link.search = `childId=${childId}`;
      if (secret) link.hash = `?secret=${secret}`;
    } else if (secret && origin === 'null') {
      // In the sandbox of WordPress a link can open nothing; the host opens it, if it leads to where the frame is from.
      event.preventDefault();
      say({ message: 'link', value: link.href, secret });
    }
  });
})();
