import { readFileSync } from 'node:fs';
import { opsOfBackend } from '../src/features/lab/engine/ops/opsOfBackend.ts';
import { startTestBackend } from '../src/features/lab/engine/testing/startTestBackend.ts';
import { dataOf, trainRun } from '../src/features/lab/engine/train/trainRun.ts';
import { runsOf } from '../src/features/lab/model/labRuns.ts';
import { defaultRecipe, recipeText } from '../src/features/lab/model/recipe.ts';
import { expectNoAxeViolations } from './axe.ts';
import { test as alone } from './consoleGuard.ts';
import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { TablesPage } from './pages/TablesPage.ts';
import { takeFrom } from './saveMenu.ts';
import { pickTable } from './tablePicker.ts';
import { someOf } from './whole.ts';

const sweeps = [
  ['lab-small', /^Lab 1 ·/],
  ['lab-large', /^Lab 2 ·/],
  ['lab-few', /^Lab 3 ·/],
  ['lab-other', /^Lab 4 ·/],
] as const;

test('each recorded table opens in Explore with its 36 networks and a frontier that is proved', async ({
  page,
}) => {
  const explore = new ExplorePage(page);
  // Without the sampled baseline, which takes seconds.
  await explore.open('#/explore?v=1&data=lab-small&budget=2.5&show=optimal,early-stopping');
  for (const [id, name] of someOf(sweeps, 2)) {
    await pickTable(page, name);
    await expect(page).toHaveURL(new RegExp(`data=${id}(&|$)`));
    await expect(explore.headline).toContainText('proved optimal');
    await expect(explore.headline).toContainText(/serves? all five tasks/);
    await expect(explore.networks).toContainText('36 of 36 networks');
    await expect(explore.networks).toContainText('after 600 steps, on 256 test scenes, mean of 3 seeds');
    await expect(explore.gains.getByRole('combobox', { name: 'Baseline' })).toContainText('half-size single');
    await expect(explore.gains.getByRole('gridcell').filter({ hasText: /\d\.\d$/ })).toHaveCount(20);
  }
  await expectNoAxeViolations(page, 'a recorded table');
});

alone(
  'a recorded table is offered beside its affinities, and its networks can be chosen by these',
  async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&show=optimal');
    const requests: string[] = [];
    page.on('request', request => requests.push(new URL(request.url()).pathname));
    await pickTable(page, 'TAG affinity · Lab 2');
    await expect(explore.gains).toContainText('what a task’s step does to its own loss');
    await expect(explore.gains).toContainText('for →');
    await pickTable(page, /^Lab 2 ·/);
    await expect(explore.headline).toContainText('proved optimal');
    await page.getByRole('combobox', { name: 'Strategy' }).selectOption('affinity');
    expect(requests.filter(path => path.endsWith('lab-large.json'))).toHaveLength(1);
  },
);

test('the gains of a recorded table are compared with those of the paper by the names of tasks', async ({
  page,
}) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&data=lab-large&show=optimal&with=setting-2');
  await expect(explore.gains).toContainText(/Pearson’s r = [−\d.]+ over 20 directed pairs/);
});

test('a file of a recorded sweep opens on the Data page as a table of one’s own', async ({ page }) => {
  const tables = new TablesPage(page);
  await tables.goto();
  await tables.choose({ name: 'sweep.json', text: readFileSync('public/tables/lab-few.json', 'utf8') });
  // There is nothing to ask: it opens at once.
  await expect(page).toHaveURL(/#\/explore\?.*data=own-/);
  await expect(new ExplorePage(page).networks).toContainText('36 of 36 networks');
});

test('a network trained in the browser has the losses that it has in Node, bit for bit', {
  tag: '@whole',
}, async ({ page }) => {
  const recipe = { ...defaultRecipe, size: 'small', scenes: 64, steps: 20, seeds: [1] } as const;
  await startTestBackend('wasm');
  const run = runsOf(recipe).find(({ design }) => design.scale === 'half' && design.tasks.join() === 'edges');
  if (!run) throw new Error('The recipe has half-size singles.');
  const control = { isPaused: false, isCancelled: false, singleSteps: 0 };
  const whilePaused = () => Promise.reject(new Error('Nothing pauses it.'));
  const request = { recipe, run, data: dataOf(recipe) };
  const { finished } = await trainRun(request, opsOfBackend(), control, () => ({ whilePaused }));
  await page.goto(
    `/#/lab?v=1&lab=train&backend=wasm&network=half.edges&recipe=${encodeURIComponent(recipeText(recipe))}`,
  );
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText('Finished after 20 steps', { exact: true })).toBeAttached();
  const saved = page.waitForEvent('download');
  await takeFrom(page.locator('#lab-curves'), 'Save CSV');
  const csv = readFileSync(await (await saved).path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  const last = csv
    .findLast(line => line.includes(',20,validation,'))
    ?.split(',')
    .at(-1);
  expect([Number(last)]).toEqual(finished?.losses.validation);
});
