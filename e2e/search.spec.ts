import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';

test.describe('The search', () => {
  test('weighs the tasks of the objective', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open();
    await explore.frontier.getByRole('combobox', { name: 'Objective' }).selectOption('weighted');
    await expect(explore.headline).toContainText('weighted total loss of 0.4461');
    await explore.frontier.getByRole('spinbutton', { name: 'Segmentation ×' }).fill('20');
    await page.keyboard.press('Tab');
    await expect(explore.headline).not.toContainText('0.4461');
    await expect(explore.frontier).not.toContainText('GradNorm');
    expect(explore.parameters().get('weights')).toBe('20,1,1,1,1');
    for (const than of ['below one network for everything', 'below five single-task networks'])
      await expect(explore.headline).toContainText(than);
    const headline = await explore.headline.innerText();
    await page.reload();
    await expect(explore.headline).toHaveText(headline, { useInnerText: true });
    await explore.frontier.getByRole('combobox', { name: 'Objective' }).selectOption('sum');
    await expect(explore.headline).toContainText('0.4461');
  });

  test('limits the number of networks and their tasks, and serves the mean and the worst change, in the link', async ({
    page,
  }) => {
    const explore = new ExplorePage(page);
    await explore.open();
    await explore.frontier.getByText('Constraints and limits').click();
    await explore.frontier.getByRole('combobox', { name: 'Networks chosen' }).selectOption('1');
    await expect(explore.headline).toContainText('one network serves all five tasks');
    await expect(explore.headline).toContainText('proved optimal');
    await expect(explore.frontier).not.toContainText('GradNorm');
    expect(explore.parameters().get('most')).toBe('1');
    await page.goBack();
    await expect(explore.headline).toContainText('0.4461');
    await explore.frontier.getByRole('combobox', { name: 'Tasks in each network' }).selectOption('2');
    await expect(explore.headline).not.toContainText('0.4461');
    await expect(explore.headline).toContainText('proved optimal');
    expect(explore.parameters().get('fewest')).toBe('2');
    await explore.frontier.getByRole('button', { name: 'Lift: at least two tasks in each network' }).click();
    await expect(explore.headline).toContainText('0.4461');
    expect(explore.parameters().get('fewest')).toBeNull();
    const objective = explore.frontier.getByRole('combobox', { name: 'Objective' });
    await objective.selectOption('relative');
    await expect(explore.headline).toContainText(
      'mean change of −1.47% against full-size single-task networks',
    );
    await expect(explore.headline).toContainText('proved optimal');
    await objective.selectOption('worst');
    await expect(explore.headline).toContainText('change of the worst-off task of');
    await expect(explore.headline).toContainText('proved optimal');
    expect(explore.parameters().get('objective')).toBe('worst');
  });

  test('puts tasks alone, together and apart, names what conflicts, and lifts it', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open();
    const { frontier } = explore;
    await frontier.getByText('Constraints and limits').click();
    await frontier.getByRole('combobox', { name: 'Task', exact: true }).selectOption('Normals');
    await frontier.getByRole('button', { name: 'Add' }).click();
    await expect(frontier.getByRole('listitem').filter({ hasText: 'normals alone' })).toBeVisible();
    await expect(explore.headline).not.toContainText('0.4461');
    await frontier.getByRole('combobox', { name: 'Demand' }).selectOption('together');
    await frontier.getByRole('combobox', { name: 'Other task' }).selectOption('Edges');
    await frontier.getByRole('button', { name: 'Add' }).click();
    await expect.poll(() => explore.parameters().get('together')).toBe('n~e');
    await expect(explore.headline).toContainText('these constraints cannot be met together');
    await expect(frontier).toContainText('the constraints leave nothing to choose');
    await explore.headline.getByRole('button', { name: 'normals alone' }).click();
    await expect(explore.headline).toContainText('proved optimal');
    expect(explore.parameters().get('alone')).toBeNull();
    await frontier.getByRole('button', { name: 'Lift: normals and edges together' }).click();
    await expect(explore.headline).toContainText('0.4461');
  });

  test('measures on demand how sure the grouping is, and keeps the noise in the link', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=setting-1&budget=2.5&noise=1');
    const { grouping } = explore;
    await grouping.getByText('How sure is this grouping?').click();
    await grouping.getByRole('button', { name: 'Measure' }).click();
    await expect(grouping).toContainText('The same networks are chosen on 75% of 400 tables');
    await expect(grouping.getByRole('row', { name: /^normals, half size/ })).toContainText('96%');
    await grouping.getByRole('spinbutton', { name: 'Level, %' }).fill('0');
    await page.keyboard.press('Tab');
    await expect.poll(() => explore.parameters().get('noise')).toBe('0');
    await grouping.getByRole('button', { name: 'Measure' }).click();
    await expect(grouping).toContainText('chosen on 100% of 400 tables');
  });

  test('chooses by the affinities of another table', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=setting-2&budget=2&by=affinity');
    await expect(explore.headline).toContainText('proved optimal');
    const own = await explore.headline.innerText();
    await explore.frontier
      .getByRole('combobox', { name: 'Affinities' })
      .selectOption({ label: 'TAG affinity · Taskonomy, 5 tasks' });
    await expect(explore.headline).not.toHaveText(own, { useInnerText: true });
    await expect(explore.headline).toContainText('proved optimal');
    expect(explore.parameters().get('guess')).toBe('tag-taskonomy');
  });

  test('excludes networks from every choice, in the link and in undo', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open();
    const exclude = explore.networks.getByRole('button', {
      name: 'Exclude a network of normals at half size',
    });
    await exclude.click();
    await expect(explore.headline).toContainText('0.4513');
    await expect(explore.networks).toContainText('One network is excluded');
    expect(explore.parameters().get('without')).toBe('3');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(explore.headline).toContainText('0.4461');
    await explore.open('#/explore?v=1&budget=1&without=36&by=all-in-one');
    await expect(explore.headline).toContainText('lift a constraint');
    await explore.networks.getByRole('button', { name: 'Restore all' }).click();
    await expect(explore.headline).toContainText('one network serves all five tasks');
  });

  test('says how good the estimates are and what choosing by them costs at the budget', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=setting-1&budget=1&show=optimal,higher-order,affinity');
    await explore.frontier.getByText('How good are the estimates?').click();
    const row = explore.frontier.getByRole('row', { name: /^Higher order/ });
    await expect(row.getByRole('cell')).toHaveText(['0.996 (55)', '0.527', '0.0034', '0', '0.0100 at 4.5']);
    await explore.frontier.getByRole('button', { name: 'Affinity', exact: true }).click();
    await expect(explore.frontier.getByRole('row', { name: /^Affinity/ })).toHaveCount(0);
    await explore.open('#/explore?v=1&data=setting-1&budget=3&show=optimal,higher-order');
    await expect(row.getByRole('cell').nth(3)).toHaveText('0.0063');
  });
});
