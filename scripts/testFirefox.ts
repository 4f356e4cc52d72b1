/**
 * `npm run test:firefox`: one way through the built site in Firefox, by WebDriver BiDi. FIREFOX_PATH names the browser; otherwise the one
 * on the path is taken (Debian: `apt-get install firefox-esr`).
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { preview } from 'vite';

const table = [
  'network,cost,a validation,b validation,a test,b test',
  'a,1,0.30,,0.32,',
  'b,1,,0.40,,0.42',
  'ab,1.5,0.29,0.41,0.31,0.43',
].join('\n');

function findFirefox(): string {
  const { stdout } = spawnSync('sh', ['-c', 'command -v firefox-esr || command -v firefox'], {
    encoding: 'utf8',
  });
  const path = process.env.FIREFOX_PATH ?? stdout.trim();
  if (!path)
    throw new Error('There is no Firefox. Install one (Debian: firefox-esr), or name it in FIREFOX_PATH.');
  return path;
}

/** Waits until an element says this. */
async function expectText(page: Page, selector: string, wanted: RegExp): Promise<void> {
  const hasText = (at: string, source: string, flags: string) =>
    new RegExp(source, flags).test(document.querySelector(at)?.textContent ?? '');
  try {
    await page.waitForFunction(hasText, {}, selector, wanted.source, wanted.flags);
  } catch (error) {
    const there = await page.evaluate(at => document.querySelector(at)?.textContent ?? 'nothing', selector);
    throw new Error(`${selector} should say ${wanted}, and says “${there}”.`, { cause: error });
  }
}

const follow = (page: Page, hash: string) => page.evaluate(to => window.location.assign(to), hash);

const journey: readonly (readonly [what: string, walk: (page: Page, folder: string) => Promise<void>])[] = [
  [
    'Explore searches with proof, isolated, with the policy in force',
    async page => {
      await expectText(page, '[data-testid=headline]', /proved optimal/);
      assert.equal(await page.evaluate(() => crossOriginIsolated), true);
      assert.ok(await page.$('#grouping svg[role=img]'));
    },
  ],
  [
    'the budget is moved by keys and by pointer',
    async page => {
      await page.locator('#frontier svg [role=slider]').wait();
      await page.$eval('#frontier svg [role=slider]', rule => (rule as SVGElement).focus());
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => window.location.hash.includes('budget='));
      const byKey = await page.evaluate(() => window.location.hash);
      const rule = await page.$('#frontier svg [role=slider]');
      const box = await rule?.boundingBox();
      assert.ok(box);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 90, y, { steps: 5 });
      await page.mouse.up();
      await page.waitForFunction(before => window.location.hash !== before, {}, byKey);
      await expectText(page, '[data-testid=headline]', /proved optimal/);
    },
  ],
  [
    'another table is picked, and undo brings the first back',
    async page => {
      await page.locator('[data-testid=header-data] button').click();
      await page.locator('[data-testid=header-data] ::-p-text(Setting 2 ·)').click();
      await expectText(page, '[data-testid=header-data] button', /Setting 2/);
      await expectText(page, '[data-testid=headline]', /proved optimal/);
      await page.locator('button[aria-label=Undo]').click();
      await expectText(page, '[data-testid=header-data] button', /Setting 1/);
    },
  ],
  [
    'Compare, Plan and Learn are there',
    async page => {
      await follow(page, '#/compare?v=2&data=setting-1');
      await expectText(page, '[data-testid=scatter-finding]', /Pearson/);
      await follow(page, '#/plan?v=2&data=setting-1&limit=1');
      await expectText(page, '[data-testid=plan-headline]', /\d/);
      await follow(page, '#/learn?v=1');
      await expectText(page, '[data-testid=lesson-item]', /\w/);
    },
  ],
  [
    'a CSV file is opened, read in a worker, and searched',
    async (page, folder) => {
      const file = join(folder, 'two.csv');
      writeFileSync(file, table);
      await follow(page, '#/data?v=1&data=setting-1');
      const input = await page.waitForSelector('input[type=file][aria-label="Files to open"]');
      await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(file);
      await page.waitForSelector('#mapping [data-testid=mapping-words][aria-busy=false]');
      const lower = await page.$('#mapping ::-p-text(lower: losses)');
      if (lower) await lower.click();
      await page.locator('#mapping ::-p-text(Open the table)').click();
      await page.waitForFunction(() => window.location.hash.includes('data=own-'));
      await expectText(page, '[data-testid=headline]', /proved optimal/);
    },
  ],
  [
    'the Lab trains a network',
    async page => {
      await follow(page, '#/lab?lab=train&recipe=scenes:64;steps:20;batch:8');
      await page.locator('fieldset:has([data-testid=train-status]) ::-p-text(Start)').click();
      await expectText(page, 'fieldset:has([data-testid=train-status])', /Finished after 20 steps/);
    },
  ],
  [
    'the site is kept on the device, whole',
    async page => {
      await page.locator('button[aria-label=Help]').click();
      await expectText(page, '[data-testid=offline]', /All of this site is on this device/);
    },
  ],
];

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
const server = await preview({
  root,
  logLevel: 'error',
  preview: { port: 0, host: 'localhost', open: false },
});
const { port } = server.httpServer.address() as AddressInfo;
const browser = await puppeteer.launch({ browser: 'firefox', executablePath: findFirefox(), headless: true });
const errors: string[] = [];
let failed = 0;
try {
  console.log(await browser.version());
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', error => errors.push(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`http://localhost:${port}/`);
  for (const [what, walk] of journey) {
    try {
      await walk(page, folder);
      console.log(`  ✓ ${what}`);
    } catch (error) {
      failed++;
      console.error(`  ✗ ${what}\n    ${error instanceof Error ? error.message : error}`);
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const error of errors) console.error(`  error in the console: ${error}`);
console.log(`${journey.length - failed} passed, ${failed + errors.length} failed`);
process.exitCode = failed + errors.length > 0 ? 1 : 0;
