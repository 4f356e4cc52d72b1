import { gzipSync } from 'node:zlib';
import { firstLoadBudget, searchLoadBudget } from '../scripts/checkBundle.mjs';
import { expect, test } from './consoleGuard.ts';

test('the first load of the Explore view fetches at most its budget of JavaScript and no TensorFlow.js', async ({
  page,
}) => {
  const scripts: Promise<{ url: string; body: Buffer }>[] = [];
  page.on('response', response => {
    if (!response.ok() || !/\.m?js$/.test(new URL(response.url()).pathname)) return;
    scripts.push(response.body().then(body => ({ url: response.url(), body })));
  });
  await page.addInitScript(noteWhenFirstIsThere);
  await page.goto('./', { waitUntil: 'load' });
  await expect(page.getByText('proved optimal')).toBeVisible();
  await expect(page.locator('#grouping svg[role=img]')).toBeVisible();
  // What is far below loads after it.
  await expect(page.locator('#gains')).toBeVisible();
  const { later, ofPage } = await page.evaluate(() => {
    const at = performance.getEntriesByName('first is there')[0]?.startTime ?? 0;
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
      later: entries.flatMap(each => (each.startTime > at ? each.name : [])),
      // The worker itself is fetched by no element, and what it imports stands in its own list.
      ofPage: entries.flatMap(each => (each.initiatorType === 'other' ? [] : each.name)),
    };
  });
  expect(later.join('\n')).toContain('GainsPanel');
  const loaded = (await Promise.all(scripts)).filter(({ url }) => !later.includes(url));
  const [shown, searching] = [true, false].map(isOfPage =>
    loaded.filter(({ url }) => ofPage.includes(url) === isOfPage),
  ) as [typeof loaded, typeof loaded];
  for (const [scripts, budget] of [
    [shown, firstLoadBudget],
    [searching, searchLoadBudget],
  ] as const) {
    const zippedBytes = scripts.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
    expect(scripts.length, 'scripts seen').toBeGreaterThan(0);
    expect(zippedBytes, scripts.map(({ url }) => url).join('\n')).toBeLessThanOrEqual(budget);
  }
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
