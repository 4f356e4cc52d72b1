import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';

/** Serves setting 1 in the place of setting 2, changed. */
async function serve(
  page: Page,
  change: (file: { tasks: object[]; networks: { tasks: string[] }[] }) => object,
) {
  const body = JSON.stringify(change(JSON.parse(readFileSync('public/tables/setting-1.json', 'utf8'))));
  await page.route('**/tables/setting-2.json', route =>
    route.fulfill({ body, contentType: 'application/json' }),
  );
}

test('networks that were never trained are predicted on demand, and marked wherever they are', async ({
  page,
}) => {
  await serve(page, file => ({
    ...file,
    id: 'setting-2',
    networks: file.networks.filter(({ tasks }) => tasks.length <= 2),
  }));
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&data=setting-2&budget=2&by=higher-order');
  // Two pairs and a half-size single: nothing serves five tasks for less.
  await expect(page.getByText('A budget of 2 SNT is outside 2.5 to 5: 2.5 is shown.')).toBeVisible();
  await expect(explore.headline).toContainText('three networks serve all five tasks');
  await expect(explore.networks).not.toContainText('predicted');
  await explore.frontier.getByText('Constraints and limits').click();
  await explore.frontier.getByRole('checkbox', { name: /16 networks that were never trained/ }).check();
  await expect.poll(() => explore.parameters().get('predicted')).toBe('1');
  await explore.budgetField.fill('2');
  await explore.budgetField.press('Enter');
  await expect(explore.headline).toContainText('proved optimal');
  await expect(explore.headline).toContainText('two networks (one predicted) serve all five tasks');
  await expect(explore.networks.getByTestId('network-predicted')).toHaveCount(16);
  await expect(explore.grouping).toContainText('full size, predicted');
  await expect(explore.grouping.getByRole('row', { name: /\(predicted\)/ }).first()).toBeVisible();
  await expect(explore.frontier).not.toContainText('GradNorm');
  // No truth is known of what was never trained.
  await explore.frontier.getByText('How good are the estimates?').click();
  const quality = explore.frontier.getByRole('row', { name: /^Higher order/ }).getByRole('cell');
  await expect(quality.nth(3)).toHaveText('–');
  await page.goBack();
  await page.goBack();
  await expect(explore.grouping).not.toContainText('predicted');
});

test('values that are better when higher are shown as they were measured', async ({ page }) => {
  await serve(page, file => ({
    ...file,
    id: 'setting-2',
    tasks: file.tasks.map((task, i) => (i === 0 ? { ...task, measured: 'complement' } : task)),
  }));
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&data=setting-2&budget=2.5');
  await expect(explore.headline).toContainText('proved optimal');
  await expect(explore.grouping.getByRole('row', { name: /Segmentation/ })).toContainText(
    '(higher is better)',
  );
  // What the file says of segmentation alone, half-size, on the test split.
  await expect(explore.networks.locator('tbody tr').first()).toContainText('0.0774');
});
