/**
 * Runs on pages that offer texts to copy: shows the buttons that do it, which are hidden where no script runs, and says
 * in the page's words that it is done. Where the browser does not let it, the text is marked for the reader to copy.
 */
if (navigator.clipboard)
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
    const said = button.nextElementSibling as HTMLElement;
    const fields = button.closest('[data-texts]')?.querySelectorAll('textarea') ?? [];
    button.hidden = false;
    button.addEventListener('click', () => {
      const field = [...fields].find(({ offsetHeight }) => offsetHeight > 0);
      if (field === undefined) return;
      navigator.clipboard.writeText(field.value).then(
        () => {
          said.textContent = said.dataset['says'] ?? '';
          setTimeout(() => (said.textContent = ''), 4000);
        },
        () => field.select(),
      );
    });
  }
