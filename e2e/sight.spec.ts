import { builtInTables } from '../src/app/tables/tableIds.ts';
import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { boxFaults, cutTexts, placesWhilePlaying, scrub } from './sight.ts';
import { someOf } from './whole.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('At first sight, no settings standing open,', () => {
  test.use({ isNewcomer: true });

  test('nothing moves while the budget goes through all its values', async ({ page }) => {
    const explore = new ExplorePage(page);
    const tables = ['setting-1', 'tag-celeba', 'setting-4', 'lab-few', 'tag-taskonomy'];
    const sights = tables.flatMap(data => [1280, 768, 360].map(width => [data, width] as const));
    // Without a whole run, one at 1280 px and another at 360.
    for (const [data, width] of someOf(sights, 2)) {
      await page.setViewportSize({ width, height: 900 });
      await explore.open(`#/explore?v=2&data=${data}`);
      await expect(explore.headline).toContainText('proved');
      await expect(explore.gains.getByRole('gridcell').first()).toBeVisible();
      const lines = explore.frontier.locator('[data-line]');
      await expect(lines).toHaveCount(data.startsWith('tag') ? 1 : 3);
      const tops = await scrub(page, () =>
        ['headline', 'gains', 'frontier', 'grouping', 'networks']
          .map(id => {
            const head = document.querySelector(`#${id} h2`) ?? document.getElementById(id);
            const { x = 0, y = 0 } = head?.getBoundingClientRect() ?? {};
            return `${id} ${Math.round(x)} ${Math.round(y + window.scrollY)}`;
          })
          .join(', '),
      );
      expect(tops.length, `budgets of ${data}`).toBeGreaterThan(2);
      expect([...new Set(tops)], `${data} at ${width} px`).toHaveLength(1);
    }
  });

  test.describe('while the budgets are played', () => {
    test.use({ contextOptions: { reducedMotion: 'no-preference' } });

    test('nothing moves but what is drawn', async ({ page }) => {
      const explore = new ExplorePage(page);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        for (const data of someOf(['setting-1', 'lab-few', 'tag-celeba'], 1)) {
          await explore.open(`#/explore?v=2&data=${data}&speed=4`);
          await expect(explore.headline).toContainText('proved');
          await expect(explore.gains.getByRole('gridcell').first()).toBeVisible();
          const { places, budgets } = await page.evaluate(placesWhilePlaying);
          expect(budgets, `budgets of ${data}`).toBeGreaterThan(2);
          expect(places, `${data} at ${width} px`).toHaveLength(1);
        }
      }
    });
  });

  test('no label meets another, a line, a mark or its outline, and none is cut unsaid, at any budget of any table', async ({
    page,
  }) => {
    const explore = new ExplorePage(page);
    const all = '&show=optimal,early-stopping,higher-order,affinity,worst';
    const found: string[] = [];
    for (const [width, tables] of [
      [1280, someOf(builtInTables, 3)],
      [1920, someOf(builtInTables, 1)],
      [360, someOf(builtInTables.slice(0, 4), 1)],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      for (const data of tables) {
        for (const show of data.startsWith('setting') ? ['', all] : ['']) {
          await explore.open(`#/explore?v=2&data=${data}&limit=1${show}`);
          const { faults, budgets } = await page.evaluate(boxFaults);
          expect(budgets, `budgets of ${data}`).toBeGreaterThan(1);
          const cut = await page.evaluate(cutTexts);
          found.push(...[...faults, ...cut].map(fault => `${data}${show}, ${width} px: ${fault}`));
        }
      }
    }
    expect(found).toEqual([]);
  });

  test('what a panel says before its figure takes one line on a desk, in any table and either language', async ({
    page,
  }) => {
    const explore = new ExplorePage(page);
    const found: string[] = [];
    for (const lang of ['en', 'zh']) {
      for (const more of someOf([...builtInTables, 'setting-1&pairs=affinity', 'setting-1&most=2'], 2)) {
        await explore.open(`#/explore?v=2&limit=1&lang=${lang}&data=${more}`);
        const long = await page.evaluate(() =>
          [...document.querySelectorAll('section[data-testid="panel"] > header > .panel-lead')]
            .filter(lead => lead.getBoundingClientRect().height > 1.6 * 14 * 1.45)
            .map(lead => lead.textContent),
        );
        found.push(...long.map(lead => `${more}, ${lang}: ${lead}`));
      }
    }
    expect(found).toEqual([]);
  });
});

test('strategies are switched at their names, and stay at hand there', async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=2');
  const name = explore.frontier.getByRole('button', { name: 'Early stopping' });
  await expect(name).toHaveAttribute('aria-pressed', 'true');
  await name.focus();
  await page.keyboard.press('Enter');
  await expect(name).toHaveAttribute('aria-pressed', 'false');
  await expect(name).toBeFocused();
  await expect(explore.frontier.locator('[data-line="early-stopping"]')).toHaveCount(0);
  expect(explore.parameters().get('show')).not.toContain('early-stopping');
  await name.click();
  await expect(explore.frontier.locator('[data-line="early-stopping"]')).toHaveCount(1);
  await explore.frontier.getByText('Strategies', { exact: true }).click();
  await explore.frontier.getByRole('checkbox', { name: 'Worst' }).check();
  await expect(explore.frontier.locator('[data-line="worst"]')).toHaveCount(1);
});

test('the budget is one slider, which a finger can take hold of', async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=2');
  await expect(page.getByRole('slider', { name: 'Budget' })).toHaveCount(1);
  const grip = await explore.budgetRule.locator('rect').first().boundingBox();
  expect(grip?.width).toBeGreaterThanOrEqual(44);
  expect(grip?.height).toBeGreaterThanOrEqual(44);
});

test('constraints have a price: the frontier without them stays, and a sentence says what they cost', async ({
  page,
}) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=2&most=2&budget=4');
  await expect(explore.frontier).toContainText(
    'At 4 SNT the constraints cost 3.8%: without them the total loss would be 0.4356.',
  );
  await expect(explore.frontier.locator('[data-line="optimal without constraints"]')).toHaveCount(1);
  await explore.frontier.getByRole('button', { name: 'table' }).click();
  const twin = explore.frontier.getByRole('table');
  await expect(twin).toContainText('Optimal without constraints');
  await expect(twin.getByRole('row', { name: /^4 / })).toContainText('0.4356');
});
