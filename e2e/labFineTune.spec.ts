import type { Page } from '@playwright/test';
import { opsOfBackend } from '../src/features/lab/engine/ops/opsOfBackend.ts';
import { startTestBackend } from '../src/features/lab/engine/testing/startTestBackend.ts';
import { dataOf, trainRun } from '../src/features/lab/engine/train/trainRun.ts';
import { runsOf } from '../src/features/lab/model/labRuns.ts';
import { defaultRecipe, type Recipe } from '../src/features/lab/model/recipe.ts';
import type { FinishedRun } from '../src/features/lab/model/recordedTable.ts';
import type { RecordedSweep } from '../src/features/lab/recordings/parseRecorded.ts';
import { writeRecorded } from '../src/features/lab/recordings/writeRecorded.ts';
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';

const recipe: Recipe = {
  ...defaultRecipe,
  tasks: ['semantics', 'depth', 'edges'],
  size: 'small',
  scenes: 48,
  steps: 12,
  batchSize: 8,
  seeds: [3],
};

let sweep: RecordedSweep;

// One after another: each worker of the tests would train the sweep anew.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  await startTestBackend('wasm');
  const data = dataOf(recipe);
  const control = { isPaused: false, isCancelled: false, singleSteps: 0 };
  const whilePaused = () => Promise.reject(new Error('Nothing pauses it.'));
  const runs: FinishedRun[] = [];
  for (const run of runsOf(recipe)) {
    const request = { recipe, run, data };
    const { finished } = await trainRun(request, opsOfBackend(), control, () => ({ whilePaused }));
    if (finished) runs.push(finished);
  }
  sweep = {
    ...{ id: 'lab-small', name: 'A tiny sweep', about: 'Trained for a test', recipe, backend: 'wasm', runs },
    source: { title: 'Trained in the Lab of Taskmates', licence: 'MIT' },
    affinities: [],
  };
});

/** Opens Explore with the tiny sweep, by this recipe of its own, in the place of a recorded one. */
async function open(page: Page, query = 'budget=1.7', changed: Partial<Recipe> = {}) {
  const body = [...writeRecorded({ ...sweep, recipe: { ...recipe, ...changed } })].join('');
  await page.route('**/tables/lab-small.json', route =>
    route.fulfill({ body, contentType: 'application/json' }),
  );
  const explore = new ExplorePage(page);
  await explore.open(`#/explore?v=1&data=lab-small&by=optimal&${query}`);
  const { grouping } = explore;
  const toggle = grouping.getByRole('button', { name: 'Fine-tune this grouping' });
  const tune = grouping.getByRole('button', { name: /^Fine-tune, \d+ step/ });
  const scratch = grouping.getByRole('button', { name: /^Train from scratch/ });
  const results = grouping.getByRole('region', { name: 'Predicted and measured losses' });
  return { explore, grouping, toggle, tune, scratch, results };
}

test('trains a grouping both ways and holds it against its table, in words, drawn and in numbers', {
  tag: '@whole',
}, async ({ page }) => {
  const { grouping, toggle, tune, scratch, results } = await open(page);
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await grouping.getByRole('spinbutton', { name: 'Steps' }).fill('6');
  await tune.click();
  await expect(grouping).toContainText(
    /Fine-tuned for 6 steps from the pretrained network, the grouping has a total test loss of \d\.\d+, \d+\.\d% (below|above) the \d\.\d+ that the table predicts/,
  );
  await expect(results.getByRole('row')).toHaveCount(7);
  await grouping.getByRole('button', { name: 'Train as long from scratch, 6 steps' }).click();
  await expect(grouping).toContainText(
    /At equal steps, 6 steps for each network, fine-tuning comes to \d\.\d+, \d+\.\d% (below|above) the \d\.\d+ from scratch; the table has \d\.\d+ after 12\./,
  );
  await scratch.click();
  await expect(grouping).toContainText('Every loss is the one recorded with this seed, bit for bit.');
  await expect(grouping).toContainText(
    /Fine-tuning has .* training from scratch, after \d+ steps and .* instead of \d+ steps/,
  );
  await expect(results.getByRole('columnheader')).toHaveText([
    'task',
    'table',
    'fine-tuned',
    'change',
    'from scratch, as long',
    'change',
    'from scratch',
    'change',
  ]);
  const chart = grouping.getByRole('img', { name: /^Losses of each task/ });
  await expect(chart).toHaveAccessibleName(
    /Segmentation: table \d.*, fine-tuned \d.*, from scratch, as long \d.*, from scratch \d/,
  );
  await expectNoAxeViolationsInBothThemes(page, 'a trained grouping');
});

test('keeps what was trained over a change of view, and says when it belongs to another grouping', {
  tag: '@whole',
}, async ({ page }) => {
  const { explore, grouping, toggle, tune } = await open(page);
  await toggle.click();
  await grouping.getByRole('spinbutton', { name: 'Steps' }).fill('3');
  await tune.click();
  await expect(grouping).toContainText('Fine-tuned for 3 steps');
  await expect(tune).toBeDisabled();
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(explore.grouping).toHaveCount(0);
  await page.getByRole('link', { name: 'Explore' }).click();
  await expect(grouping).toContainText('Fine-tuned for 3 steps');
  await expect(grouping).not.toContainText('belongs to another grouping');
  await explore.budgetField.fill('3');
  await explore.budgetField.press('Enter');
  await expect(grouping).toContainText('What follows belongs to another grouping');
  await expectNoAxeViolations(page, 'results of another grouping');
  await tune.click();
  await expect(grouping).not.toContainText('belongs to another grouping');
  await expect(grouping).toContainText('Fine-tuned for 3 steps');
});

test('can be cancelled on the way, and started again', { tag: '@whole' }, async ({ page }) => {
  const { grouping, toggle, tune, scratch } = await open(page, 'budget=1.7', { steps: 20000 });
  await toggle.click();
  await scratch.click();
  await expect(grouping.getByText(/^step [1-9]\d* of 20000/).first()).toBeVisible();
  await expect(grouping.getByRole('status').filter({ hasText: 'trained' }).first()).toHaveText(
    /^0 of \d networks? trained$/,
  );
  await expectNoAxeViolations(page, 'training');
  await grouping.getByRole('button', { name: 'Cancel' }).click();
  await expect(grouping.locator('progress')).toHaveCount(0);
  await expect(scratch).toBeEnabled();
  await grouping.getByRole('spinbutton', { name: 'Steps' }).fill('2');
  await tune.click();
  await expect(grouping).toContainText('Fine-tuned for 2 steps');
});

test.describe('without its encoder', () => {
  test.use({ expectedErrors: [/404/] });

  test('says why where the encoder cannot be loaded, and tries again', async ({ page }) => {
    const { grouping, toggle, tune } = await open(page);
    const encoders = '**/lab/pretrained-*.f16';
    await page.route(encoders, route => route.fulfill({ status: 404, body: 'gone' }));
    await toggle.click();
    await grouping.getByRole('spinbutton', { name: 'Steps' }).fill('2');
    await tune.click();
    await expect(grouping.getByRole('alert')).toContainText('the site answered 404');
    await page.unroute(encoders);
    await grouping.getByRole('button', { name: 'Try again' }).click();
    await expect(grouping).toContainText('Fine-tuned for 2 steps');
    await expect(grouping.getByRole('alert')).toHaveCount(0);
  });
});

test('is not offered for tables that no recipe made', async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&data=setting-1');
  await expect(explore.grouping.getByRole('button', { name: /Fine-tune/ })).toHaveCount(0);
});
