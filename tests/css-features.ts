import { createRequire } from 'node:module';
import type {
  CompatData,
  CompatStatement,
  Identifier,
  SimpleSupportStatement,
} from '@mdn/browser-compat-data';
import { type Block, type CssNode, type Declaration, generate, parse, walk } from 'css-tree';

/** The oldest version of each browser that must know a feature. */
export type Floor = Partial<Record<'chrome' | 'firefox' | 'safari' | 'safari_ios', number>>;

/** MDN's data, required: imported, the test runner would make a program of its 18 MB first. */
export const compatibility: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

const css = compatibility.css as unknown as Identifier;

/**
 * What styles use and a browser of the floor does not know, by the names of MDN's data, sorted. What has another
 * declaration of its property before it, or stands inside `@supports`, is not counted: there, something was thought of.
 */
export function beyond(floor: Floor, styles: string): string[] {
  const names = [...new Set(featuresOf(styles))];
  const unknown = names.filter((name) => !isKnown(statementOf(name), floor));
  // Of a property that is not known, no word of it has to be.
  return unknown.filter((name) => !unknown.includes(name.replace(/\.[^.]*$/, ''))).toSorted();
}

function featuresOf(styles: string): string[] {
  const found: string[] = [];
  const tree = parse(styles, {
    parseCustomProperty: true,
    onParseError: (error) => found.push(`not CSS: ${error.message}`),
  });
  walk(tree, {
    enter(this: { block: Block | null; atrulePrelude: CssNode | null }, node: CssNode) {
      if (node.type === 'Atrule' && node.name === 'supports' && !isNegative(node.prelude))
        return walk.skip;
      found.push(...namesOf(node));
      if (
        node.type === 'Declaration' &&
        this.atrulePrelude === null &&
        !hasFallback(node, this.block)
      )
        found.push(...declared(node));
      return undefined;
    },
  });
  return found.filter((name) => name.startsWith('not CSS') || statementOf(name) !== undefined);
}

/** Begins with "not": what stands inside is for browsers that do not know it. */
function isNegative(prelude: CssNode | null): boolean {
  return prelude !== null && /^not\b/.test(generate(prelude));
}

function hasFallback(declaration: Declaration, block: Block | null): boolean {
  for (const node of block?.children ?? []) {
    if (node === declaration) return false;
    if (node.type === 'Declaration' && node.property === declaration.property) return true;
  }
  return false;
}

/** What a rule, a query or a selector uses. */
function namesOf(node: CssNode): string[] {
  switch (node.type as string) {
    case 'Atrule':
      return [`at-rules.${(node as { name: string }).name}`];
    case 'FeatureRange':
      return ['at-rules.media.range_syntax'];
    case 'Feature':
      return [`at-rules.media.${(node as { name: string }).name.replace(/^(min|max)-/, '')}`];
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return [`selectors.${(node as { name: string }).name}`];
    case 'NestingSelector':
      return ['selectors.nesting'];
    default:
      return [];
  }
}

/** What a declaration uses: its property, and the words, functions and units of its value. */
function declared({ property, value }: Declaration): string[] {
  const found = [`properties.${property}`];
  walk(value, (node) => {
    if (node.type === 'Identifier') found.push(`properties.${property}.${node.name}`);
    if (node.type === 'Function')
      found.push(
        `properties.${property}.${node.name}`,
        `types.${node.name}`,
        `types.color.${node.name}`,
      );
    if (node.type === 'Dimension' && /^cq/.test(node.unit))
      found.push('types.length.container_query_length_units');
    if (node.type === 'Dimension' && /^[dsl]v/.test(node.unit))
      found.push('types.length.viewport_percentage_units_dynamic');
  });
  return found;
}

function statementOf(name: string): CompatStatement | undefined {
  let at: Identifier | undefined = css;
  for (const part of name.split('.')) at = Object.hasOwn(at ?? {}, part) ? at?.[part] : undefined;
  return at?.__compat;
}

export function isKnown(statement: CompatStatement | undefined, floor: Floor): boolean {
  return Object.entries(floor).every(([browser, version]) => {
    const told = statement?.support[browser as keyof Floor];
    const all = told === undefined ? [] : [told].flat();
    return all.some((support) => since(support) <= version);
  });
}

/** Since which version a browser knows a feature by its own name, without any setting. */
function since({
  version_added,
  version_removed,
  flags,
  prefix,
  alternative_name,
}: SimpleSupportStatement): number {
  if (version_removed || flags || prefix || alternative_name) return Infinity;
  return version_added ? Number(version_added.replace('≤', '')) : Infinity;
}
