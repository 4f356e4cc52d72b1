import { gzipSync } from 'node:zlib';
import { firstLoadBudget } from '../scripts/checkBundle.mjs';
import { expect, test } from './consoleGuard.ts';

test('the first load of the Explore view fetches at most its budget of JavaScript and no TensorFlow.js', async ({
  page,
}) => {
  const scripts: Promise<{ url: string; body: Buffer }>[] = [];
  page.on('response', response => {
    if (!response.ok() || !/\.m?js$/.test(new URL(response.url()).pathname)) return;
    scripts.push(response.body().then(body => ({ url: response.url(), body })));
  });
  await page.goto('./', { waitUntil: 'load' });
  // All that is seen without scrolling is there, searched with proof. What is far below loads after it.
  await expect(page.getByText('proved optimal')).toBeVisible();
  await expect(page.locator('#grouping svg[role=img]')).toBeVisible();
  const loaded = await Promise.all(scripts);
  const zippedBytes = loaded.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
  expect(loaded.length, 'scripts seen').toBeGreaterThan(0);
  expect(zippedBytes, loaded.map(({ url }) => url).join('\n')).toBeLessThanOrEqual(firstLoadBudget);
  expect(
    loaded.filter(({ body }) => /_tfGlobals|_tfengine/.test(body.toString())).map(({ url }) => url),
  ).toEqual([]);
});
