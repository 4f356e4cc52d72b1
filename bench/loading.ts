/**
 * `npm run bench:loading`: loads each view of the built site as a phone would and prints the main thread's tasks that are
 * longer than 12 ms (on a processor four times slower 50 ms, from which on a task blocks), with what they did.
 * Times are CPU times of the thread: what else the machine does changes them little.
 * Arguments: the views to load (`explore data`), `--functions` for the functions that took longest in each task,
 * `--folder=` of another build (one that is not minified names its functions).
 */
import { longTasks, recordTrace } from './mainThread.ts';
import { serveSite } from './servedSite.ts';

const views = ['explore', 'compare', 'learn', 'lab', 'data'];
const args = process.argv.slice(2);
const wanted = args.filter(arg => !arg.startsWith('--'));
const withFunctions = args.includes('--functions');

const outDir = args.find(arg => arg.startsWith('--folder='))?.slice('--folder='.length) ?? 'dist';
const { address, browser, end } = await serveSite(outDir);
try {
  for (const view of wanted.length > 0 ? wanted : views) {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75,
      isMobile: true,
      hasTouch: true,
    });
    const page = await context.newPage();
    const events = await recordTrace(page, withFunctions, async () => {
      await page.goto(`${address}#/${view}`, { waitUntil: 'load' });
      await page.waitForTimeout(6000);
    });
    const tasks = longTasks(events, 12);
    const blockingMs = tasks.reduce((sum, { cpuMs }) => sum + Math.max(0, 4 * cpuMs - 50), 0);
    console.log(`\n${view}: ${Math.round(blockingMs)} ms of blocking on a processor four times slower`);
    for (const task of tasks) {
      console.log(
        `${task.startMs.toFixed(0).padStart(6)} ms ${task.cpuMs.toFixed(1).padStart(7)} ms  ${task.parts.join(', ')}`,
      );
      for (const each of task.functions) console.log(`                    ${each}`);
    }
    await context.close();
  }
} finally {
  await end();
}
