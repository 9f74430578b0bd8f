import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildStudy } from './built.ts';
import { project } from './command-line.ts';
import { roundMarks } from './round-marks.ts';
import { serve, type Served } from './serve.ts';
import { folderWith } from './study-folder.ts';
import { openWebKit, type WebKitSession } from './webkit-session.ts';

describe.skipIf(inject('webkit') === '')('in the engine of Safari', () => {
  let window: WebKitSession;
  const servers: Served[] = [];

  /** Opens a page whose frames show pages of studies, each as wide as is said. */
  async function openFrames(
    ...frames: readonly (readonly [study: string, path: string, width: number])[]
  ) {
    const parts: string[] = [];
    for (const [study, path, width] of frames) {
      const server = await serve((await buildStudy(study)).folder);
      servers.push(server);
      parts.push(
        `<iframe style="display:block;border:0;width:${width}px;height:800px" src="${server.origin}${path}"></iframe>`,
      );
    }
    const host = await serve(
      folderWith({
        'host.html': `<link rel="icon" href="data:,"><body style="margin:0">${parts.join('')}`,
      }),
    );
    servers.push(host);
    await window.open(`${host.origin}/host.html`);
  }

  beforeAll(async () => {
    window = await openWebKit(inject('webkit'));
  });
  afterAll(async () => {
    await window.close();
    for (const server of servers) server.stop();
  });

  it.each([
    { study: project, path: '/fr/embed/services/', width: 452, filled: 41 },
    { study: project, path: '/fr/embed/services/', width: 320, filled: 41 },
    { study: 'tests/studies/arabic', path: '/ar/embed/trust/', width: 420, filled: 47 },
  ])('each dot of $path is whole at $width px', async ({ study, path, width, filled }) => {
    await openFrames([study, path, width]);
    await window.enter(0);
    const dots = await window.evaluate<{
      left: number;
      top: number;
      right: number;
      bottom: number;
    }>(`
      const boxes = [...document.querySelectorAll('svg[direction] > path')].map((path) => path.getBoundingClientRect()).filter(({ width }) => width > 0);
      const of = (side) => boxes.map((box) => box[side]);
      return { left: Math.min(...of('left')), top: Math.min(...of('top')), right: Math.max(...of('right')), bottom: Math.max(...of('bottom')) }`);
    // Strokes reach beyond the boxes of their lines; nothing else stands so near.
    const around = 9;
    const [left, top] = [
      Math.max(0, Math.floor(dots.left) - around),
      Math.floor(dots.top) - around,
    ];
    const look = async () => {
      const seen = sharp(await window.screenshot())
        .extract({
          left,
          top,
          width: Math.ceil(dots.right) + around - left,
          height: Math.ceil(dots.bottom) + around - top,
        })
        .flatten({ background: '#fff' });
      const { data, info } = await seen.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      return roundMarks({ ...info, data });
    };
    let marks = await look();
    // The engine may show a page before it has painted it.
    for (let tries = 0; tries < 50 && marks.filled === 0; tries += 1) marks = await look();
    expect(marks).toEqual({ filled, hollow: 100 - filled, cut: 0 });
  });

  it('a finding asks for its pictures when somebody is about to share it, and not before', async () => {
    await openFrames([project, '/fr/contact/', 1000]);
    const [served] = servers.slice(-2);
    await window.enter(0);
    const open = (action: number) =>
      window.evaluate<boolean[]>(`
        document.querySelectorAll('.actions summary')[${action}].click();
        return [...document.querySelectorAll('.panel')].map((panel) => panel.checkVisibility())`);
    expect(await open(3)).toEqual([false, false, false, true]);
    expect(served?.asked).toEqual(['/fr/contact/']);
    await open(0);
    await expect
      .poll(() => served?.asked.slice(1).toSorted())
      .toEqual([
        '/fr/contact.card.png',
        '/fr/contact.qr.svg',
        '/fr/contact.square.png',
        '/fr/contact.story.png',
      ]);
  });

  it.each([
    [project, '/fr/', 3],
    [project, '/fr/services/', 1],
    [project, '/fr/services/poster/', 1],
    ['tests/studies/arabic', '/ar/trust/', 1],
  ])(
    'a phone of 320 px shows each chart of %s%s once, and nothing that scrolls sideways',
    async (study, path, charts) => {
      await openFrames([study, path, 320]);
      await window.enter(0);
      const { wide, shown } = await window.evaluate<{ wide: number; shown: number }>(`return {
      wide: document.documentElement.scrollWidth,
      shown: [...document.querySelectorAll('svg[direction]')].filter((svg) => svg.getBoundingClientRect().width > 0).length,
    }`);
      expect({ wide, shown }).toEqual({ wide: 320, shown: charts });
    },
  );
});
