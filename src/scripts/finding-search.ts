import { readIndex, searchIn } from '#search/finding-index.ts';
import { textWords } from '#search/text-words.ts';

/**
 * The program of the search, loaded by `search.ts` behind the index. It shows the findings of the page that are found, the
 * best first, with the words that they are found by marked. It asks nobody for anything and stores nothing: the words of
 * a search stand in the address, behind "#", where they are not sent to the host.
 */
(() => {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const field = form?.querySelector('input');
  const said = form?.querySelector('[role=status]');
  const all = document.querySelector<HTMLElement>('[data-searched]');
  const written = (self as { constatsIndex?: string }).constatsIndex;
  if (!form || !field || !said || !all || written === undefined) return;

  const index = readIndex(written);
  const items = [...all.querySelectorAll<HTMLElement>('[data-finding]')];
  const results = items[0]?.parentElement?.cloneNode() as HTMLElement;
  results.hidden = true;
  all.before(results);

  /** The words in the address. */
  const asked = () => {
    const from = (text: string) => new URLSearchParams(text.slice(1)).get('q');
    return from(location.hash) ?? from(location.search) ?? '';
  };

  function mark(element: Node, words: ReadonlySet<string>): void {
    for (const node of [...element.childNodes]) {
      if (!(node instanceof Text)) mark(node, words);
      else
        for (const { word, start, end } of textWords(node.data).reverse()) {
          if (!words.has(word)) continue;
          node.splitText(end);
          const marked = document.createElement('mark');
          marked.append(node.splitText(start));
          node.after(marked);
        }
    }
  }

  /** A finding of the list, with its theme and its words marked. */
  function result(item: HTMLElement, words: ReadonlySet<string>): HTMLElement {
    const copy = item.cloneNode(true) as HTMLElement;
    const theme = item.closest('section')?.querySelector('h2')?.textContent;
    if (theme) copy.firstElementChild?.prepend(`${theme} · `);
    mark(copy, words);
    return copy;
  }

  function show(): void {
    if (!form || !field || !said || !all) return;
    const isAsked = textWords(field.value).length > 0;
    const found = isAsked ? searchIn(index, field.value) : [];
    results.textContent = '';
    for (const { place, words } of found)
      results.append(result(items[place] as HTMLElement, new Set(words)));
    results.hidden = found.length === 0;
    all.hidden = found.length > 0;
    const count = found.length.toLocaleString(document.documentElement.lang);
    const text = found.length === 0 ? form.dataset['none'] : form.dataset['found'];
    said.textContent = isAsked ? (text ?? '').replace('{{n}}', count) : '';
  }

  function keep(): void {
    const query = field?.value.trim() ?? '';
    const { pathname, search } = location;
    // A place in the list that the address leads to stays there.
    if (query === '' && !location.hash.startsWith('#q=')) return;
    const address = query === '' ? pathname + search : `#q=${encodeURIComponent(query)}`;
    // A page that was opened as a file may not change its address in every browser.
    try {
      history.replaceState(null, '', address);
    } catch {}
  }

  const search = () => {
    show();
    keep();
  };
  const take = () => {
    field.value = asked() || field.value;
    search();
  };
  field.addEventListener('input', search);
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    field.value = '';
    search();
  });
  addEventListener('hashchange', take);
  take();
})();
