import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { openSaveMenu } from './saveMenu.ts';

/** A state with a bit of everything: strategy, budget, weights, an excluded network, a pinned cell and task. */
const state =
  '#/explore?v=2&data=setting-1&budget=3&by=early-stopping&weights=1,2,1,1,1&without=4&cell=n~e&task=d&sort=-cost&lang=en';

test.describe('Language', () => {
  test('switching by keyboard keeps the whole state and the focus, and is in the link and remembered', async ({
    page,
  }) => {
    const explore = new ExplorePage(page);
    await explore.open(state);
    const before = explore.parameters();
    // A part that the link did not understand would be missing from it.
    for (const key of ['budget', 'by', 'weights', 'without', 'cell', 'task', 'sort'])
      expect(before.get(key), key).not.toBeNull();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const total = await explore.headline.locator('strong').last().textContent();

    const choice = page.locator('[data-testid="header-language"] select');
    await choice.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(explore.headline).toContainText('选择网络：');
    await expect(choice).toBeFocused();
    await expect(choice).toHaveValue('zh');
    await expect(choice).toHaveAccessibleName('语言');

    const after = explore.parameters();
    expect(after.get('lang')).toBe('zh');
    after.delete('lang');
    before.delete('lang');
    expect([...after].sort()).toEqual([...before].sort());
    await expect(explore.headline.getByRole('combobox', { name: '策略' })).toHaveValue('early-stopping');
    await expect(explore.headline.getByRole('textbox', { name: /^预算（SNT）/ })).toHaveValue('3');
    await expect(explore.headline.locator('strong').last()).toHaveText(total ?? '');
    await expect(explore.frontier.getByRole('spinbutton', { name: '深度 ×' })).toHaveValue('2');
    await expect(explore.networks).toContainText('有 1 个网络被排除在所有选择之外。');
    await expect(explore.gains.getByTestId('cell-formula')).toContainText('边缘与法线一起：');
    await expect(explore.grouping.getByRole('button', { name: '深度' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await page.reload();
    await expect(explore.headline).toContainText('选择网络：');
    // Without the language in the link, the choice of this device counts.
    await page.goto('about:blank');
    await explore.open('#/explore?v=2&budget=4');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(explore.grouping).toContainText('预算 4 SNT 时的分组');
  });

  test('undo brings the language before back, and with it English in every part', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=2&lang=en');
    await page.locator('[data-testid="header-language"] select').selectOption('zh');
    await expect(explore.headline).toContainText('已证明最优');
    await page.goBack();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(explore.headline).toContainText('proved optimal');
    await expect(explore.grouping).toContainText('Grouping at 2.5 SNT');
  });

  test('a link in Chinese is shown in Chinese, whatever the browser prefers', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=2&lang=zh');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(explore.headline).toContainText('3 个网络负责全部 5 个任务，总损失为 0.4461');
    for (const panel of [explore.frontier, explore.grouping, explore.gains, explore.networks])
      await expect(panel.getByRole('heading')).toHaveText(/\p{Script=Han}/u);
    // What is read by a link alone is not the choice of this device.
    await page.goto('about:blank');
    await explore.open('#/explore?v=2');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('files stay in English whatever the language of the page', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=2&lang=zh');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      (await openSaveMenu(explore.frontier)).getByRole('button', { name: /CSV$/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('taskmates-setting-1-frontier.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toMatch(/^budget \(SNT\),Optimal,Early stopping,/);
  });

  test('axe finds nothing in Chinese in either theme', { tag: '@whole' }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=2&lang=zh&cell=n~e');
    await page.getByText('约束与限制').click();
    await page.getByText('这些估计有多准？').click();
    await expect(explore.frontier.getByRole('table')).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page, 'setting 1');
    await page.setViewportSize({ width: 360, height: 800 });
    // Figures are drawn anew for their new width.
    await expect
      .poll(() =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      )
      .toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('about:blank');
    await page.goto('/#/explore?v=2&data=tag-celeba&lang=zh');
    await expect(page.getByTestId('affinity-lead')).toContainText('越高越好');
    await expect(page.locator('#grouping svg')).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page, 'affinities');
  });
});
