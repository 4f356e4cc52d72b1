import { readFileSync } from 'node:fs';
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect } from './consoleGuard.ts';
import { test } from './pages/HostPage.ts';
import { LessonPage } from './pages/LessonPage.ts';
import { someOf } from './whole.ts';

interface Lesson {
  readonly title: { readonly en: string; readonly zh: string };
  readonly steps: readonly { readonly title: { readonly en: string; readonly zh: string } }[];
}
const ids = [
  'one-network',
  'who-helps-whom',
  'it-depends',
  'under-a-budget',
  'cheap-guesses',
  'train-it-yourself',
  'how-sure',
  'what-next',
];
const lessons: readonly Lesson[] = ids.map(id =>
  JSON.parse(readFileSync(`public/lessons/${id}.json`, 'utf8')),
);

const lessonFile = (lesson: unknown) => ({
  name: 'mine.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(lesson)),
});
const mine = {
  format: 'taskmates-lesson',
  version: 1,
  id: 'mine',
  title: { en: 'Mine' },
  steps: [
    { title: 'First', text: 'A total of {total setting-2 optimal 3}.', link: 'data=setting-2&budget=3' },
    { title: 'Second', text: 'There is {love setting-1}.', link: 'compare?data=setting-3', look: 'scatter' },
    { title: 'Third', text: '', link: '' },
  ],
};

test.describe('Lessons', () => {
  for (const [i, { title, steps }] of someOf([...lessons.entries()], 1)) {
    test(`“${title.en}” is finished by keyboard alone, every number computed`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const lesson = new LessonPage(page);
      await lesson.openList();
      await lesson.tabTo(title.en);
      await page.keyboard.press('Enter');
      for (const [at, step] of steps.entries()) {
        await lesson.arrived(step.title.en);
        await lesson.numbersShown();
        await expect(lesson.again).toHaveCount(0);
        if (at + 1 === steps.length) break;
        await lesson.tabTo('Next');
        await page.keyboard.press('Enter');
      }
      await expect(lesson.bar).toContainText('✓ This lesson is done.');
      const next = lessons[i + 1];
      await lesson.tabTo(next ? `Next lesson: ${next.title.en}` : 'All lessons');
      await page.keyboard.press('Enter');
      if (next) await lesson.arrived(next.steps[0]?.title.en ?? '');
      else await expect(page.getByTestId('lesson-item').last()).toContainText('✓ Done');
    });
  }

  test('a reader may wander off and come back, and answers are replied to', async ({ page }) => {
    const lesson = new LessonPage(page);
    await lesson.openList();
    await lesson.start(2);
    // Of Explore only the figure that the step is about, beside its text, and the navigation stays in Learn.
    await expect(page.locator('main section[data-testid="panel"]')).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'Learn', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page).toHaveTitle('Who helps whom? · Learn · Taskmates');
    const [text, figure] = await Promise.all([
      lesson.bar.boundingBox(),
      page.locator('#gains').boundingBox(),
    ]);
    expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(figure?.x ?? 0);
    await lesson.bar.getByRole('radio', { name: 'Less, but something.' }).check();
    await expect(lesson.bar.getByTestId('lesson-reply')).toContainText('✗ Not quite. Not even that: −4.4%.');
    await lesson.bar.getByRole('radio', { name: 'They lose.' }).check();
    await expect(lesson.bar.getByTestId('lesson-reply')).toContainText('✓ Right.');
    const before = page.url();
    await page.locator('#gains').getByLabel('Show').selectOption('affinity');
    await expect(lesson.again).toBeVisible();
    await lesson.again.click();
    await expect(lesson.again).toHaveCount(0);
    expect(page.url()).toBe(before);
    // A term leads to its explanation, with the lesson still there.
    await lesson.bar.getByRole('link', { name: 'gain', exact: true }).click();
    await expect(page.locator('#learn-glossary')).toBeVisible();
    await lesson.again.click();
    await expect(page.locator('#gains')).toBeVisible();
    await lesson.bar.getByRole('button', { name: 'Leave the lesson' }).click();
    await expect(lesson.bar).toHaveCount(0);
    await expect(page.locator('#gains')).toBeVisible();
    await expect(page.locator('#frontier')).toBeVisible();
  });

  test('another language keeps step and state', async ({ page }) => {
    const lesson = new LessonPage(page);
    const [first, second] = lessons[2]?.steps ?? [];
    await lesson.openList();
    await lesson.start(3);
    await expect(lesson.title).toHaveText(first?.title.en ?? '');
    await lesson.next.click();
    await expect(lesson.title).toHaveText(second?.title.en ?? '');
    const before = lesson.parameters();
    await page.locator('[data-testid="header-language"] select').selectOption('zh');
    await expect(lesson.title).toHaveText(second?.title.zh ?? '');
    await expect(lesson.place).toHaveText('第 2 步，共 6 步');
    await expect(lesson.bar).toContainText('r = 0.456');
    const after = lesson.parameters();
    after.delete('lang');
    expect([...after].sort()).toEqual([...before].sort());
    await lesson.bar.getByRole('button', { name: '下一步' }).click();
    await expect(lesson.title).toHaveText(lessons[2]?.steps[2]?.title.zh ?? '');
    expect(lesson.parameters().get('lang')).toBe('zh');
  });

  test('progress outlasts the page', async ({ page }) => {
    const lesson = new LessonPage(page);
    await lesson.openList();
    await expect(lesson.item(1)).toContainText(/Start here\d minutes · 5 steps/);
    await expect(lesson.item(1).locator('svg rect').first()).toBeVisible();
    await lesson.start(1);
    await lesson.next.click();
    await expect(lesson.place).toHaveText('Step 2 of 5');
    await lesson.next.click();
    await expect(lesson.place).toHaveText('Step 3 of 5');
    await page.reload();
    await expect(lesson.place).toHaveText('Step 3 of 5');
    await lesson.bar.getByRole('link', { name: 'Lessons' }).click();
    await expect(lesson.item(1)).toContainText('Go on at step 3 of 5');
    await page.reload();
    await expect(lesson.item(1)).toContainText('Go on at step 3 of 5');
    await lesson.start(1);
    await expect(lesson.place).toHaveText('Step 3 of 5');
  });

  test('a file with problems is opened as far as it goes, each named with its place, and is there after a reload', async ({
    page,
  }) => {
    const lesson = new LessonPage(page);
    await lesson.openList();
    await lesson.file.setInputFiles(lessonFile({ ...mine, steps: [] }));
    const alert = page.locator('[data-testid="lesson-own"] [data-testid="notice"]');
    await expect(alert).toContainText('“mine.json” is not a lesson that can be opened:');
    await expect(alert).toContainText('steps: a lesson needs a step.');
    await lesson.file.setInputFiles(lessonFile(mine));
    await expect(lesson.title).toHaveText('First');
    await expect(lesson.bar).toContainText('A total of 0.3061.');
    await lesson.bar.getByText('2 problems in the file of this lesson').click();
    await expect(lesson.bar).toContainText('steps.2.text.en: there is no fact “love”.');
    await expect(lesson.bar).toContainText('steps.3.text: must not be empty. This step is left out.');
    expect(lesson.parameters().get('data')).toBe('setting-2');
    await lesson.next.click();
    await expect(lesson.bar).toContainText('[not known: there is no fact “love”]');
    await page.reload();
    await expect(lesson.title).toHaveText('Second');
    await expect(lesson.place).toHaveText('Step 2 of 2');
  });

  test('a lesson is opened from an address, and what is wrong with one is said', async ({ page }) => {
    await page.route('https://teacher.example/*', async route => {
      const isGood = route.request().url().endsWith('mine.json');
      const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
      await route.fulfill({ headers, body: isGood ? JSON.stringify(mine) : '<p>' });
    });
    const lesson = new LessonPage(page);
    await lesson.openList();
    const field = page.getByRole('textbox', { name: 'Open an address' });
    const notice = page.locator('[data-testid="lesson-own"] [data-testid="notice"]');
    await field.fill('http://teacher.example/mine.json');
    await field.press('Enter');
    await expect(notice).toContainText('is no address that begins with https://');
    await field.fill('https://teacher.example/other.json');
    await field.press('Enter');
    await expect(notice).toContainText('Not JSON');
    await field.fill('https://teacher.example/mine.json');
    await field.press('Enter');
    await expect(lesson.title).toHaveText('First');
    expect(lesson.parameters().get('course')).toBe('https://teacher.example/mine.json');
    await page.reload();
    await expect(lesson.title).toHaveText('First');
  });

  test('a lesson that this device does not have says where to find it', async ({ page }) => {
    const lesson = new LessonPage(page);
    await page.goto('/#/explore?v=1&lesson=not-here');
    await expect(page.getByText('this device does not have it')).toBeVisible();
    await page.getByRole('button', { name: 'Leave the lesson' }).click();
    await expect(lesson.bar).toHaveCount(0);
  });

  for (const language of someOf(['en', 'zh'] as const, 1)) {
    test(`axe finds nothing in either theme, ${language}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const lesson = new LessonPage(page);
      await lesson.openList(`&lang=${language}`);
      await expectNoAxeViolationsInBothThemes(page, 'the list');
      await lesson.start(2);
      await lesson.numbersShown();
      await lesson.bar.getByRole('radio').first().check();
      await expect(lesson.bar.locator('[data-testid="lesson-reply"] strong')).toBeVisible();
      await expectNoAxeViolationsInBothThemes(page, 'a step');
      await page.setViewportSize({ width: 360, height: 800 });
      // Figures are drawn anew for their new width.
      await expect
        .poll(() =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        )
        .toBe(0);
      await expectNoAxeViolationsInBothThemes(page, 'a step on a phone');
    });
  }

  test('a step in a frame shows its text and its figure, goes on, and leads to the whole page', async ({
    host,
    context,
  }) => {
    const frame = await host.open('lesson=who-helps-whom&data=setting-1&budget=2.5&cell=n~e');
    const title = frame.locator('#lesson-step');
    await expect(title).toHaveText('Two tasks, one network');
    await expect(frame.locator('main section[data-testid="panel"]')).toHaveCount(1);
    await expect(frame.getByRole('button', { name: 'Leave the lesson' })).toHaveCount(0);
    await expect(frame.getByRole('button', { name: 'Show what this step is about' })).toHaveCount(0);
    // By keyboard: the buttons move while the frame is being fitted.
    await frame.getByRole('button', { name: 'Next', exact: true }).press('Enter');
    await expect(title).toHaveText('It is not mutual');
    await expect(frame.locator('main section[data-testid="panel"]')).toHaveCount(1);
    await expect(frame.locator('#gains')).toBeVisible();
    await frame.getByRole('button', { name: 'Back', exact: true }).press('Enter');
    await expect(title).toHaveText('Two tasks, one network');
    await expectNoAxeViolations(frame, 'a step in a frame');
    const opened = context.waitForEvent('page');
    await frame.getByRole('link', { name: 'Open in Taskmates' }).click();
    const whole = new LessonPage(await opened);
    await expect(whole.title).toHaveText('Two tasks, one network');
    await expect(whole.page.locator('#gains')).toBeVisible();
  });

  test('the page around a frame may lead it to a step that compares', async ({ host }) => {
    const frame = await host.open('lesson=it-depends&data=setting-4&order=help&task=n&step=4');
    await host.configure(
      '#/compare?v=1&data=setting-3&budget=2.5&against=v%3D1%26data%3Dsetting-1%26budget%3D2.5&lesson=it-depends&step=3',
    );
    await expect(frame.locator('#lesson-step')).toHaveText('Both at once');
    await expect(frame.locator('#scatter')).toBeVisible();
    expect(await host.news('refused')).toEqual([]);
  });

  test('sharing a step keeps it, also in the HTML to embed', async ({ page }) => {
    const lesson = new LessonPage(page);
    await lesson.openList();
    await lesson.start(2);
    await lesson.next.click();
    await expect(lesson.place).toHaveText('Step 2 of 6');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(
      /lesson=who-helps-whom&step=2/,
    );
    await expect(page.getByRole('textbox', { name: 'HTML to embed' })).toHaveValue(
      /lesson=who-helps-whom&amp;step=2/,
    );
  });
});
