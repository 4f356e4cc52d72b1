import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from './axe.ts';
import { test as alone } from './consoleGuard.ts';
import { expect, test } from './keptPage.ts';
import { TrainPage } from './pages/TrainPage.ts';

// A page remembers what was trained in it: such a test has one alone.
const tiny = 'size:small;scenes:64;steps:40;batch:8';
const long = 'scenes:64;steps:20000;batch:8';

test('opens with Start in sight on a desk and on a phone', async ({ page }) => {
  const train = new TrainPage(page);
  for (const [width, height] of [
    [1280, 900],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/#/lab');
    await expect(train.button('Start')).toBeInViewport({ ratio: 1 });
    await expect(train.status).toContainText('Ready: full-size segmentation');
  }
});

alone('trains a small network to its end, with curves, predictions and losses', async ({ page }) => {
  const train = new TrainPage(page);
  await train.open(tiny, 'full.depth+normals');
  await expectNoAxeViolations(page, 'before training');
  await expect(train.form.getByTestId('train-cost')).toContainText('1.2 SNT: 1.50 million');
  await train.button('Start').click();
  await train.expectTold('Finished after 40 steps');
  await expect(train.curves.locator('[data-testid="curves-validation"] circle').first()).toBeVisible();
  await expect(train.curves.locator('[data-testid="curves-name"] text')).toHaveText([
    /^Depth \d\.\d{3}$/,
    /^Normals \d\.\d{3}$/,
  ]);
  await expect(
    train.predictions.getByRole('img', { name: /^Depth, prediction, test scene \d$/ }),
  ).toHaveCount(4);
  await expect(train.predictions).toContainText('after step 40');
  await expect(
    train.losses.getByRole('row', { name: /^Depth \d\.\d{3} \d\.\d{3} \d\.\d{3}$/ }),
  ).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page, 'after training');
  await train.curves.getByRole('button', { name: 'table', exact: true }).click();
  await expect(train.curves.getByRole('table').getByRole('row')).toHaveCount(21);
  await expectNoAxeViolations(page, 'table of the curves');
  await train.curves.getByRole('button', { name: 'table', exact: true }).click();

  await test.step('it fits a phone, its buttons at hand while the results are read', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await train.predictions
      .getByRole('img', { name: 'Normals, prediction, test scene 1' })
      .scrollIntoViewIfNeeded();
    await expect(train.button('Start')).toBeInViewport();
    // Figures are drawn anew for their new width.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      .toBeLessThanOrEqual(0);
    await expectNoAxeViolations(page, 'phone');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('it is kept for comparison with the next run', async () => {
    const kept = train.curves.locator('[data-testid="curves-validation"] path[stroke-dasharray]');
    await train.task('Normals').click();
    await train.button('Start').click();
    await train.expectTold('Finished after 40 steps');
    // Kept by itself, as it shares a task: one line for each of its tasks, and a table of both.
    await expect(kept).toHaveCount(2);
    const duel = page.locator('#lab-duel');
    await expect(duel.getByRole('row', { name: /^Depth \d\.\d{3} \d\.\d{3} [+−]?\d+\.\d%$/ })).toBeVisible();
    await expect(duel).toContainText(/Test losses at the end: depth \d\.\d{3} instead of \d\.\d{3}\./);
    const [curves, predictions] = await Promise.all([
      train.curves.boundingBox(),
      train.predictions.boundingBox(),
    ]);
    expect(predictions?.x).toBeGreaterThan((curves?.x ?? 0) + (curves?.width ?? 0));
    await expectNoAxeViolationsInBothThemes(page, 'two runs');
    await page.getByRole('button', { name: /for comparison ?: run 1$/ }).click();
    await expect(kept).toHaveCount(0);
  });
});

alone('pauses, steps and goes on by keyboard, and reads the curves off', async ({ page }) => {
  const train = new TrainPage(page);
  await train.open(long, 'half.depth');
  await train.button('Start').focus();
  await page.keyboard.press('Space');
  await train.expectStepAfter(5);
  await page.keyboard.press('Space');
  await train.expectTold(/^Paused at step \d+$/);
  await expect(train.button('Resume')).toBeFocused();
  // What was trained since the last message is told too: then nothing moves any more.
  await expect
    .poll(async () => (await train.predictions.textContent())?.includes(`after step ${await train.step()}`))
    .toBe(true);
  await train.rule.focus();
  await page.keyboard.press('Home');
  await expect(train.rule).toHaveAttribute('aria-valuetext', /^Step \d+: Depth training \d/);
  const before = await train.step();
  await page.keyboard.press('s');
  await train.expectTold(`Paused at step ${before + 1}`);
  await train.button('Step').click();
  await train.expectTold(`Paused at step ${before + 2}`);
  await train.rule.focus();
  await page.keyboard.press('Space');
  await train.expectStepAfter(before + 5);
  await train.button('Cancel').click();
  await train.expectTold(/^Cancelled at step \d+$/);
  await expect(train.button('Start')).toBeEnabled();
});

alone('begins with a single step', async ({ page }) => {
  const train = new TrainPage(page);
  await train.open(tiny, 'half.edges');
  await train.button('Step').click();
  await train.expectTold('Paused at step 1');
  await expect(train.predictions).toContainText('after step 1');
});

alone(
  'says what to change after a rate that was too high, and sets it',
  { tag: '@whole' },
  async ({ page }) => {
    const train = new TrainPage(page);
    await train.open(`${tiny};rate:1`, 'full.depth+normals');
    await train.button('Start').click();
    await train.expectTold('Finished after 40 steps');
    await expect(page.getByRole('alert')).toContainText('for instance 0.01 instead of 1');
    await expect(train.curves.locator('svg[aria-label^="Training curves"]')).toBeVisible();
    await expectNoAxeViolations(page, 'a rate that was too high');
    await page.getByRole('button', { name: 'Set the rate to 0.01' }).click();
    await expect.poll(() => train.parameters().get('recipe')).toContain('rate:0.01');
    await train.button('Start').click();
    await train.expectTold('Finished after 40 steps');
    await expect(page.getByRole('alert')).toHaveCount(0);
  },
);

test('says what it made of a link with an absurd recipe and an unknown network', async ({ page }) => {
  const train = new TrainPage(page);
  await train.open('steps:99999999;layers:9;rate:-3', 'full.tea');
  await expect(train.form.getByRole('status').filter({ hasText: 'was changed' })).toContainText(
    'steps: 99999999',
  );
  await expect(train.form).toContainText('layers:9');
  await expect(train.form).toContainText('full.tea');
});

test('writes the network and the recipe that are chosen into the link', async ({ page }) => {
  const train = new TrainPage(page);
  await train.open();
  await train.task('Keypoints').click();
  await train.task('Edges').click();
  await train.task('Normals').click();
  await expect.poll(() => train.parameters().get('network')).toBe('full.semantics+depth');
  await train.task('Segmentation').click();
  await train.form.getByRole('radio', { name: 'half' }).check();
  await expect.poll(() => train.parameters().get('network')).toBe('half.depth');
  await train.form.getByText(/^Recipe:/).click();
  await train.form.getByRole('combobox', { name: 'Training data' }).selectOption('0.05');
  await train.form.getByRole('spinbutton', { name: 'Steps' }).fill('60');
  await train.form.getByRole('spinbutton', { name: 'Seed' }).fill('7');
  await page.keyboard.press('Tab');
  await expect.poll(() => train.parameters().get('recipe')).toBe('data:0.05;steps:60;seeds:7');
  await expect(train.form).toContainText('100 scenes');
  await expectNoAxeViolations(page, 'recipe opened');
});

alone(
  'goes on training while another part is shown, and after a reload from where it was paused',
  async ({ page }) => {
    const train = new TrainPage(page);
    await train.open(long, 'half.depth');
    await train.button('Start').click();
    await train.expectStepAfter(5);
    const before = await train.step();
    const parts = page.getByRole('navigation', { name: 'Parts of the Lab' });
    await parts.getByRole('link', { name: 'Scenes' }).click();
    await expect(train.predictions).toHaveCount(0);
    await parts.getByRole('link', { name: 'Train one' }).click();
    await train.expectStepAfter(before);
    await train.button('Pause').click();
    await expect(train.predictions).toContainText(/after step \d+/);
    await train.button('Step').click();
    await expect
      .poll(async () => (await train.predictions.textContent())?.includes(`after step ${await train.step()}`))
      .toBe(true);
    await page.reload();
    const goOn = page.getByRole('button', { name: /^Go on from step \d+$/ });
    await expect(goOn).toBeVisible();
    const from = Number(/\d+/.exec((await goOn.textContent()) ?? '')?.[0]);
    await goOn.click();
    await train.expectStepAfter(from);
    await train.button('Cancel').click();
    await train.expectTold(/^Cancelled/);
  },
);
