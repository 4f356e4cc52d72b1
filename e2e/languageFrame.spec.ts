import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import { test as alone } from './consoleGuard.ts';
import { englishWords, namesOfTables } from './englishWords.ts';
import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { pickTable } from './tablePicker.ts';

const paper = 'Which Tasks Should Be Learned Together in Multi-task Learning?';
const authors = 'Standley Zamir Chen Guibas Malik Savarese Sener Koltun GradNorm'.split(' ');
const keys = 'Ctrl Shift Page Up Down Home End Enter Escape ICML'.split(' ');
const data = [...namesOfTables('setting-1'), paper, ...authors, ...keys];

/** What is written in English in any language: the other languages, links and commands. */
const except = '[data-testid="header-language"], [data-testid="copy-field"], code, noscript, script';

async function expectChinese(page: Page, within: string, more: readonly string[] = []): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  const found = await englishWords(page, { within, except, data: [...data, ...more] });
  expect(found).toEqual([]);
  await expectNoAxeViolations(page, within);
}

test.describe('In Chinese', () => {
  test('Explore with its charts, the header, the notices of a link and the source line have no English words', async ({
    page,
  }) => {
    const explore = new ExplorePage(page);
    await explore.open(
      '#/explore?v=1&lang=zh&by=worst&clamp=900&budget=99&weights=1,2&most=9&task=xx&noise=1,2&other=1',
    );
    const notice = page.getByTestId('page-notices');
    await expect(notice).toContainText(
      '“900”不能用作“色标范围”（可用：auto，或 1 至 100 的百分比）：改用 auto。',
    );
    await expect(notice).toContainText('无法识别，已略去：other。');
    await expect(notice).toContainText('预算 99 SNT 不在 1 至 5 之内：改为显示 5。');
    await expect(notice).toContainText('2 个权重与 5 个任务不符');
    await expect(explore.gains.getByRole('grid')).toBeVisible();
    await expectChinese(page, 'body', ['other', 'xx', 'auto', 'LaTeX', 'Markdown']);
  });

  test('the dialogs of sharing and help have none', { tag: '@whole' }, async ({ page }) => {
    await new ExplorePage(page).open('#/explore?v=1&lang=zh');
    await page.getByRole('button', { name: '分享' }).click();
    await expect(page.getByRole('dialog', { name: '分享你所看到的' })).toContainText('嵌入网页');
    // Languages are named in themselves.
    await expectChinese(page, 'dialog[open]', ['HTML', 'English']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '帮助' }).click();
    await expect(page.getByRole('dialog', { name: '这里展示什么' })).toContainText('快捷键');
    await expectChinese(page, 'dialog[open]');
  });

  test('what undo takes back is said in the language of the page', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&lang=en');
    await explore.headline.getByRole('combobox', { name: 'Strategy' }).selectOption('early-stopping');
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute(
      'title',
      'Undo: strategy (Ctrl+Z)',
    );
    await page.locator('[data-testid="header-language"] select').selectOption('zh');
    await expect(page.getByRole('button', { name: '撤销' })).toHaveAttribute('title', '撤销：语言（Ctrl+Z）');
    await pickTable(page, /^实验设定 2/);
    await expect(page.getByRole('button', { name: '撤销' })).toHaveAttribute('title', /^撤销：数据集/);
  });

  alone('a frame in another page has none, and leads to the whole page', async ({ page }) => {
    await page.goto('/#/explore?v=1&lang=zh&embed=1&panel=gains');
    await expect(page.getByRole('link', { name: '在 Taskmates 中打开' })).toBeVisible();
    await expect(page.getByRole('grid')).toBeVisible();
    await expectChinese(page, 'body');
  });
});
