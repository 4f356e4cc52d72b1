import type { Page } from '@playwright/test';
import { listTable } from '../bench/listTable.ts';
import { type LossTable, lossOf, taskSetOf } from '../src/domain/lossTable.ts';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';

/** A table in the project's own format. */
function fileOf(table: LossTable): string {
  const networks = [...table.costs].map((cost, i) => {
    const tasks = [...taskSetOf(table, i)];
    const losses = tasks.map(task => lossOf(table, i, task, 'validation'));
    return {
      tasks: tasks.map(task => table.tasks[task]?.id),
      cost,
      losses: { validation: losses, test: losses },
    };
  });
  const { name, source, costUnit, tasks } = table;
  const head = { format: 'taskmates', version: 1, kind: 'losses', id: 'setting-2' };
  return JSON.stringify({ ...head, name, source, costUnit, tasks, networks });
}

/** Serves a list of networks in the place of setting 2. */
async function openList(
  page: Page,
  taskCount: number,
  networkCount: number,
  query: string,
): Promise<ExplorePage> {
  const body = fileOf(listTable(taskCount, networkCount, 1, 'equal'));
  await page.route('**/tables/setting-2.json', route =>
    route.fulfill({ body, contentType: 'application/json' }),
  );
  await page.goto(`/#/explore?v=1&data=setting-2&show=optimal&${query}`);
  return new ExplorePage(page);
}

test.describe('A long search', () => {
  test('is proved at every step for 27 tasks', async ({ page }) => {
    const { headline } = await openList(page, 27, 3185, 'budget=6');
    await expect(headline).toContainText('proved optimal', { timeout: 20_000 });
  });

  test('shows the best so far with its bound while it runs, keeps it when cancelled, and goes on', async ({
    page,
  }) => {
    const { headline, frontier } = await openList(page, 60, 5000, 'budget=12');
    const status = frontier.locator('.search-progress li').filter({ hasText: 'Optimal' });
    await expect(status).toContainText('searching');
    await expect(headline).toContainText('above the optimum', { timeout: 20_000 });
    await expect(frontier.locator('.frontier-band').first()).toBeVisible();
    await status.getByRole('button', { name: 'Cancel' }).click();
    await expect(status).toContainText('stopped; the best found by then is drawn');
    await expect(headline).toContainText('above the optimum');
    await status.getByRole('button', { name: 'Go on' }).click();
    await expect(status).toContainText('searching');
    await expect(headline).toContainText('above the optimum');
  });

  test('stops at its time limit', async ({ page }) => {
    const { frontier } = await openList(page, 60, 5000, 'budget=12&limit=4');
    await expect(frontier).toContainText('stopped by the time limit; the best found by then is drawn', {
      timeout: 20_000,
    });
  });
});
