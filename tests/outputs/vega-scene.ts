import { parse, type Scene, type SceneGroup, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** A mark as Vega has drawn it: places in pixels, seen from its view. */
export interface DrawnMark {
  x: number;
  y: number;
  width: number;
  height: number;
  size: number;
  fill: string;
  text: string;
  description: string;
  datum: Record<string, unknown>;
}

/** A specification as Vega draws it, without a browser. */
export interface Scenery {
  warnings: string[];
  /** The marks of a layer, by its name. */
  marks: (layer: string) => DrawnMark[];
  /** Every text that is drawn, its lines joined, without marks of direction. */
  texts: string[];
  svg: string;
}

export async function sceneryOf(spec: object): Promise<Scenery> {
  const warnings: string[] = [];
  const log = {
    level: () => log,
    error: (...all: unknown[]) => noted(all),
    warn: (...all: unknown[]) => noted(all),
    info: () => log,
    debug: () => log,
  } as never;
  function noted(all: unknown[]) {
    warnings.push(all.join(' '));
    return log;
  }
  const compiled = compile(spec as TopLevelSpec, { logger: log });
  const view = new View(parse(compiled.spec), { renderer: 'none', logger: log });
  await view.runAsync();
  const all = scenesIn((view.scenegraph() as unknown as { root: Scene }).root);
  const items = (scenes: Scene[]) =>
    scenes.flatMap((scene) => scene.items as unknown as DrawnMark[]);
  return {
    warnings,
    marks: (layer) => items(all.filter(({ name }) => name === `${layer}_marks`)),
    texts: items(all.filter(({ marktype }) => marktype === 'text')).map(({ text }) =>
      [text]
        .flat()
        .join(' ')
        .replace(/[\u202a-\u202c]/g, ''),
    ),
    svg: await view.toSVG(),
  };
}

function scenesIn(scene: Scene & { name?: string }): (Scene & { name?: string })[] {
  const groups = scene.marktype === 'group' ? (scene.items as SceneGroup[]) : [];
  return [scene, ...groups.flatMap(({ items }) => (items as Scene[]).flatMap(scenesIn))];
}
