/**
 * `npm run lighthouse`: serves the built site as `npm start` does and tries each view with Lighthouse as a slow
 * phone would load it, three times: the best counts, as other work on the machine only makes it worse. Prints a table.
 * `--save` also writes it to docs/lighthouse.md; other arguments are the views to try (`explore data`).
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { preview } from 'vite';
import { findOrInstallChromium } from './findChromium.mjs';

const runs = 3;
const views = ['explore', 'compare', 'learn', 'lab', 'data'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** What is asked of each view: points of 100, shift, milliseconds. */
const goals = { performance: 95, others: 100, shift: 0.02, blockingMs: 200 };

interface Measured {
  readonly view: string;
  readonly points: Readonly<Record<(typeof categories)[number], number>>;
  readonly shift: number;
  readonly blockingMs: number;
  readonly paintMs: number;
  readonly largestPaintMs: number;
  /** Of all runs, the least and the most. */
  readonly performances: readonly number[];
  readonly problems: readonly string[];
}

function measuredOf(view: string, results: readonly Result[]): Measured {
  const pointsOf = (result: Result, id: string) => Math.round(100 * (result.categories[id]?.score ?? 0));
  const performances = results.map(result => pointsOf(result, 'performance')).sort((a, b) => a - b);
  const best = results.reduce((a, b) => (pointsOf(b, 'performance') > pointsOf(a, 'performance') ? b : a));
  const numberOf = (id: string) => best.audits[id]?.numericValue ?? Number.NaN;
  const others = categories.filter(id => id !== 'performance');
  return {
    view,
    points: Object.fromEntries(categories.map(id => [id, pointsOf(best, id)])) as Measured['points'],
    shift: numberOf('cumulative-layout-shift'),
    blockingMs: numberOf('total-blocking-time'),
    paintMs: numberOf('first-contentful-paint'),
    largestPaintMs: numberOf('largest-contentful-paint'),
    performances,
    problems: others.flatMap(id =>
      (best.categories[id]?.auditRefs ?? [])
        .map(ref => best.audits[ref.id])
        .filter(audit => audit && audit.score !== null && audit.score < 1)
        .map(audit => `${view}: ${audit?.title}`),
    ),
  };
}

function meetsGoals({ points, shift, blockingMs }: Measured): boolean {
  const { performance, ...others } = points;
  return (
    performance >= goals.performance &&
    Object.values(others).every(each => each >= goals.others) &&
    shift <= goals.shift &&
    blockingMs <= goals.blockingMs
  );
}

const rowOf = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

function tableOf(measured: readonly Measured[]): string {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return [
    rowOf([
      'view',
      ...categories,
      'layout shift',
      'blocking',
      'first paint',
      'largest paint',
      'performance of all runs',
    ]),
    rowOf(['---', ...Array.from({ length: 9 }, () => '---:')]),
    ...measured.map(each =>
      rowOf([
        each.view,
        ...categories.map(id => each.points[id]),
        each.shift.toFixed(3),
        `${Math.round(each.blockingMs)} ms`,
        seconds(each.paintMs),
        seconds(each.largestPaintMs),
        each.performances.join(', '),
      ]),
    ),
    rowOf([
      '*goal*',
      `≥ ${goals.performance}`,
      ...Array.from({ length: 3 }, () => goals.others),
      `≤ ${goals.shift}`,
      `≤ ${goals.blockingMs} ms`,
      '',
      '',
      '',
    ]),
  ].join('\n');
}

const args = process.argv.slice(2);
const wanted = args.filter(arg => !arg.startsWith('--'));
const unknown = wanted.filter(view => !views.includes(view));
if (unknown.length > 0) throw new Error(`No view is called ${unknown.join(', ')}: ${views.join(', ')}.`);

const server = await preview({ logLevel: 'error' });
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('The site is not served.');
const port = 9222 + (process.pid % 1000);
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu'],
});
const measured: Measured[] = [];
let version = '';
try {
  for (const view of views.filter(each => wanted.length === 0 || wanted.includes(each))) {
    const results: Result[] = [];
    for (let run = 0; run < runs; run++) {
      const flags = { port, logLevel: 'silent' as const, disableFullPageScreenshot: true };
      const result = await lighthouse(`${address}#/${view}`, flags);
      if (!result) throw new Error(`Lighthouse gave no result for ${view}.`);
      if (result.lhr.runtimeError) throw new Error(result.lhr.runtimeError.message);
      version = result.lhr.lighthouseVersion;
      results.push(result.lhr);
    }
    measured.push(measuredOf(view, results));
  }
} finally {
  await browser.close();
  await server.close();
}
const table = tableOf(measured);
const about = `Lighthouse ${version}, its phone (slow 4G and a processor four times slower, simulated), best of ${runs} runs; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}.`;
console.log(`${about}\n\n${table}`);
const problems = measured.flatMap(each => each.problems);
for (const problem of problems) console.log(problem);
if (args.includes('--save')) {
  const text = [
    '# Loading, as Lighthouse measures it',
    '',
    'Written by `npm run lighthouse -- --save`.',
    '',
    about,
    '',
    table,
    '',
  ];
  writeFileSync('docs/lighthouse.md', text.join('\n'));
}
process.exitCode = measured.every(meetsGoals) ? 0 : 1;
