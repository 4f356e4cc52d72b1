import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './keptPage.ts';
import { HandPage } from './pages/HandPage.ts';

const puzzle = '#/learn?v=1&learn=puzzle&data=setting-1&budget=2.5';

test('a puzzle is solved by keyboard, with a hint, and stays solved', async ({ page }) => {
  const hand = new HandPage(page);
  await page.goto(`/${puzzle}`);
  await expect(
    page.getByRole('heading', { name: /^Match the search: Setting 1.* at 2.5 SNT/ }),
  ).toBeVisible();
  // Nothing of the optimum is to be seen.
  await expect(page.locator('#frontier')).toHaveCount(0);
  await expect(page.locator('#learn-puzzle [data-testid="grouping-diagram"]')).toHaveCount(0);
  const network = page.getByRole('button', { name: 'One network of the optimum' });
  await expect(network).toBeEnabled();
  await network.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^The optimum has a network of .* at full size\.$/)).toBeVisible();
  await expect(page.getByText('1 of 2 used')).toBeVisible();
  await page.getByRole('button', { name: 'Add a network' }).focus();
  await page.keyboard.press('Enter');
  await hand.buildOptimum();
  await expect(page.getByText('You found the optimum with one hint.')).toBeVisible();
  const item = page.locator('#learn-puzzles li', { hasText: 'Setting 1' }).nth(1);
  await expect(item).toContainText('✓ solved with one hint');
  // In another language it is the same board, and a reload keeps what was solved.
  await page.getByLabel('Language').selectOption('zh');
  await expect(page.getByTestId('puzzle-score')).toContainText('与搜索的最好结果一样好。');
  await page.getByLabel('语言').selectOption('en');
  await expect(page.getByTestId('puzzle-score')).toContainText('As good as the search’s best.');
  await page.reload();
  await expect(item).toContainText('✓ solved with one hint');
});

test('the optimum is revealed beside the own grouping, with the difference in words and per task', async ({
  page,
}) => {
  await page.goto(`/${puzzle}&hand=s~d*1,n*0.5,k~e*1`);
  await page.getByRole('button', { name: 'Reveal the optimum' }).click();
  await page.getByRole('button', { name: 'Show the optimum' }).click();
  const reveal = page.getByRole('region', { name: 'Yours and the optimum' });
  await expect(reveal.getByRole('heading')).toBeFocused();
  await expect(reveal).toContainText(/The optimum has .* in place of .*above the optimum at 2\.5 SNT/);
  const [mine, best] = [
    reveal.getByRole('img', { name: /^Yours:/ }),
    reveal.getByRole('img', { name: /^The optimum:/ }),
  ];
  await expect(mine).toContainText('Depth');
  await expect(best.locator('[data-testid="grouping-head"][data-auxiliary]')).toHaveCount(2);
  await expect(reveal.getByRole('row')).toHaveCount(6);
  // What was revealed is not solved.
  await expect(page.getByTestId('puzzle-solved')).toHaveCount(0);
});

test('with reduced motion the optimum stands there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/${puzzle}&hand=s~d*1,n*0.5,k~e*1`);
  await page.getByRole('button', { name: 'Reveal the optimum' }).click();
  await page.getByRole('button', { name: 'Show the optimum' }).click();
  await expect(
    page.locator('[data-testid="puzzle-sides"] [data-testid="grouping-head"][data-auxiliary]'),
  ).toHaveCount(2);
  await expect(page.getByRole('button', { name: /Play the difference/ })).toHaveCount(0);
});

test('a link allows only the hints that its maker chose', async ({ page }) => {
  await page.goto(`/${puzzle}`);
  const maker = page.locator('#puzzle-maker');
  await maker.getByLabel('Table').selectOption('setting-3');
  await maker.getByLabel('Budget').fill('2');
  await maker.getByRole('checkbox', { name: 'Who helps whom' }).uncheck();
  await maker.getByRole('checkbox', { name: 'Who belongs together' }).check();
  const link = await maker.getByLabel('Link to the puzzle').inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  const board = page.locator('#learn-puzzle');
  await expect(board.getByRole('heading', { name: /Setting 3.* at 2 SNT/ })).toBeVisible();
  await expect(board.getByRole('button', { name: 'Who belongs together' })).toBeVisible();
  await expect(board.getByRole('button', { name: 'Who helps whom' })).toHaveCount(0);
  await expect(board.getByRole('button', { name: 'One network of the optimum' })).toHaveCount(0);
  await board.getByRole('button', { name: 'Who belongs together' }).click();
  await expect(board.getByRole('grid')).toBeVisible();
  await expect(board).toContainText('1 of 1 used');
});

const languages = [
  ['en', 'Reveal the optimum', 'Show the optimum'],
  ['zh', '揭晓最优分组', '揭晓'],
] as const;
for (const [language, reveal, show] of languages) {
  test(`a revealed puzzle in ${language} has no axe violation in either theme`, { tag: '@whole' }, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`/${puzzle}&hand=s~d*1,n*0.5,k~e*1&lang=${language}`);
    await page.locator('[data-testid="puzzle-hints"] button').first().click();
    await page.getByRole('button', { name: reveal }).click();
    await page.getByRole('button', { name: show, exact: true }).click();
    await expect(page.getByTestId('puzzle-sides')).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page, `puzzle, ${language}`);
  });
}

test.describe('A puzzle on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('is solved by taps, by touch and by mouse, with the score and the success in sight', async ({
    page,
  }) => {
    const hand = new HandPage(page);
    const palette = page.getByTestId('builder-palette');
    const task = (name: RegExp) => palette.locator('[data-task]', { hasText: name });
    const found = page.getByTestId('puzzle-found');
    await page.goto('/#/learn?v=2&learn=puzzle&data=setting-1&budget=1.5');
    await expect(page.getByRole('button', { name: 'Reveal the optimum' })).toBeEnabled();
    // Before anything is done all that it takes is in sight: pieces, budget, score and the board.
    for (const part of [palette, page.getByTestId('puzzle-score').locator('p').last(), hand.networks])
      await expect(part).toBeInViewport({ ratio: 1 });
    await expect(page.getByText('Costs 0 of 1.5 SNT.').first()).toBeInViewport({ ratio: 1 });
    // A tap makes the first network, a drop on the board the next; then a tap on a task and one on where it goes.
    await task(/^Segm/).tap();
    await expect(hand.network(1)).toBeVisible();
    await hand.dragByTouch(task(/^Depth/), hand.networks);
    await expect(hand.network(2)).toBeVisible();
    for (const name of [/^Nor/, /^Nor/, /^Keyp/, /^Edges/]) {
      await task(name).tap();
      await hand.network(2).tap();
    }
    await expect(found).toContainText('You found the optimum without a hint.');
    await expect(found).toBeInViewport({ ratio: 1 });
    await expect(page.getByTestId('puzzle-score').locator('p').last()).toBeInViewport({ ratio: 1 });
    await page.getByText('Who helps whom').first().tap();
    await expect(page.getByRole('grid')).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page, 'a solved puzzle on a phone');
    await found.getByRole('link', { name: 'Next puzzle Setting 1', exact: false }).tap();
    await expect(page.getByRole('heading', { name: /^Match the search: .* at 2.5 SNT/ })).toBeVisible();
    await expect(hand.networks.getByRole('listitem')).toHaveCount(1);
    // By mouse: drops on the empty board and into networks.
    for (const [name, to] of [
      [/^Nor/, 0],
      [/^Segm/, 0],
      [/^Depth/, 2],
      [/^Nor/, 2],
      [/^Keyp/, 0],
      [/^Edges/, 3],
      [/^Nor/, 3],
    ] as const)
      await hand.drag(
        task(name),
        to === 0 ? page.getByRole('button', { name: 'Add a network' }) : hand.network(to),
      );
    await expect(found).toContainText('You found the optimum without a hint.');
    await expect(found).toBeInViewport({ ratio: 1 });
  });
});
