import { readFile } from 'node:fs/promises';
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './keptPage.ts';
import { expectNothingSticksOut } from './overflow.ts';
import { ComparePage } from './pages/ComparePage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { takeFrom } from './saveMenu.ts';
import { someOf } from './whole.ts';

test.describe('Compare', () => {
  test('says in words how setting 2 differs from setting 1, in figures that are read, walked and saved', async ({
    page,
  }) => {
    const compare = new ComparePage(page);
    await compare.open('data=setting-1', 'data=setting-2');
    await expect(compare.headline).toContainText(
      'Setting 2 instead of Setting 1: at 2.5 SNT the optimal grouping changes from segmentation + depth, normals and keypoints + edges to segmentation + depth + normals, keypoints and edges; one of its three networks is the same; the total loss is 0.3145 instead of 0.4461; the gains correlate with Pearson’s r = 0.116 over 20 directed pairs',
    );
    await expect(compare.frontiers).toContainText('B is lower at each of nine budgets from 1 to 5 SNT');
    await expect(page.locator('#task-losses')).toContainText('−53.8%');
    await expect(compare.difference).toContainText(
      'Keypoints with Normals differs most: +1.4% in A, +89.0% in B',
    );
    await expect(
      compare.difference.getByRole('gridcell', { name: 'Normals for Edges, B minus A: +57.5' }),
    ).toBeVisible();

    await test.step('its scatter is walked by keyboard with one tab stop', async () => {
      await expect(compare.scatter.locator('[role="option"]')).toHaveCount(20);
      const stop = compare.scatter.locator('[role="option"][tabindex="0"]');
      await expect(stop).toHaveCount(1);
      await stop.focus();
      await page.keyboard.press('Home');
      await expect(compare.scatter).toContainText('Segm. → Edges: −25.7% in A, +27.8% in B.');
      await page.keyboard.press('End');
      await expect(compare.scatter).toContainText('Normals → Edges: +14.1% in A, +71.6% in B.');
      await page.keyboard.press('ArrowUp');
      await expect(compare.scatter).toContainText('Normals → Keyp.: +1.4% in A, +89.0% in B.');
      await expect(stop).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect.poll(() => compare.parameters().present.get('cell')).toBe('n~k');
      await expect(page.locator('#pairs-a').getByRole('gridcell', { selected: true })).toHaveAccessibleName(
        'Keypoints trained with Normals in A: +1.4 percent',
      );
      await page.keyboard.press('Escape');
      await expect.poll(() => compare.parameters().present.get('cell')).toBeNull();
    });
    await test.step('its figures have twins, and are saved as SVG and CSV', async () => {
      const save = async (format: string, panel = compare.scatter) => {
        const download = page.waitForEvent('download');
        await takeFrom(panel, `Save ${format}`);
        return (await readFile(await (await download).path())).toString();
      };
      const svg = await save('SVG');
      expect(svg).toContain('A: Setting 1');
      expect(svg).toContain('helps in both');
      expect(svg).not.toContain('var(--');
      const frontiers = await save('SVG', compare.frontiers);
      expect(frontiers).toContain('A: 2.5 SNT');
      expect(frontiers).not.toContain('currentcolor');
      const csv = (await save('CSV')).trim().split(/\r?\n/);
      expect(csv).toHaveLength(21);
      expect(csv[0]).toBe('trained with,task,"A: gain, %","B: gain, %"');
      await compare.scatter.getByRole('button', { name: 'table' }).click();
      await expect(compare.scatter.getByRole('row', { name: /^Normals → Edges/ })).toContainText('+57.5%');
      await compare.frontiers.getByRole('button', { name: 'table' }).click();
      await expect(compare.frontiers.getByRole('row', { name: /^2\.5/ })).toContainText('0.3145');
      await compare.difference.getByRole('button', { name: 'table' }).click();
      await expect(compare.difference.getByRole('row', { name: /^Normals/ })).toContainText('+57.5');
      await expectNoAxeViolations(page, 'twins');
    });
  });

  test('correlates the gains of the settings as published', async ({ page }) => {
    const compare = new ComparePage(page);
    await compare.open('data=setting-1', 'data=setting-3');
    await expect(compare.finding).toContainText('r = 0.371 over 20 directed pairs');
    await compare.tableOf('A').selectOption('setting-2');
    await expect(compare.finding).toContainText(/r = 0\.558 over 20 directed pairs, p\s=\s0\.01/);
    await page.getByRole('combobox', { name: 'Show' }).selectOption('affinity');
    await expect(compare.finding).toContainText('over 10 pairs');
  });

  test('changes either side from its own controls, and undoes across sides', async ({ page }) => {
    const compare = new ComparePage(page);
    await compare.open('data=setting-1', 'data=setting-1');
    await expect(compare.headline).toContainText('Both sides are the same');
    await compare.sideB.getByRole('combobox', { name: 'Chosen by' }).selectOption('higher-order');
    await expect(compare.headline).toContainText('Higher-order estimates instead of exact search');
    await compare.sideA.getByRole('spinbutton', { name: 'Budget, SNT' }).fill('4');
    await compare.sideA.getByRole('spinbutton', { name: 'Budget, SNT' }).blur();
    await expect(compare.headline).toContainText('2.5 SNT instead of 4 SNT');
    await compare.sideA.getByRole('combobox', { name: 'Heads' }).selectOption('test');
    await compare.sideB.getByRole('combobox', { name: 'Objective' }).selectOption('relative');
    await expect(page.locator('#frontier-a')).toContainText('each side has its own axes');
    expect(compare.parameters().pinned.get('heads')).toBe('test');
    expect(compare.parameters().present.get('objective')).toBe('relative');
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.click();
    await expect(compare.frontiers).toBeVisible();
    await undo.click();
    await expect(compare.sideA.getByRole('combobox', { name: 'Heads' })).toHaveValue('validation');
    await undo.click();
    await expect(compare.headline).not.toContainText('4 SNT');
    await expect(compare.headline).toContainText('Higher-order estimates');
    await undo.click();
    await expect(compare.headline).toContainText('Both sides are the same');
    await page.goForward();
    await expect(compare.headline).toContainText('Higher-order estimates');
  });

  test('keeps its own permalink: reopened and gone back to, it is the same', async ({ page, context }) => {
    const compare = new ComparePage(page);
    await compare.open('data=setting-1&budget=3&apart=d~n', 'data=setting-2&by=early-stopping&cell=n~e');
    const headline = await compare.headline.innerText();
    await expect(compare.sideA).toContainText('With depth and normals apart.');
    await page.getByRole('button', { name: 'Share' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    const other = new ComparePage(await context.newPage());
    await other.page.goto(link);
    await other.settled();
    await expect(other.headline).toHaveText(headline.replace(/\s+/g, ' '));
    await other.page.getByRole('link', { name: 'Explore' }).click();
    await expect(other.page.locator('#networks')).toBeVisible();
    await other.page.goBack();
    await expect(other.headline).toHaveText(headline.replace(/\s+/g, ' '));
    await other.page.goForward();
    await other.page.getByRole('link', { name: 'Compare' }).click();
    await expect(other.headline).toHaveText(headline.replace(/\s+/g, ' '));
  });

  test('swaps the sides, pins the present one, and opens either in Explore', async ({ page }) => {
    const compare = new ComparePage(page);
    await compare.open('data=setting-1', 'data=setting-2&budget=3');
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await expect(compare.headline).toContainText(
      'Setting 1 instead of Setting 2 and 2.5 SNT instead of 3 SNT',
    );
    await page.getByRole('button', { name: 'Open in Explore: A' }).click();
    const explore = new ExplorePage(page);
    await expect(explore.headline).toContainText('0.3061');
    expect(explore.parameters().get('data')).toBe('setting-2');
    await page.getByRole('button', { name: 'Compare…' }).click();
    await expect(compare.headline).toContainText('Both sides are the same');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(compare.headline).toContainText('Setting 1 instead of Setting 2');
    await page.getByRole('button', { name: 'Pin current' }).click();
    await expect(compare.headline).toContainText('Both sides are the same');
    await expect(compare.tableOf('A')).toHaveValue('setting-1');
  });

  test('takes a pasted link for a side, and says what is wrong with a broken one', async ({ page }) => {
    const compare = new ComparePage(page);
    await compare.open('data=setting-1', 'data=setting-2');
    await compare.sideA.getByText('Replace by a link').click();
    const field = compare.sideA.getByRole('textbox', { name: 'Link of A' });
    const use = compare.sideA.getByRole('button', { name: 'Use' });
    await field.fill('https://example.org/page');
    await use.click();
    await expect(compare.sideA.getByRole('alert')).toContainText('This has no “#”');
    await field.fill('https://example.org/#/settings');
    await field.press('Enter');
    await expect(compare.sideA.getByRole('alert')).toContainText('no configuration of Taskmates');
    expect(compare.parameters().pinned.get('data')).toBe('setting-1');
    await field.fill(
      'https://example.org/taskmates/#/explore?v=1&data=setting-3&budget=NaN&by=early-stopping',
    );
    await use.click();
    await expect(compare.headline).toContainText(
      'Setting 2 instead of Setting 3 and exact search instead of early stopping',
    );
    await expect(page.getByRole('status').filter({ hasText: 'Side A: “NaN” is no budget' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(compare.tableOf('A')).toHaveValue('setting-1');
  });

  test('says which side of a link could not be restored', async ({ page }) => {
    const compare = new ComparePage(page);
    await compare.open('data=nowhere&budget=99', 'data=setting-2&budget=-1');
    const notices = page.getByRole('status').filter({ hasText: 'Not all of the link' });
    await expect(notices).toContainText('The pinned side: “nowhere” is no data set');
    await expect(notices).toContainText('“-1” is no budget');
    await expect(notices).toContainText('Side A: A budget of 99 SNT is outside 1 to 5: 5 is shown.');
    await expect.poll(() => compare.parameters().pinned.get('budget')).toBe('5');
  });

  test('opens on a comparison with the natural neighbour, whole on the first screen of a desk', async ({
    page,
  }) => {
    const compare = new ComparePage(page);
    await compare.openLink('#/compare?v=1&data=setting-1&budget=3');
    await expect(compare.headline).toContainText('Setting 1 instead of Setting 2: at 3 SNT');
    await expect(compare.tableOf('A')).toHaveValue('setting-2');
    for (const figure of ['#frontiers svg', '#grouping-a svg', '#grouping-b svg']) {
      const box = await page.locator(figure).first().boundingBox();
      expect((box?.y ?? 900) + (box?.height ?? 0), figure).toBeLessThanOrEqual(900);
    }
    await compare.openLink('#/compare?v=1&data=setting-4');
    await expect(compare.headline).toContainText('Exact search instead of higher-order estimates');
    await compare.openLink('#/compare?v=1&data=tag-taskonomy');
    await expect(compare.headline).toContainText(
      'Networks that may share tasks instead of each task in one network',
    );
    await compare.openLink('#/compare?v=1&data=lab-few-lookahead');
    await expect(compare.tableOf('A')).toHaveValue('lab-few');
    await expect(page.locator('#frontier-a')).toContainText('Budgets are in SNT in A and in networks in B');
  });

  test('moves each rule by keyboard and by pointer', async ({ page }) => {
    const compare = new ComparePage(page);
    await compare.open('data=setting-1', 'data=setting-2');
    await compare.frontiers.getByRole('slider', { name: 'Budget of A' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(compare.headline).toContainText('2.5 SNT instead of 3 SNT');
    await compare.frontiers.getByRole('slider', { name: 'Budget of B' }).focus();
    await page.keyboard.press('Home');
    await expect(compare.headline).toContainText('1 SNT instead of 3 SNT');
    const plot = await compare.frontiers.locator('svg').boundingBox();
    if (!plot) throw new Error('the frontiers are drawn');
    // Nearer to A's rule, at 3 of 1 to 5, than to B's, at 1.
    await page.mouse.move(plot.x + plot.width * 0.6, plot.y + 150);
    await page.mouse.down();
    await page.mouse.move(plot.x + plot.width * 0.96, plot.y + 150, { steps: 6 });
    await page.mouse.up();
    await expect(compare.headline).toContainText('1 SNT instead of 5 SNT');
    await expect.poll(() => compare.parameters().pinned.get('budget')).toBe('5');
    expect(compare.parameters().present.get('budget')).toBe('1');
  });
});

const states = [
  ['two settings', ComparePage.link('data=setting-1', 'data=setting-2&budget=3&cell=n~e')],
  ['losses and affinities', ComparePage.link('data=setting-1', 'data=tag-taskonomy')],
  ['two objectives', ComparePage.link('data=setting-4', 'data=setting-1&objective=worst&apart=d~n')],
  [
    'two rectangular tables',
    ComparePage.link('data=taskonomy-transfer&limit=1', 'data=prompt-transfer-t5&limit=1'),
  ],
  ['the natural neighbour', '#/compare'],
] as const;

test('axe finds nothing wrong with any comparison in either theme, and nothing sticks out', async ({
  page,
}) => {
  const compare = new ComparePage(page);
  for (const [name, hash] of someOf(states, 1)) {
    await compare.openLink(hash);
    await expectNoAxeViolationsInBothThemes(page, name);
    await expectNothingSticksOut(page, name);
  }
});
