import { readFileSync } from 'node:fs';
import { expect, test } from './consoleGuard.ts';
import { LessonPage } from './pages/LessonPage.ts';

test('a lesson is shown to a hall by keys alone, there and back', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 720 });
  const lesson = new LessonPage(page);
  await lesson.openList();
  await lesson.start(4);
  const slide = page.getByTestId('slide');
  // The key is listened for once the first view is there.
  await expect(async () => {
    await page.keyboard.press('p');
    await expect(slide).toBeFocused({ timeout: 2000 });
  }).toPass();
  await expect(slide).not.toContainText('Loading what the slides show');

  const { steps } = JSON.parse(readFileSync('public/lessons/under-a-budget.json', 'utf8'));
  const count: number = steps.length;
  const isAt = async (number: number) => {
    await expect(slide.getByRole('status').filter({ hasText: ' of ' })).toHaveText(`${number} of ${count}`);
    await expect(page.getByTestId('slide-sentence')).not.toBeEmpty();
    await expect(slide.locator('main [data-testid="panel"]').first()).toBeVisible();
    await expect(slide).not.toContainText(/could not be loaded|Loading/);
  };
  for (let number = 1; number < count; number++) {
    await isAt(number);
    await page.keyboard.press(number % 2 ? 'PageDown' : 'ArrowRight');
  }
  await isAt(count);
  await page.keyboard.press('PageUp');
  await isAt(count - 1);
  await page.keyboard.press('Home');
  await isAt(1);
  await page.keyboard.press('ArrowLeft');
  await isAt(1);
  await page.keyboard.press('End');
  await isAt(count);
  await page.keyboard.press('Escape');
  await expect(slide).toHaveCount(0);
  await expect(lesson.place).toHaveText(`Step ${count} of ${count}`);
});
