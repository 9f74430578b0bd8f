/**
 * Runs on pages that offer texts to copy: shows the buttons that do it, which are hidden where no script runs, and says
 * in the page's words that it is done. Where the browser does not let it, the text is marked for the reader to copy.
 */
if (navigator.clipboard)
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
    const [text, said] = [button.dataset['copies'], button.nextElementSibling] as [string, Element];
    button.hidden = false;
    button.addEventListener('click', () => {
      const field = document.getElementById(text) as HTMLTextAreaElement;
      navigator.clipboard.writeText(field.value).then(
        () => {
          said.textContent = (said as HTMLElement).dataset['says'] ?? '';
          setTimeout(() => (said.textContent = ''), 4000);
        },
        () => field.select(),
      );
    });
  }
