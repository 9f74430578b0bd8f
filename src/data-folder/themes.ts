import { type Document, expectedOneOf } from '#documents/document.ts';
import { type Problem, quoteSome } from '#errors.ts';
import type { StudySpec } from '#findings/specs/study-spec.ts';

type Themes = StudySpec['themes'];

/** Findings in the order of their themes; those of no theme are the last. */
export function inThemes<F extends { id: string }>(findings: readonly F[], themes: Themes): F[] {
  const names = Object.keys(themes);
  const place = ({ id }: F) => {
    const name = names.findIndex((theme) => themes[theme]?.includes(id));
    return name === -1 ? names.length : name;
  };
  return findings.toSorted((a, b) => place(a) - place(b));
}

/** Findings that themes name and that are not there, or that stand in two places; `ids` are those of the study. */
export function themeProblems(
  document: Document,
  themes: Themes,
  ids: readonly string[],
): Problem[] {
  const first = new Map<string, string>();
  return Object.entries(themes).flatMap(([theme, findings]) =>
    findings.flatMap((id, index) => {
      const place = document.place(['themes', theme, index]);
      const known = first.get(id);
      if (known === undefined) first.set(id, theme);
      if (known !== undefined) return [{ ...place, ...namedTwice(id, known, theme) }];
      if (ids.includes(id)) return [];
      const mend = expectedOneOf(id, ids);
      return [{ ...place, what: 'unknown finding in a theme', value: id, mend }];
    }),
  );
}

function namedTwice(
  id: string,
  first: string,
  theme: string,
): Omit<Problem, 'file' | 'line' | 'column'> {
  if (first === theme)
    return { what: `finding named twice in the theme "${theme}"`, value: id, mend: 'name it once' };
  return {
    what: 'finding in two themes',
    value: id,
    mend: `name it in one: it is in "${first}" too`,
  };
}

/** Findings of no theme, where there are themes: they may be published, and stand last. */
export function themeless(
  document: Document,
  themes: Themes,
  findings: readonly { id: string }[],
): Problem[] {
  const themed = new Set(Object.values(themes).flat());
  const others = findings.filter(({ id }) => !themed.has(id));
  if (themed.size === 0 || others.length === 0) return [];
  return [
    {
      ...document.place(['themes'], 'key'),
      what: others.length === 1 ? 'finding of no theme' : `${others.length} findings of no theme`,
      value: others.map(({ id }) => id).join(', '),
      mend: `they stand last, as other findings; name them below "themes" if they belong to one of ${quoteSome(Object.keys(themes))}`,
    },
  ];
}
