/**
 * `npx vite build && npx tsx bench/gestures.ts`: drags and steps the budget, plays, points at the heatmap and drags the budget of
 * Compare in the built site, with the paper's first table and two of 2,000 networks over 12 and 20 tasks. Prints for each gesture
 * what scripts took for a frame (the 95th percentile) and the longest task of the main thread: CPU time, the least of several runs,
 * as other work on the machine makes it longer. Exits with 1 where a frame's scripts take more than 8 ms or a task more than 50 ms.
 * Arguments: `--runs=3`, `--functions`, and words that a gesture's name must hold.
 */
import type { Locator, Page } from '@playwright/test';
import { lossFile, serveTable } from '../e2e/tables.ts';
import { columnTable } from './columnTable.ts';
import { isOfPage, longTasks, type MainTask, recordTrace, scriptingOfFrames } from './mainThread.ts';
import { serveSite } from './servedSite.ts';

const goals = { frameMs: 8, taskMs: 50 };
const args = process.argv.slice(2);
const runs = Number(args.find(arg => arg.startsWith('--runs='))?.slice('--runs='.length) ?? 3);
const withFunctions = args.includes('--functions');
const wanted = args.filter(arg => !arg.startsWith('--'));
/** Long enough for what a gesture sets going. */
const afterwardsMs = 1000;

const tableOf = (taskCount: number) =>
  columnTable({ taskCount, networkCount: 2000, seed: 1, costs: 'sizes', largestSet: 6 });

/**
 * Moves the mouse in a straight line, from and to shares of a box, with its button down or not. The browser is told directly, as the
 * driver's own mouse runs scripts in the page with each move; each waits until the page has handled it, which is once a frame.
 */
async function moveAcross(
  page: Page,
  target: Locator,
  [from, to]: readonly [Share, Share],
  { steps, isDown }: { readonly steps: number; readonly isDown: boolean },
): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to move across.');
  const session = await page.context().newCDPSession(page);
  const held = isDown ? ({ button: 'left', buttons: 1 } as const) : ({} as const);
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number) =>
    session.send('Input.dispatchMouseEvent', {
      ...{ type, ...held, clickCount: type === 'mouseMoved' ? 0 : 1 },
      x: box.x + box.width * (from.x + (to.x - from.x) * share),
      y: box.y + box.height * (from.y + (to.y - from.y) * share),
    });
  if (isDown) await send('mousePressed', 0);
  for (let i = 0; i <= steps; i++) await send('mouseMoved', i / steps);
  if (isDown) await send('mouseReleased', 1);
  await session.detach();
}

interface Share {
  readonly x: number;
  readonly y: number;
}

const dragAcross = (page: Page, target: Locator) =>
  moveAcross(
    page,
    target,
    [
      { x: 0.9, y: 0.5 },
      { x: 0.1, y: 0.5 },
    ],
    { steps: 60, isDown: true },
  );

const frontier = (page: Page) => page.locator('#frontier svg').first();
const rule = (page: Page) => page.locator('#frontier svg [role=slider]').first();

type Gesture = readonly [name: string, view: 'explore' | 'compare', act: (page: Page) => Promise<void>];
const gestures: readonly Gesture[] = [
  ['the budget is dragged', 'explore', async page => dragAcross(page, frontier(page))],
  [
    'the budget is stepped',
    'explore',
    async page => {
      await rule(page).focus();
      await page.keyboard.press('Home');
      for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight', { delay: 50 });
    },
  ],
  [
    'the budgets are played',
    'explore',
    async page => {
      await rule(page).press('Home');
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await page.waitForTimeout(4000);
    },
  ],
  [
    'cells are pointed at',
    'explore',
    async page => {
      const grid = page.locator('#gains [role=grid]').first();
      await grid.scrollIntoViewIfNeeded();
      await moveAcross(
        page,
        grid,
        [
          { x: 0.02, y: 0.02 },
          { x: 0.97, y: 0.97 },
        ],
        { steps: 40, isDown: false },
      );
    },
  ],
  [
    'the budgets of a comparison are dragged',
    'compare',
    async page => dragAcross(page, page.locator('#frontiers svg').first()),
  ],
];

interface Measured {
  readonly frameMs: number;
  readonly longest: MainTask | undefined;
}

const { address, browser, end } = await serveSite();

async function measure(tasks: number, [, view, act]: Gesture): Promise<Measured> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  if (tasks > 5) await serveTable(page, lossFile(tableOf(tasks)));
  const data = tasks > 5 ? 'setting-2' : 'setting-1';
  await page.goto(`${address}#/${view}?v=2&data=${data}&limit=4&speed=4`);
  await page
    .locator(view === 'explore' ? '#grouping svg[role=img]' : '#frontiers svg')
    .first()
    .waitFor();
  await page.waitForFunction(() => document.querySelector('progress') === null);
  await page.waitForTimeout(2 * afterwardsMs);
  const events = await recordTrace(page, withFunctions, async () => {
    await act(page);
    await page.waitForTimeout(afterwardsMs);
  });
  await context.close();
  const frames = [...scriptingOfFrames(events)].sort((a, b) => a - b);
  const [longest] = longTasks(events, goals.frameMs)
    .filter(isOfPage)
    .sort((a, b) => b.cpuMs - a.cpuMs);
  return { frameMs: frames[Math.ceil(0.95 * frames.length) - 1] ?? 0, longest };
}

try {
  console.log(
    '| gesture | tasks | scripts of a frame, p95, ms | longest task, ms |\n| --- | ---: | ---: | ---: |',
  );
  for (const gesture of gestures.filter(([name]) => wanted.every(word => name.includes(word)))) {
    for (const tasks of [5, 12, 20]) {
      const all: Measured[] = [];
      for (let run = 0; run < runs; run++) all.push(await measure(tasks, gesture));
      const frameMs = Math.min(...all.map(each => each.frameMs));
      const [least] = all.map(each => each.longest).sort((a, b) => (a?.cpuMs ?? 0) - (b?.cpuMs ?? 0));
      const taskMs = least?.cpuMs ?? 0;
      const shown = taskMs === 0 ? `< ${goals.frameMs}` : taskMs.toFixed(1);
      console.log(`| ${gesture[0]} | ${tasks} | ${frameMs.toFixed(1)} | ${shown} |`);
      if (frameMs > goals.frameMs || taskMs > goals.taskMs) process.exitCode = 1;
      if (withFunctions && least) console.log([...least.parts, ...least.functions].join('\n'));
    }
  }
} finally {
  await end();
}
