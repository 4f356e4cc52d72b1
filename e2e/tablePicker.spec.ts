import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { tableButton, tableList } from './tablePicker.ts';
import { someOf } from './whole.ts';

test('the table is found by typing, picked by keys, and closing leads back to the button', async ({
  page,
}) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=2&show=optimal');
  const button = tableButton(page);
  await button.press('ArrowDown');
  const field = page.getByRole('combobox', { name: 'Find by name' });
  await expect(field).toBeFocused();
  await expect(tableList(page).getByRole('option', { selected: true })).toBeInViewport();
  await expectNoAxeViolationsInBothThemes(page, 'the open list of tables');
  await page.keyboard.press('End');
  await expect(tableList(page).getByRole('option').last()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(tableList(page)).toHaveCount(0);
  await expect(button).toBeFocused();

  await button.click();
  await page.keyboard.type('celeba errors');
  await expect(tableList(page).getByRole('option')).toHaveText(['Errors of pairs · CelebA, 9 tasks']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/data=pairs-celeba/);
  await expect(button).toHaveText('Data set: Errors of pairs · CelebA, 9 tasks');
  await expect(button).toBeFocused();

  // A press beside the list closes it and changes nothing.
  await button.click();
  await page.mouse.click(20, 700);
  await expect(tableList(page)).toHaveCount(0);
  await expect(page).toHaveURL(/data=pairs-celeba/);
});

test.describe('On a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the tables are a sheet over the full width, and no keyboard comes before the field is touched', async ({
    page,
  }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=2&show=optimal');
    await tableButton(page).tap();
    const sheet = page.getByRole('dialog', { name: 'Data set' });
    await expect(sheet.getByRole('button', { name: 'Close' })).toBeFocused();
    const box = await sheet.boundingBox();
    expect(box?.x).toBe(0);
    expect(box?.width).toBe(360);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(740);
    await tableList(page)
      .getByRole('option', { name: /^Setting 2/ })
      .tap();
    await expect(page).toHaveURL(/data=setting-2/);
  });

  const views = [
    ['learn', 'Who helps whom?'],
    ['lab', 'Train one network'],
    ['data', 'Your tables'],
    ['plan', 'The race'],
  ] as const;
  for (const [view, there] of someOf(views, 1)) {
    test(`nothing that is seen moves while ${view} loads`, async ({ page }) => {
      await page.addInitScript(noteShifts);
      await page.goto(`/#/${view}`);
      await expect(page.getByText(there).first()).toBeVisible();
      await expect(page.getByText(/^(Loading|Rendering)/)).toHaveCount(0);
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      const shifts = await page.evaluate(() => (window as Shifting).shifts ?? []);
      expect(
        shifts.reduce((sum, { value }) => sum + value, 0),
        JSON.stringify(shifts),
      ).toBeLessThanOrEqual(0.02);
    });
  }
});

test('lessons do not move one another, in whatever order they come', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await page.addInitScript(noteShifts);
  let letCome = () => {};
  const isWanted = new Promise<void>(resolve => {
    letCome = resolve;
  });
  await page.route('**/lessons/one-network.json', async route => {
    await isWanted;
    await route.continue();
  });
  await page.goto('/#/learn');
  const items = page.getByTestId('lesson-item');
  // All but the first are there.
  await expect(items).toHaveCount(7);
  letCome();
  await expect(items).toHaveCount(8);
  await expect(items.last()).toBeVisible();
  const shifts = await page.evaluate(() => (window as Shifting).shifts ?? []);
  expect(
    shifts.reduce((sum, { value }) => sum + value, 0),
    JSON.stringify(shifts),
  ).toBeLessThanOrEqual(0.005);
});

type Shifting = typeof window & { shifts?: { value: number; of: string }[] };
type LayoutShift = PerformanceEntry & {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node | null }[];
};

/** Collects how much of the window moved, and what. */
function noteShifts(): void {
  const shifts: { value: number; of: string }[] = [];
  (window as Shifting).shifts = shifts;
  new PerformanceObserver(list => {
    for (const { value, sources } of list.getEntries() as LayoutShift[])
      shifts.push({ value, of: sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' | ') });
  }).observe({ type: 'layout-shift', buffered: true });
}
