import { escapeMarkup } from '#markup.ts';
import type { LeadPage } from '#views/pages/lead-page.ts';

/**
 * A page that leads on at once, also where no script runs, and says so where nothing leads on by itself: in the colours
 * of the browser, since nobody stays. Search engines take the page that it leads to.
 */
export function leadHtml({ lang, dir, study, title, text, href, canonical, picture }: LeadPage) {
  const meta = (name: string, content: string) =>
    `<meta ${name} content="${escapeMarkup(content)}">`;
  const head = [
    '<meta charset="utf-8">',
    meta('name="viewport"', 'width=device-width, initial-scale=1'),
    `<title>${escapeMarkup(`${title} – ${study}`)}</title>`,
    meta('name="generator"', 'constats'),
    meta('name="referrer"', 'no-referrer'),
    meta('name="robots"', 'noindex'),
    meta('name="color-scheme"', 'light dark'),
    `<link rel="canonical" href="${escapeMarkup(canonical)}">`,
    meta('http-equiv="refresh"', `0; url=${href}`),
    meta('property="og:title"', title),
    meta('property="og:url"', canonical),
    meta('property="og:site_name"', study),
    ...(picture
      ? [
          meta('property="og:image"', picture.href),
          meta('property="og:image:width"', String(picture.width)),
          meta('property="og:image:height"', String(picture.height)),
          meta('name="twitter:card"', 'summary_large_image'),
        ]
      : []),
  ];
  const link = `<a href="${escapeMarkup(href)}">${escapeMarkup(title)}</a>`;
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
${head.join('\n')}
</head>
<body>
<main>
<h1>${escapeMarkup(study)}</h1>
<p>${escapeMarkup(text)}</p>
<p>${link}</p>
</main>
</body>
</html>
`;
}
