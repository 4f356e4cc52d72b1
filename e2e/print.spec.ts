import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { tableButton } from './tablePicker.ts';

test.describe('On paper', () => {
  test.use({ colorScheme: 'dark' });

  test('stands the light theme, every network listed, the data set, and no control', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=setting-2&budget=3');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('html')).toHaveCSS('color', 'rgb(27, 27, 25)');
    await expect(tableButton(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
    await expect(explore.frontier.getByRole('button', { name: 'Play' })).toBeHidden();
    const list = explore.networks.getByTestId('network-scroll');
    expect(await list.evaluate(element => element.scrollHeight - element.clientHeight)).toBe(0);
    await expect(explore.networks.locator('tbody tr')).toHaveCount(36);

    await test.step('stands an embedded panel with its source', async () => {
      await page.emulateMedia({ media: 'screen' });
      await page.goto('/#/explore?v=1&embed=1&panel=gains');
      await expect(page.getByTestId('embed-open')).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByTestId('embed-open')).toBeHidden();
      await expect(page.getByRole('contentinfo')).toContainText('Standley et al.');
    });
  });
});
