import type { Page } from '@playwright/test';
import { listTable } from '../bench/listTable.ts';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { lossFile, serveTable } from './tables.ts';

/** Serves a list of networks in the place of setting 2. */
async function openList(
  page: Page,
  taskCount: number,
  networkCount: number,
  query: string,
): Promise<ExplorePage> {
  await serveTable(page, lossFile(listTable(taskCount, networkCount, 1, 'equal'), ['validation', 'test']));
  await page.goto(`/#/explore?v=1&data=setting-2&show=optimal&${query}`);
  return new ExplorePage(page);
}

test.describe('A long search', () => {
  test('is proved at every step for 27 tasks', async ({ page }) => {
    const { headline } = await openList(page, 27, 3185, 'budget=6');
    await expect(headline).toContainText('proved optimal');
  });

  test('shows the best so far with its bound while it runs, keeps it when cancelled, and goes on', async ({
    page,
  }) => {
    const { headline, frontier } = await openList(page, 60, 5000, 'budget=12');
    const status = frontier.locator('[data-testid="search-progress"] li').filter({ hasText: 'Optimal' });
    await expect(status).toContainText('searching');
    await expect(headline).toContainText('above the optimum');
    await expect(frontier.getByTestId('frontier-band').first()).toBeVisible();
    await status.getByRole('button', { name: 'Cancel' }).click();
    await expect(status).toContainText('stopped; the best found by then is drawn');
    await expect(headline).toContainText('above the optimum');
    await status.getByRole('button', { name: 'Go on' }).click();
    await expect(status).toContainText('searching');
    await expect(headline).toContainText('above the optimum');
  });

  test('stops at its time limit', async ({ page }) => {
    const { frontier } = await openList(page, 60, 5000, 'budget=12&limit=4');
    await expect(frontier).toContainText('stopped by the time limit; the best found by then is drawn');
  });
});
