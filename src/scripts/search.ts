/**
 * Runs on the list of findings: shows the field to search in, which is hidden where no script runs. Once somebody uses
 * it, or comes with words in the address, it loads the index and the program of the search, which are files of the site.
 */
(() => {
  const { loads = '' } = document.currentScript?.dataset ?? {};
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  let isLoading = false;
  const load = () => {
    if (isLoading) return;
    isLoading = true;
    for (const address of loads.split(' ')) {
      const script = document.createElement('script');
      script.src = address;
      // One after the other: the program reads the index.
      script.async = false;
      script.onerror = () => {
        const said = form.querySelector('[role=status]');
        if (said) said.textContent = form.dataset['failed'] ?? '';
      };
      document.head.append(script);
    }
  };
  form.hidden = false;
  for (const event of ['focus', 'input']) field.addEventListener(event, load);
  form.addEventListener('submit', (event) => event.preventDefault());
  // Behind "#", words stay in the browser; behind "?", whoever links so has told them to the host.
  if (/[?#&]q=./.test(location.search + location.hash)) load();
})();
