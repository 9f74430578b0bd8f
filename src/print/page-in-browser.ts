// Each of these runs in the browser, and knows nothing of the others.

/** Waits for what a browser would fetch only where it is seen: each font, which the foot of a sheet may be the first to need, and each picture. */
export async function fetchAll(): Promise<void> {
  const pictures = [...document.images].map((picture) => {
    picture.loading = 'eager';
    return picture.decode().catch(() => undefined);
  });
  await Promise.all([...pictures, ...[...document.fonts].map((font) => font.load())]);
}

/** What a PDF has to be told of its page. */
export function readPage() {
  const textOf = (element: HTMLElement) =>
    (element.ariaLabel || element.innerText.trim() || element.querySelector('img')?.alt || '')
      .replace(/\s+/g, ' ')
      .trim();
  const here = location.href.replace(/#.*/, '');
  const links = [...document.links].map((link) => ({
    href: link.href.startsWith(`${here}#`) ? link.href.slice(here.length) : link.href,
    text: textOf(link),
  }));
  const headings = [...document.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6')].map(textOf);
  return { title: document.title, lang: document.documentElement.lang, links, headings };
}

/** The headings whose sheets a page would name: their ids, in its order. */
export function readPlaces(): string[] {
  const places = [...document.querySelectorAll<HTMLElement>('[data-page-of]')];
  return places.map(({ dataset }) => dataset['pageOf'] ?? '');
}

/** Writes a number into each of these places. */
export function writePlaces(numbers: readonly string[]): void {
  for (const [index, place] of document.querySelectorAll('[data-page-of]').entries())
    place.textContent = numbers[index] ?? '';
}

/** Draws dots that are dashes of a line as strokes of their own: a PDF has them as strokes then, not as outlines, which are many times longer. */
export function partDots(): void {
  for (const path of document.querySelectorAll('path[stroke-dasharray^="."]')) {
    const dashes = path.getAttribute('stroke-dasharray')?.split(' ').map(Number) ?? [];
    const pitch = dashes.reduce((sum, length) => sum + length, 0);
    const dots = path
      .getAttribute('d')
      ?.replace(/M(\S+) ([\d.]+)v([\d.]+)/g, (_, x, y, long) =>
        Array.from(
          { length: Math.round(Number(long) / pitch) + 1 },
          (__, dot) => `M${x} ${Number(y) + dot * pitch}v.01`,
        ).join(''),
      );
    path.setAttribute('d', dots ?? '');
    path.removeAttribute('stroke-dasharray');
  }
}
