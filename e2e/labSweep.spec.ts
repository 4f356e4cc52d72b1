import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './keptPage.ts';
import { ComparePage } from './pages/ComparePage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { LabPage } from './pages/LabPage.ts';
import { tableButton, tableList } from './tablePicker.ts';

/** Two half-size singles and a pair, of a second or so each. */
const few =
  'tasks:depth+normals;size:small;scenes:32;steps:10;networks:half.depth,half.normals,full.depth+normals';
/** Two half-size singles, two full-size ones and a pair. */
const tiny = 'tasks:depth+normals;size:small;scenes:32;steps:10';
/** Long enough to be paused in the middle; the pair is watched. */
const long =
  'tasks:depth+normals;size:small;scenes:32;steps:60;batch:16;networks:half.depth,full.depth+normals';

test.describe('A sweep', () => {
  test('trains to its end, and Explore, Compare and the data sets have its table', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open(few);
    await expect(lab.recipe).toContainText('3 networks to train');
    await expectNoAxeViolations(page, 'before the start');
    await lab.startButton.click();
    await expect(lab.finished().first()).toBeVisible();
    await lab.waitUntilDone();
    await expect(lab.finished()).toHaveCount(3);
    await expect(lab.kept).toContainText('3 of 3 networks on wasm');
    await expectNoAxeViolations(page, 'done');

    await lab.networks.getByRole('button', { name: 'Explore this table' }).click();
    const explore = new ExplorePage(page);
    await expect(explore.networks.locator('tbody tr')).toHaveCount(3);
    await expect(explore.headline).toContainText('SNT');
    expect(explore.parameters().get('recipe')).toBe(few);
    await expect(tableButton(page)).toHaveText(/^Data set: Lab · small networks/);
    await tableButton(page).click();
    const measured = tableList(page).getByRole('group', { name: 'Measured in the Lab', exact: true });
    await expect(measured.getByRole('option')).toHaveCount(3);
    await page.keyboard.press('Escape');

    // The list and the table outlive a reload, without the Lab being opened.
    await page.reload();
    await expect(explore.networks.locator('tbody tr')).toHaveCount(3);

    await page.getByRole('link', { name: 'Lab', exact: true }).click();
    await lab.networks.getByRole('button', { name: 'Compare with' }).click();
    const compare = new ComparePage(page);
    await expect(compare.headline).toContainText('Lab 1');
  });

  test('goes on after a reload in the middle of a network, and gives the table of an unbroken one', {
    tag: '@whole',
  }, async ({ page, browser }) => {
    const lab = new LabPage(page);
    await lab.open(long);
    await lab.startButton.click();
    await expect(lab.networks.getByRole('gridcell', { name: /training at step [1-9]/ })).toBeVisible();
    // Pausing keeps all that the network needs to go on.
    await lab.recipe.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(() => lab.snapshots()).toBeGreaterThan(0);
    await page.reload();
    await expect(lab.state).toContainText('Interrupted');
    await expect(lab.networks.getByRole('gridcell', { name: /interrupted at step \d+/ })).toHaveCount(1);
    await lab.goOnButton.click();
    await lab.waitUntilDone();
    const resumed = await lab.tableAsJson();
    expect(await lab.snapshots()).toBe(0);

    const other = await browser.newContext();
    const unbroken = new LabPage(await other.newPage());
    await unbroken.open(long);
    await unbroken.startButton.click();
    await unbroken.waitUntilDone();
    expect(await unbroken.tableAsJson()).toBe(resumed);
    await other.close();
  });

  test('follows the plan until enough is known, after a reload too, and Plan goes on with its table', {
    tag: '@whole',
  }, async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open('tasks:depth+normals+edges;size:small;scenes:32;steps:10');
    await lab.recipe.getByRole('combobox', { name: /^Order/ }).selectOption('plan');
    const enough = lab.recipe.getByRole('spinbutton', { name: /^Enough/ });
    await enough.fill('2');
    await enough.press('Enter');
    await expect(lab.recipe).toContainText('10 networks to train, at most');
    await lab.startButton.click();
    await expect(lab.followed.getByTestId('sweep-ranking').getByRole('listitem').first()).toBeVisible();
    await expect(lab.finished().first()).toBeVisible();
    await lab.recipe.getByRole('button', { name: 'Stop' }).click();
    await expect(lab.goOnButton).toBeEnabled();
    await page.reload();
    await expect(lab.recipe.getByRole('combobox', { name: /^Order/ })).toHaveValue('plan');
    await expect(lab.followed.getByTestId('sweep-ranking').getByRole('listitem').first()).toBeVisible();
    await lab.goOnButton.click();
    await lab.waitUntilDone();
    await expect(lab.state).toContainText('enough by the plan');
    const trained = await lab.finished().count();
    expect(trained).toBeLessThan(10);
    await expect(lab.followed).toContainText(`Enough: with ${trained} of 10 networks`);
    await expectNoAxeViolations(page, 'enough by the plan');
    await lab.networks.getByRole('button', { name: 'Plan with this table' }).click();
    await expect(page.getByTestId('plan-headline')).toContainText(`${trained} networks of 10 are trained`);
  });

  test('is not trained in two tabs at once, and can be paused, resumed and stopped', async ({
    page,
    context,
  }) => {
    const lab = new LabPage(page);
    await lab.open(long);
    await lab.startButton.click();
    await lab.recipe.getByRole('button', { name: 'Pause' }).click();
    await expect(lab.state).toContainText('Paused');
    const other = await context.newPage();
    const second = new LabPage(other);
    await second.open(long);
    await expect(second.state).toContainText('Another tab');
    // A tab behind another draws nothing, and nothing in it can be pointed at.
    await page.bringToFront();
    await lab.recipe.getByRole('button', { name: 'Resume' }).click();
    await expect(lab.state).toContainText('Training');
    await lab.recipe.getByRole('button', { name: 'Stop' }).click();
    await expect(lab.state.or(lab.goOnButton).first()).toBeVisible();
    await expect(lab.goOnButton).toBeEnabled();
    await other.bringToFront();
    await second.goOnButton.click();
    await expect(second.state).toContainText('Training');
    await second.recipe.getByRole('button', { name: 'Stop' }).click();
    await expect(second.goOnButton).toBeEnabled();
    await second.kept.getByRole('button', { name: /^Remove/ }).click();
    await expect(second.kept).toContainText('was removed from this device');
    await second.kept.getByRole('button', { name: 'Undo' }).click();
    await expect(second.kept.getByRole('listitem')).toHaveCount(1);
  });
});

test.describe('A recipe in a link', () => {
  test('with absurd values is clamped, with a notice for each, and can be kept corrected', async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open('steps:1e9;scenes:-5;tasks:depth+dragons;batch:NaN;size:huge');
    const notice = lab.recipe.getByTestId('notice');
    await expect(notice).toContainText('steps: 1e9 was changed to 20000');
    await expect(notice).toContainText('scenes: -5 was changed to 32');
    await expect(notice).toContainText('“dragons”');
    await expect(notice).toContainText('batch: “NaN” is not a number');
    await expect(notice).toContainText('size: “huge”');
    await expectNoAxeViolations(page, 'a recipe with notices');
    await lab.recipe.getByRole('button', { name: 'Keep the corrected recipe' }).click();
    await expect(notice).toHaveCount(0);
    await expect(lab.recipe.getByLabel('Steps')).toHaveValue('20000');
  });

  test('is written as the form is changed, and comes back with Undo', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open(tiny);
    await lab.recipe.getByRole('checkbox', { name: 'Edges' }).check();
    await expect(lab.recipe).toContainText('10 networks to train');
    await lab.recipe.getByLabel('Networks').selectOption('pairs');
    await expect(lab.recipe).toContainText('9 networks to train');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(lab.recipe).toContainText('10 networks to train');
    await lab.recipe.getByLabel(/^Seeds/).fill('1, 2, 3');
    await lab.recipe.getByLabel(/^Seeds/).press('Enter');
    await expect(lab.recipe).toContainText('30 runs to train (each of 10 networks with 3 seeds)');
  });

  test('names a table that is on another device, and leads to where it can be measured again', async ({
    page,
  }) => {
    await page.goto('/#/explore?v=1&data=lab-0123456789abcd&budget=2');
    await expect(page.getByRole('alert')).toContainText('measured in the Lab on another device');
    await page.getByRole('button', { name: 'Open the Lab' }).click();
    await expect(page.locator('#lab-sweep')).toBeVisible();
  });
});
