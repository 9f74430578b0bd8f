import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { compatibility, type Floor, isKnown } from './css-features.ts';

const { css, html, svg, api, javascript } = compatibility as unknown as Record<string, Identifier>;

/**
 * The elements and attributes of a document that a browser of the floor does not know, by their names in MDN's data,
 * sorted: "dialog", "iframe.loading", "svg a.download".
 */
export function unknownMarkup(floor: Floor, document: ParentNode): string[] {
  const found = [...document.querySelectorAll('*')].flatMap((element) => {
    const isDrawn = element.closest('svg') !== null;
    const [from, name] = [isDrawn ? svg : html, element.localName];
    const own = from?.['elements']?.[name];
    const attributes = [...element.attributes].filter(isPlain).map((attribute) => ({
      name: `${name}.${attribute.name}`,
      statement: (own?.[attribute.name] ?? from?.['global_attributes']?.[attribute.name])?.__compat,
    }));
    return [{ name, statement: own?.__compat }, ...attributes]
      .filter(({ statement }) => statement !== undefined && !isKnown(statement, floor))
      .map((each) => (isDrawn ? `svg ${each.name}` : each.name));
  });
  return [...new Set(found)].toSorted();
}

/** Attributes that SVG had long before they were properties of CSS, too. */
const geometry = ['cx', 'cy', 'd', 'height', 'r', 'rx', 'ry', 'width', 'x', 'y'];

/** It says how a drawing looks: such attributes of SVG are properties of CSS, and known as these are. */
function isStyle({ name, ownerElement }: Attr): boolean {
  const isDrawn = ownerElement?.closest('svg') != null && !geometry.includes(name);
  return isDrawn && css?.['properties']?.[name] !== undefined;
}

const isPlain = (attribute: Attr): boolean => !isStyle(attribute);

/** How the drawings of a document look, where their attributes say it, as styles. */
export function drawnStyles(document: ParentNode): string[] {
  const attributes = [...document.querySelectorAll('svg, svg *')].flatMap((element) => [
    ...element.attributes,
  ]);
  return attributes.filter(isStyle).map(({ name, value }) => `x{${name}:${value}}`);
}

/** All browsers since 2017 know these; esbuild calls them unknown to some that had a fault in a rare form of them. */
const supported = { destructuring: true, 'template-literal': true };

/** Whether every browser of the floor reads a script as it stands: none of its words has to be written otherwise. */
export function isReadBy(floor: Floor, script: string): boolean {
  const names = { chrome: 'chrome', firefox: 'firefox', safari: 'safari', safari_ios: 'ios' };
  const target = Object.entries(floor).map(
    ([browser, version]) => `${names[browser as keyof Floor]}${version}`,
  );
  try {
    const [asked, plain] = [target, 'esnext'].map(
      (level) => transformSync(script, { target: level, supported, minifyWhitespace: true }).code,
    );
    return asked === plain;
  } catch {
    return false;
  }
}

/**
 * The names in a script that some browser of the floor does not know in any of their meanings, sorted: of a global thing
 * its name, of what belongs to something ".name". Names of its own that mean nothing to any browser are not counted.
 */
export function unknownNames(floor: Floor, script: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) found.add(`.${node.name.text}`);
    else if (ts.isIdentifier(node) && !isMember(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', script, ts.ScriptTarget.ESNext, true));
  return [...found].filter((name) => isUnknown(statementsOf(name), floor)).toSorted();
}

function isMember({ parent }: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent);
}

function isUnknown(statements: readonly CompatStatement[], floor: Floor): boolean {
  return statements.length > 0 && !statements.some((statement) => isKnown(statement, floor));
}

/** Everything that a name may mean: a member of any interface, or what stands in the global scope. */
function statementsOf(name: string): CompatStatement[] {
  const interfaces = [api, javascript?.['builtins']].flatMap((from) => Object.entries(from ?? {}));
  const told = name.startsWith('.')
    ? interfaces.flatMap(([, own]) =>
        [`${name.slice(1)}_static`, name.slice(1)].map((one) => member(own, one)),
      )
    : [
        ...interfaces.filter(([own]) => own === name).map(([, own]) => own),
        member(api?.['Window'], name),
        member(api, `${name}_global`),
      ];
  return told.flatMap((own) => (own as Identifier | undefined)?.__compat ?? []);
}

function member(own: Identifier | CompatStatement | undefined, name: string) {
  return own !== undefined && Object.hasOwn(own, name) ? (own as Identifier)[name] : undefined;
}
