import type { Page } from '@playwright/test';
import type { LossTable, Split } from '../src/core/tables/lossTable.ts';
import { makeLossTable, type RowSketch } from '../src/core/testing/makeLossTable.ts';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { lossFile, serveTable } from './tables.ts';

const single = (task: number, cost: number, loss: number): RowSketch => ({
  tasks: [task],
  cost,
  losses: [loss],
});
const pair = (a: number, b: number, cost: number, losses: readonly number[]): RowSketch => {
  return { tasks: [a, b], cost, losses };
};

/** Three tasks, each alone and in pairs, in ms; no network of all three. */
const pairs = makeLossTable(3, [
  single(0, 4.8, 0.3),
  single(1, 4.8, 0.2),
  single(2, 4.8, 0.5),
  pair(0, 1, 6, [0.28, 0.21]),
  pair(0, 2, 6, [0.31, 0.45]),
  pair(1, 2, 6, [0.18, 0.52]),
]);

const link = (id: string) => `#/explore?v=1&data=${id}&budget=12&show=optimal,independent,random`;
const inMs = (table: LossTable, splits?: readonly Split[]) => lossFile({ ...table, costUnit: 'ms' }, splits);

async function open(page: Page, table: LossTable): Promise<ExplorePage> {
  await serveTable(page, inMs(table));
  const explore = new ExplorePage(page);
  await explore.open(link('setting-2'));
  return explore;
}

test.describe('A table of any shape', () => {
  test('says what it lacks and what that means: validation losses, test losses, single-task networks, a second network', async ({
    page,
  }) => {
    // All of them before the page is there: it may ask for any of its own accord.
    const lacking = {
      'setting-1': inMs(pairs, ['validation']),
      'setting-2': inMs(pairs, ['test']),
      'setting-3': inMs(makeLossTable(2, [pair(0, 1, 6, [0.28, 0.21])])),
      'setting-4': inMs(makeLossTable(1, [single(0, 4, 0.25)])),
    } as const;
    for (const [id, file] of Object.entries(lacking)) await serveTable(page, file, id);
    const explore = new ExplorePage(page);
    const { headline, frontier, grouping, networks, gains } = explore;
    await test.step('with validation losses only is chosen and reported by them, and says so everywhere', async () => {
      await explore.open(link('setting-1'));
      await expect(headline).toContainText(
        'two networks serve all three tasks at a total validation loss of 0.9',
      );
      await expect(headline).toContainText('proved optimal');
      await expect(frontier.locator('svg')).toContainText('total validation loss');
      await expect(grouping.getByRole('columnheader', { name: 'validation loss' })).toBeVisible();
      await expect(grouping.getByRole('row', { name: /^C / })).toContainText('0.45');
      await expect(networks.getByRole('combobox', { name: 'Losses' })).toHaveValue('validation');
      await expect(gains.getByRole('combobox', { name: 'Split' })).toHaveValue('validation');
      await expect(page.getByText('This table has no test losses: validation is shown.')).toHaveCount(1);
      await expectNoAxeViolations(page, 'validation only');
    });
    await test.step('with test losses only says why nothing is chosen, and shows each task alone', async () => {
      await explore.open(link('setting-2'));
      await expect(headline).toContainText(
        'this strategy chooses by validation losses, and this table has test losses only',
      );
      await expect(frontier.getByTestId('search-progress')).not.toContainText('Search again');
      await frontier.getByText('Strategies', { exact: true }).click();
      await expect(frontier.getByText('Higher order (no validation losses)')).toBeVisible();
      await headline.getByRole('combobox', { name: 'Strategy' }).selectOption('independent');
      await page.getByRole('textbox', { name: /^Budget/ }).fill('15');
      await page.keyboard.press('Enter');
      await expect(headline).toContainText('three networks serve all three tasks at a total loss of 1');
      await expect(gains.getByRole('gridcell', { name: /^B trained with C: \+11.1 percent/ })).toBeVisible();
    });
    await test.step('without single-task networks says that gains have nothing to compare with', async () => {
      await explore.open(link('setting-3'));
      await expect(headline).toContainText('one network serves both tasks at a total loss of 0.49');
      await expect(gains).toContainText('this table has no single-task networks');
      await expect(gains.getByRole('grid')).toHaveCount(0);
    });
    await test.step('of one network and one task is shown whole', async () => {
      await explore.open(link('setting-4'));
      await expect(headline).toContainText('one network serves the only task at a total loss of 0.25');
      await expect(grouping).toContainText('This is the least budget that serves every task.');
      await expect(gains).toContainText('one task only');
      await expect(networks.locator('tbody tr')).toHaveCount(1);
      await expectNoAxeViolations(page, 'one network');
    });
  });

  test('in another unit names its baseline by it, and offers no size where there is one', {
    tag: '@whole',
  }, async ({ page }) => {
    const { gains, grouping } = await open(page, pairs);
    await expect(gains.getByRole('combobox', { name: 'Baseline' })).toHaveCount(0);
    await gains.getByRole('gridcell', { name: /^B trained with C/ }).click();
    await expect(gains).toContainText('0.2 / 0.18 − 1 = +11.11% (single-task network, test split)');
    await expect(grouping.getByRole('columnheader', { name: 'against single-task network' })).toBeVisible();
    await expect(page.locator('body')).not.toContainText('half-size');
  });

  test('with two sizes of single-task networks names each by its cost', { tag: '@whole' }, async ({
    page,
  }) => {
    const sizes = [
      ...[0, 1, 2].map(task => single(task, 9.5, 0.2)),
      ...[0, 1, 2].map(task => single(task, 4.8, 0.3)),
    ];
    const { gains } = await open(page, makeLossTable(3, [...sizes, pair(0, 1, 6, [0.25, 0.21])]));
    const baseline = gains.getByRole('combobox', { name: 'Baseline' });
    await expect(baseline.getByRole('option')).toHaveText([
      'cheapest single, 4.8 ms',
      'dearest single, 9.5 ms',
    ]);
  });

  test('of networks that all cost the same is searched by their number', { tag: '@whole' }, async ({
    page,
  }) => {
    const equal = pairs.costs.map(() => 1);
    await serveTable(page, lossFile({ ...pairs, costs: equal, costUnit: 'networks' }));
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=setting-2&budget=2&show=optimal');
    await expect(explore.headline).toContainText('two networks serve all three tasks');
    await explore.open('#/explore?v=1&data=setting-2&budget=3&show=optimal');
    await expect(explore.headline).toContainText('three networks serve all three tasks');
  });

  test('with losses of every size writes each with digits that can be read', { tag: '@whole' }, async ({
    page,
  }) => {
    const table = makeLossTable(3, [
      { tasks: [0, 1, 2], cost: 4, losses: [1.905712, 0.00012345, 1234.5678] },
      { tasks: [0, 1, 2], cost: 9, losses: [1.805712, 0.00011345, 1034.5678] },
    ]);
    const { networks, grouping, headline } = await open(page, table);
    const cells = networks.locator('tbody tr').first().getByRole('cell');
    await expect(cells.nth(2)).toHaveText('1.9057');
    await expect(cells.nth(3)).toHaveText('0.000123');
    await expect(cells.nth(4)).toHaveText('1234.6');
    await expect(grouping.getByRole('row', { name: /^C / })).toContainText('1034.6');
    await expect(headline).toContainText('a total loss of 1036.4');
  });

  test('of zeros only is no accident', { tag: '@whole' }, async ({ page }) => {
    const rows = [single(0, 4, 0), single(1, 4, 0), pair(0, 1, 6, [0, 0])];
    const { headline, gains } = await open(page, makeLossTable(2, rows));
    await expect(headline).toContainText('at a total loss of 0');
    await expect(page.locator('body')).not.toContainText('NaN');
    await expect(page.locator('body')).not.toContainText('Infinity');
    await expect(gains).toContainText('No test loss of any task is known, and other than 0');
  });

  test('that lacks some networks still has a grouping, and hatches what was not measured', async ({
    page,
  }) => {
    const { gains, headline } = await open(
      page,
      makeLossTable(3, [...[0, 1, 2].map(t => single(t, 4, 0.3)), pair(0, 1, 6, [0.2, 0.2])]),
    );
    await expect(headline).toContainText('serve all three tasks');
    await expect(gains.getByRole('gridcell', { name: 'C trained with A: not measured' })).toBeVisible();
    await expect(gains.getByRole('gridcell', { name: 'B trained with A: +50.0 percent' })).toBeVisible();
  });
});
