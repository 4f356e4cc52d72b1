import { test as alone } from './consoleGuard.ts';
import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { pickTable } from './tablePicker.ts';
import { someOf } from './whole.ts';

test.describe('Permalink', () => {
  test('reopens the state that it was made from', async ({ page, context }) => {
    const explore = new ExplorePage(page);
    const hash =
      '#/explore?v=2&data=setting-4&budget=3.5&by=higher-order&show=optimal,worst&heads=test&gain=relative&order=help&cell=n~c';
    await explore.open(hash);
    const headline = await explore.headline.innerText();
    await page.getByRole('button', { name: 'Share' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    const second = new ExplorePage(await context.newPage());
    await second.open(link.slice(link.indexOf('#')));
    expect(await second.headline.innerText()).toBe(headline);
    await expect(second.gains.getByTestId('cell-formula')).toContainText('Curvature with Normals');
    expect(second.hash()).toBe(link.slice(link.indexOf('#')));
  });

  // Before its first step there is nothing to undo.
  alone('is what undo, redo, Back and Forward walk through, a drag being one step', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open();
    await pickTable(page, /^Setting 2 ·/);
    await expect(explore.headline).toContainText('0.3145');
    const plot = await explore.frontier.locator('svg').boundingBox();
    if (!plot) throw new Error('the frontier is drawn');
    await page.mouse.move(plot.x + plot.width * 0.7, plot.y + 150);
    await page.mouse.down();
    await page.mouse.move(plot.x + plot.width * 0.2, plot.y + 150, { steps: 6 });
    await page.mouse.up();
    await expect(explore.grouping).not.toContainText('Grouping at 2.5 SNT');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(explore.grouping).toContainText('Grouping at 2.5 SNT');
    await page.keyboard.press('Control+z');
    await expect(explore.headline).toContainText('0.4461');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
    await page.goForward();
    await expect(explore.headline).toContainText('0.3145');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(explore.grouping).not.toContainText('Grouping at 2.5 SNT');
    await page.goBack();
    await expect(explore.grouping).toContainText('Grouping at 2.5 SNT');
  });

  test('of version 0 is lifted, and a damaged one opens on what can be restored and says what could not', async ({
    page,
  }) => {
    const explore = new ExplorePage(page);
    const notices = page.getByRole('status');
    const opens = async (hash: string, notice: string) => {
      await explore.open(hash);
      await expect(notices.filter({ hasText: notice })).toBeVisible();
      await expect(explore.headline).toContainText('total loss');
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
    };
    await opens(`#/${'a'.repeat(1_000_000)}`, 'nothing of it was restored');
    // The page is there now: these are pasted into its address.
    await explore.open('#/explore?v=0&setting=3&rule=peek&budget=5&by=early-stopping');
    await expect(explore.headline).toContainText('0.4028');
    await expect(notices.filter({ hasText: 'restored' })).toHaveCount(0);
    const damaged = [
      ['a later version', '#/explore?v=99&data=setting-2', 'newer Taskmates'],
      ['NaN for a budget', '#/explore?v=2&budget=NaN', '“NaN” is no budget'],
      ['a budget out of range', '#/explore?v=2&budget=70', 'outside 1 to 5'],
      ['an unknown task', '#/explore?v=2&task=zebra', 'no task “zebra”'],
      ['an unknown data set', '#/explore?v=2&data=setting-9', '“setting-9” is no data set'],
      ['an unknown view', '#/kitchen?v=1', 'no view “kitchen”'],
      ['100 kB of junk', `#/explore?${'%&=x;<script>'.repeat(8000)}`, 'Not understood'],
    ] as const;
    for (const [what, hash, notice] of someOf(damaged, 3))
      await test.step(`with ${what}`, () => opens(hash, notice));
    await page.goto('about:blank');
    await opens('#/explore?v=99&data=setting-2', 'newer Taskmates');
  });
});

test.describe('A table that fails to load', () => {
  alone.use({ expectedErrors: [/503/] });

  alone('leaves the rest working and can be tried again', async ({ page }) => {
    const explore = new ExplorePage(page);
    let isDown = true;
    await page.route('**/tables/setting-2.json', route =>
      isDown ? route.fulfill({ status: 503 }) : route.continue(),
    );
    await page.goto('/#/explore?v=2&data=setting-2');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('could not be loaded: the site answered 503');
    await pickTable(page, /^Setting 1 ·/);
    await expect(explore.headline).toContainText('0.4461');
    await page.getByRole('button', { name: 'Undo' }).click();
    isDown = false;
    await alert.getByRole('button', { name: 'Retry' }).click();
    await expect(explore.headline).toContainText('0.3145');
  });
});
