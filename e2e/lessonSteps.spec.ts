import { readFileSync } from 'node:fs';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { LessonPage } from './pages/LessonPage.ts';
import { someOf } from './whole.ts';

test.describe('The steps of a lesson', () => {
  test('all of a view is opened at the state of a step, and the step comes back', async ({ page }) => {
    const lesson = new LessonPage(page);
    await lesson.openList();
    await lesson.start(2);
    await lesson.next.click();
    await page
      .locator('#gains')
      .getByRole('gridcell', { name: /^Edges trained with Depth/ })
      .click();
    await expect(lesson.again).toBeVisible();
    await lesson.bar.getByRole('link', { name: 'Open all of Explore' }).click();
    await expect(page.locator('main section[data-testid="panel"]')).toHaveCount(4);
    expect(lesson.parameters().get('cell')).toBe('d~e');
    await expect(page.getByRole('link', { name: 'Explore', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page).toHaveTitle(/^Setting 1.* · Explore · Taskmates$/);
    await expectNoAxeViolations(page, 'all of Explore beside a lesson');
    await page.reload();
    await lesson.bar.getByRole('button', { name: 'Back to the step' }).click();
    await lesson.arrived('It is not mutual');
    await expect(page.locator('main section[data-testid="panel"]')).toHaveCount(1);
    // The navigation opens all of another view, too.
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await lesson.bar.getByRole('button', { name: 'Back to the step' }).click();
    await lesson.arrived('It is not mutual');
    await page.getByRole('link', { name: 'Learn', exact: true }).click();
    await expect(lesson.item(2)).toContainText('Go on at step 2 of 6');
  });

  test('arrow keys lead through the steps while the focus is in the text, and not through a question', async ({
    page,
  }) => {
    const lesson = new LessonPage(page);
    await lesson.openList();
    await lesson.start(2);
    await page.keyboard.press('ArrowRight');
    await lesson.arrived('It is not mutual');
    await page.keyboard.press('ArrowLeft');
    await lesson.arrived('Two tasks, one network');
    await page.keyboard.press('ArrowLeft');
    await lesson.bar.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(lesson.bar.getByRole('radio').nth(1)).toBeChecked();
    await expect(lesson.title).toHaveText('Two tasks, one network');
  });
});

/** By their places in the list. */
const lessonsByTouch = [
  [4, 'under-a-budget'],
  [1, 'one-network'],
  [2, 'who-helps-whom'],
  [3, 'it-depends'],
  [5, 'cheap-guesses'],
  [6, 'train-it-yourself'],
  [7, 'how-sure'],
  [8, 'what-next'],
] as const;

test.describe('Lessons on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  for (const [place, id] of someOf(lessonsByTouch, 1))
    test(`“${id}” is gone through by touch, its figure in sight above the text`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const lesson = new LessonPage(page);
      await lesson.openList();
      await lesson.item(place).getByRole('link').tap();
      const { steps } = JSON.parse(readFileSync(`public/lessons/${id}.json`, 'utf8'));
      for (const [at, { title, link }] of steps.entries()) {
        await lesson.arrived(title.en);
        const drawing = page.locator('main section[data-testid="panel"]').first();
        await expect(drawing).toBeVisible();
        const [text, figure] = await Promise.all([lesson.title.boundingBox(), drawing.boundingBox()]);
        // What is to be filled in stands below what it is about.
        const isForm = link.startsWith('lab?lab=sweep');
        expect(figure?.y ?? -1, title.en).toBeGreaterThanOrEqual(0);
        if (!isForm) expect(text?.y ?? 0, title.en).toBeGreaterThan(figure?.y ?? 0);
        await expect(lesson.title).toBeInViewport();
        // To the end of the text the figure is still there.
        await lesson.bar.getByRole('button', { name: 'Leave the lesson' }).scrollIntoViewIfNeeded();
        if (!isForm) await expect(drawing).toBeInViewport();
        if (at + 1 < steps.length) await lesson.next.tap();
      }
      await expect(lesson.bar).toContainText('✓ This lesson is done.');
    });
});
