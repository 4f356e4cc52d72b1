/**
 * `npx vite build && npx tsx bench/wideHeatmap.ts`: opens files of affinities of 400 and 500 tasks in the built site, and orders,
 * scrolls and walks their heatmaps. Prints the longest task of the main thread in each of these acts: CPU time, the least of
 * several runs, as other work on the machine makes it longer. Exits with 1 where one is over 50 ms.
 * Arguments: numbers of tasks; `--runs=3`; `--functions` for the functions that long tasks spent their time in; `--folder=` of
 * another build (one that is not minified names its functions).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { affinityFile } from '../e2e/tables.ts';
import { isOfPage, longTasks, type MainTask, recordTrace } from './mainThread.ts';
import { serveSite } from './servedSite.ts';

/** From this on a task is noticed. */
const mostMs = 50;
/** Long enough for what an act sets going, also on a busy machine. */
const afterwardsMs = 4000;

const args = process.argv.slice(2);
const optionOf = (name: string) => args.find(arg => arg.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
const counts = args.filter(arg => /^\d+$/.test(arg)).map(Number);
const runs = Number(optionOf('runs') ?? 3);
const withFunctions = args.includes('--functions');

const heatmap = (page: Page) => page.locator('#gains canvas');
const cells = (page: Page) => page.locator('#gains').getByRole('combobox', { name: 'Cells' });
const orderBy = (order: string) => async (page: Page) => {
  const address = page.url().replace(/&(order|limit)=[^&]*/g, '');
  await page.goto(`${address}&limit=0.1&order=${order}`);
};

/** A table of affinities with the names of its rows and columns, its diagonal empty. */
function csvOfAffinities(count: number): string {
  const { sources, values } = affinityFile(count) as {
    sources: readonly { name: string }[];
    values: readonly (readonly (number | null)[])[];
  };
  const lines = sources.map(({ name }, r) =>
    [name, ...(values[r] ?? []).map((value, c) => (c === r ? '' : (value ?? '')))].join(),
  );
  return [['', ...sources.map(({ name }) => name)].join(), ...lines].join('\n');
}

type Act = readonly [name: string, act: (page: Page, count: number) => Promise<void>];

/** What a reader does, in this order. */
const acts: readonly Act[] = [
  [
    'its file is read',
    async (page, count) => {
      const path = join(folder, `affinities-${count}.csv`);
      writeFileSync(path, csvOfAffinities(count));
      await page.getByLabel('Files to open').setInputFiles(path);
      const mapping = page.locator('#mapping');
      await mapping.getByLabel('The task of a row helps the other').check();
      await mapping.getByLabel(/^higher/).check();
    },
  ],
  [
    'it is opened',
    async page => {
      await page.locator('#mapping').getByRole('button', { name: 'Open the table' }).click();
      await heatmap(page).waitFor();
    },
  ],
  [
    'the page is loaded again',
    async page => {
      await orderBy('given')(page);
      await page.reload();
      await heatmap(page).waitFor();
    },
  ],
  ['ordered by leaf order', orderBy('leaf')],
  ['ordered by the grouping', orderBy('group')],
  ['in its own order again', orderBy('given')],
  ['cells made readable', async page => void (await cells(page).selectOption('readable'))],
  [
    'scrolled',
    async page => {
      await page.getByTestId('heatmap-scroller').hover();
      for (let i = 0; i < 20; i++) await page.mouse.wheel(i % 2 ? 300 : 0, 300);
    },
  ],
  [
    'walked by keyboard',
    async page => {
      await cells(page).focus();
      const path = 'Tab ArrowRight ArrowDown ArrowDown End Control+End Control+Home PageDown ArrowDown Enter';
      for (const key of [...path.split(' '), 'ArrowRight', 'Enter', 'Escape']) await page.keyboard.press(key);
    },
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'wide-'));
const outDir = optionOf('folder') ?? 'dist';
const { address, browser, end } = await serveSite(outDir);

const longestOf = (tasks: readonly MainTask[]) => Math.max(0, ...tasks.map(({ cpuMs }) => cpuMs));

/** The acts one after another on one page, the long tasks of each. */
async function measure(count: number): Promise<readonly (readonly MainTask[])[]> {
  const viewport = { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${address}#/data?v=1&data=setting-1`);
  await page.waitForTimeout(afterwardsMs);
  const measured: (readonly MainTask[])[] = [];
  for (const [, act] of acts) {
    const events = await recordTrace(page, withFunctions, async () => {
      await act(page, count);
      await page.waitForTimeout(afterwardsMs);
    });
    measured.push(longTasks(events, mostMs / 2).filter(isOfPage));
  }
  await context.close();
  return measured;
}

try {
  for (const count of counts.length > 0 ? counts : [400, 500]) {
    const all: (readonly (readonly MainTask[])[])[] = [];
    for (let run = 0; run < runs; run++) all.push(await measure(count));
    console.log(`\n${count} tasks, the longest task of the main thread, ms`);
    acts.forEach(([name], i) => {
      const [least = []] = all.map(run => run[i] ?? []).sort((a, b) => longestOf(a) - longestOf(b));
      const ms = longestOf(least);
      console.log(`${(ms === 0 ? `< ${mostMs / 2}` : ms.toFixed(1)).padStart(7)}  ${name}`);
      if (ms > mostMs) process.exitCode = 1;
      for (const task of least.filter(({ cpuMs }) => withFunctions || cpuMs > mostMs)) {
        console.log(`${' '.repeat(9)}${task.cpuMs.toFixed(1)} ms: ${task.parts.join(', ')}`);
        for (const each of task.functions) console.log(`${' '.repeat(11)}${each}`);
      }
    });
  }
} finally {
  await end();
  rmSync(folder, { recursive: true });
}
