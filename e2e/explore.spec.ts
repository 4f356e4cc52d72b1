import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { pickTable } from './tablePicker.ts';

test.describe('Explore', () => {
  test('opens on setting 1 at 2.5 SNT with the proved grouping of the paper, in four panels that answer', async ({
    page,
  }) => {
    const explore = new ExplorePage(page);
    await explore.open();
    await expect(explore.headline).toContainText(
      'three networks serve all five tasks at a total loss of 0.4461',
    );
    await expect(explore.headline).toContainText('11.3% below one network for everything');
    await expect(explore.headline).toContainText('proved optimal');
    const words = await explore.groupingInWords();
    expect(words).toContain('half size serving Normals');
    expect(words).toContain('full size serving Segmentation, Depth, auxiliary Normals');
    expect(words).toContain('full size serving Keypoints, Edges, auxiliary Normals');
    await expect(explore.networks.locator('tr[data-chosen]')).toHaveCount(3);

    await test.step('its heatmap is walked by keyboard with one tab stop', async () => {
      const stop = explore.gains.locator('[role="gridcell"][tabindex="0"]');
      await expect(stop).toHaveCount(1);
      await stop.focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Enter']) await page.keyboard.press(key);
      await expect(explore.gains).toContainText(
        'Edges with Normals: (0.03268 − 0.02865) / 0.03268 = +12.33%',
      );
      expect(explore.parameters().get('cell')).toBe('n~e');
      await page.keyboard.press('Escape');
      await expect.poll(() => explore.parameters().get('cell')).toBeNull();
    });
    await test.step('its networks are sorted and filtered', async () => {
      const segmentation = explore.networks.getByRole('button', { name: 'Segm.' }).first();
      await segmentation.click();
      await expect(explore.networks.locator('tbody tr')).toHaveCount(17);
      await explore.networks.getByRole('button', { name: 'SNT' }).click();
      await expect(explore.networks.locator('th[aria-sort="ascending"]')).toHaveText('SNT ↑');
      await expect(explore.networks.locator('tbody tr').first()).toContainText('0.5');
      expect(explore.parameters().get('filter')).toBe('s');
      await segmentation.click();
      await expect(explore.networks.locator('tbody tr')).toHaveCount(36);
    });
    await test.step('a task is highlighted in every panel', async () => {
      await explore.grouping.getByRole('button', { name: 'Depth' }).click();
      await expect(explore.grouping.locator('tr.is-highlighted')).toContainText('Depth');
      await expect(explore.gains.locator('[data-testid="heatmap-name"][data-faded]')).toHaveCount(8);
      await expect(explore.networks.locator('col.is-highlighted')).toHaveCount(1);
      await page.mouse.move(0, 0);
      await explore.networks
        .getByRole('button', { name: 'Exclude a network of normals at half size' })
        .focus();
      await expect(explore.grouping.locator('[data-testid="grouping-block"][data-faded]')).toHaveCount(2);
      expect(explore.parameters().get('task')).toBe('d');
    });
    await test.step('frontier and heatmap have table twins', async () => {
      await explore.frontier.getByRole('button', { name: 'table' }).click();
      const twin = explore.frontier.getByRole('table', { name: /^Total loss on test per budget/ });
      await expect(twin).toContainText('GradNorm');
      await expect(explore.frontier.getByRole('row', { name: /^2\.5/ })).toContainText('0.4461');
      await explore.gains.getByRole('button', { name: 'table' }).click();
      await expect(explore.gains.getByRole('row', { name: /^Normals/ })).toContainText('+12.33%');
    });
  });

  test('shows gains, their formula, affinities and the correlation between settings', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=setting-2&with=setting-3');
    await explore.cell(/^Edges trained with Normals: \+71\.6 percent/).click();
    await expect(explore.gains).toContainText('0.02023 / 0.01179 − 1 = +71.59%');
    await expect(page.getByTestId('correlation')).toContainText(
      /r = 0\.558 over 20 directed pairs, p\s=\s0\.01/,
    );
    await pickTable(page, /^Setting 1 ·/);
    await expect(explore.gains).toContainText('Normals + Edges (+4.92%)');
    await expect(explore.gains).toContainText('Segmentation + Edges (−11.28%)');
    await page.getByRole('combobox', { name: 'Table compared' }).selectOption('setting-2');
    await expect(page.getByTestId('correlation')).toContainText('r = 0.116');
    await explore.gains.getByRole('combobox', { name: 'Show' }).selectOption('affinity');
    await explore.cell(/^Normals and Edges: \+4\.9 percent/).click();
    await expect(explore.gains).toContainText('Mean of');
  });

  test('moves the budget by typing, by the rule’s keys and by dragging it', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open();
    await explore.budgetField.fill('4');
    await explore.budgetField.press('Enter');
    await expect(explore.grouping).toContainText('Grouping at 4 SNT');
    await explore.budgetRule.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(explore.grouping).toContainText('Grouping at 3.5 SNT');
    await page.keyboard.press('Home');
    await expect(explore.grouping).toContainText('Grouping at 1 SNT');
    await page.keyboard.press('End');
    await expect(explore.grouping).toContainText('Grouping at 5 SNT');
    await page.keyboard.press('PageDown');
    await expect(explore.grouping).toContainText('Grouping at 3 SNT');
    const plot = await explore.frontier.locator('svg').boundingBox();
    if (!plot) throw new Error('the frontier is drawn');
    await page.mouse.move(plot.x + plot.width * 0.7, plot.y + 150);
    await page.mouse.down();
    const two = await explore.frontier.locator('svg text').getByText('2', { exact: true }).boundingBox();
    if (!two) throw new Error('the axis names 2 SNT');
    await page.mouse.move(two.x + two.width / 2, plot.y + 150, { steps: 8 });
    await page.mouse.up();
    await expect(explore.grouping).toContainText('Grouping at 2 SNT');
    await expect.poll(() => explore.parameters().get('budget')).toBe('2');
  });

  test('plays the budgets to the end and pauses', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&budget=4&speed=4');
    const bar = page.getByRole('group', { name: 'Play the budgets' });
    await bar.getByRole('button', { name: 'Play' }).click();
    await expect(explore.grouping).toContainText('Grouping at 5 SNT');
    await expect(bar.getByRole('button', { name: 'Play' })).toBeVisible();
    // From the end it starts anew, slowly enough here to be seen.
    await explore.open('#/explore?v=1&budget=5&speed=0.5');
    await bar.getByRole('button', { name: 'Play' }).click();
    await expect(explore.grouping).toContainText('Grouping at 1 SNT');
    await bar.getByRole('button', { name: 'Pause' }).click();
    await bar.getByRole('button', { name: 'Next budget' }).click();
    await bar.getByRole('button', { name: 'Previous budget' }).click();
    await expect(bar.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  test('draws other strategies and says how they compare', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=setting-3&budget=5&by=early-stopping');
    await expect(explore.headline).toContainText('0.4032');
    await expect(explore.frontier).toContainText(
      '36 networks are trained each for a fraction of the training',
    );
    await explore.frontier.getByRole('combobox', { name: 'Head of each task' }).selectOption('test');
    await expect(explore.headline).toContainText('0.4028');
    await explore.frontier.getByText('Strategies', { exact: true }).click();
    await explore.frontier.getByRole('checkbox', { name: 'Worst' }).check();
    await page.keyboard.press('Escape');
    await expect(explore.frontier).toContainText('Worst: exact maximum over every outcome');
    await page.getByRole('combobox', { name: 'Strategy' }).selectOption('worst');
    await expect(explore.headline).toContainText('the worst luck');
  });

  test('draws affinities and says what the other panels need', async ({ page }) => {
    const explore = new ExplorePage(page);
    for (const [data, text] of [
      ['tag-celeba', 'inter-task affinity'],
      ['prompt-transfer-t5', 'started from the source prompt'],
      ['taskonomy-transfer', 'AHP-normalised'],
    ] as const) {
      // The last takes long to be proved, which is not waited for.
      await explore.open(`#/explore?v=1&data=${data}&order=leaf&limit=1`);
      await expect(page.getByTestId('affinity-lead')).toContainText(new RegExp(text, 'i'));
      await expect(explore.networks).toContainText('needs networks');
      // On a busy machine a second may be too short to find anything.
      const goOn = explore.frontier.getByRole('button', { name: 'Go on' });
      await expect(async () => {
        if (await goOn.isVisible()) await goOn.click();
        await expect(explore.frontier).toContainText('proved to be the best', { timeout: 3000 });
      }).toPass();
      await explore.gains.getByRole('gridcell').nth(1).click();
      await expect(explore.gains.getByTestId('cell-formula')).toContainText('for');
    }
  });

  test('groups the tasks of an affinity table by keyboard, in the link and in words', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=tag-taskonomy&groups=1');
    await expect(explore.grouping.getByTestId('grouping-block')).toHaveCount(1);
    await page.getByRole('textbox', { name: 'Budget in networks, from 1 to 5' }).focus();
    await page.keyboard.press('ArrowUp');
    await expect(explore.grouping.getByTestId('grouping-block')).toHaveCount(2);
    await expect(explore.headline).toContainText('two networks serve all five tasks at a value of');
    await expect(explore.grouping.getByTestId('what-changed')).toContainText('1 network more than at 1');
    expect(explore.parameters().get('groups')).toBe('2');
  });

  test('lets no task of a table of errors stand alone: its 0 would be unknown', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=pairs-celeba&least=1');
    await explore.frontier.getByText('Constraints and limits').click();
    const fewest = page.getByRole('combobox', { name: 'Tasks in a network, at least' });
    await expect(fewest).toHaveValue('2');
    await expect(fewest.getByRole('option', { name: '1 (unknown here)' })).toBeDisabled();
  });
});
