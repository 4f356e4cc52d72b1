import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';

test('a lesson of three steps is made without touching a file, and opens from its link elsewhere', async ({
  page,
  browser,
}) => {
  const explore = new ExplorePage(page);
  await page.goto('/#/learn?v=2&learn=maker');
  await page.getByRole('button', { name: 'Capture steps' }).click();
  const bar = page.getByRole('complementary', { name: 'The lesson that is being made' });
  for (const state of ['data=setting-1&budget=2', 'data=setting-1&budget=3', 'data=tag-taskonomy&groups=2']) {
    await explore.open(`#/explore?v=2&${state}`);
    await bar.getByRole('button', { name: 'Capture this state' }).click();
  }
  await expect(bar.getByRole('status')).toHaveText('Step 3 is captured.');
  await bar.getByRole('link', { name: 'Write the lesson' }).click();

  const panel = page.locator('#learn-maker');
  const field = (name: string) => panel.getByRole('textbox', { name, exact: true });
  await field('Title').fill('More for more');
  for (const [i, title] of ['Little', 'More', 'By affinity'].entries()) {
    await panel.getByRole('button', { name: `${i + 1}. (no title yet)` }).click();
    await field('Title of the step').fill(title);
    await field('Text').fill('It falls by ');
    if (i > 0) continue;
    await panel.getByText('Put in a number').click();
    await panel.getByRole('combobox', { name: 'Number', exact: true }).selectOption('bought');
    const budgets = panel.getByRole('spinbutton');
    await budgets.first().fill('2');
    await budgets.last().fill('3');
    await expect(panel.getByTestId('fact-written')).toHaveText(/^\d+\.\d%$/);
    await panel.getByRole('button', { name: 'Put it into the text' }).click();
    await expect(field('Text')).toHaveValue('It falls by {bought setting-1 optimal 2 3}');
  }
  await expectNoAxeViolations(page, 'a lesson that is made');
  const link = await panel.getByRole('textbox', { name: 'Link to the lesson' }).inputValue();
  const number = await panel.getByTestId('maker-step').count();
  expect(number).toBe(1);

  // It outlives a reload.
  await page.reload();
  await expect(panel.getByRole('button', { name: '1. Little' })).toBeVisible();

  const other = await browser.newContext();
  const reader = await other.newPage();
  await reader.goto(link);
  const lesson = reader.getByTestId('lesson');
  await expect(lesson.getByTestId('lesson-place')).toHaveText('Step 1 of 3');
  await expect(lesson.getByTestId('lesson-text')).toHaveText(/It falls by \d+\.\d%/);
  await expect(reader.locator('#grouping svg[role=img]')).toBeVisible();
  await lesson.getByRole('button', { name: 'Next' }).click();
  await expect(lesson.getByRole('heading', { name: 'More' })).toBeVisible();
  await other.close();
});
