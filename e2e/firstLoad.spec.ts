import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { firstLoadBudget } from '../scripts/checkBundle.mjs';
import { expect, test } from './consoleGuard.ts';

test('the first load of the Explore view fetches at most its budget of JavaScript and no TensorFlow.js', async ({
  page,
}) => {
  const scripts: Promise<{ url: string; body: Buffer }>[] = [];
  const note = (response: Response) => {
    if (!response.ok() || !/\.m?js$/.test(new URL(response.url()).pathname)) return;
    scripts.push(response.body().then(body => ({ url: response.url(), body })));
  };
  page.on('response', note);
  await page.addInitScript(noteWhenFirstIsThere);
  await page.goto('./', { waitUntil: 'load' });
  await expect(page.getByText('proved optimal')).toBeVisible();
  await expect(page.locator('#grouping svg[role=img]')).toBeVisible();
  // What is far below loads after it.
  await expect(page.locator('#gains')).toBeVisible();
  const later = await page.evaluate(() => {
    const at = performance.getEntriesByName('first is there')[0]?.startTime ?? 0;
    return performance.getEntriesByType('resource').flatMap(each => (each.startTime > at ? each.name : []));
  });
  expect(later.join('\n')).toContain('GainsPanel');
  // What comes from now on is none of it, and may come after the test.
  page.off('response', note);
  const loaded = (await Promise.all(scripts)).filter(({ url }) => !later.includes(url));
  const zippedBytes = loaded.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
  expect(loaded.length, 'scripts seen').toBeGreaterThan(0);
  expect(zippedBytes, loaded.map(({ url }) => url).join('\n')).toBeLessThanOrEqual(firstLoadBudget);
  expect(
    loaded.filter(({ body }) => /_tfGlobals|_tfengine/.test(body.toString())).map(({ url }) => url),
  ).toEqual([]);
});

/** Marks the moment when all that is seen without scrolling is there, searched with proof. */
function noteWhenFirstIsThere(): void {
  const observer = new MutationObserver(() => {
    const isThere = document.body?.textContent?.includes('proved optimal');
    if (!isThere || !document.querySelector('#grouping svg[role=img]')) return;
    performance.mark('first is there');
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true });
}

test('no error is made while the page starts, and they are errors as ever afterwards', async ({ page }) => {
  await page.addInitScript(countErrors);
  await page.goto('./', { waitUntil: 'load' });
  await expect(page.getByText('proved optimal')).toBeVisible();
  expect(await page.evaluate(() => performance.getEntriesByName('an error').length)).toBe(0);
  const stack = await page.evaluate(() => new Error('one').stack);
  expect(stack).toMatch(/^Error: one\n +at /);
  expect(await page.evaluate(() => performance.getEntriesByName('an error').length)).toBe(1);
});

/** Marks each error that is made. */
function countErrors(): void {
  const mark = () => performance.mark('an error');
  window.Error = new Proxy(window.Error, {
    apply: (target, self, args) => {
      mark();
      return Reflect.apply(target, self, args);
    },
    construct: (target, args, made) => {
      mark();
      return Reflect.construct(target, args, made);
    },
  });
}
