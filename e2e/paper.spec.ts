import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { takeFrom } from './saveMenu.ts';
import { someOf } from './whole.ts';

async function open(page: Page, lang = 'en') {
  await page.goto(`/#/learn?v=1&learn=paper&lang=${lang}`);
  await expect(page.getByTestId('paper-summary')).toBeVisible();
  return page.locator('#learn-paper');
}

/** The rows of claims, without those that name a group. */
const rows = 'tbody tr[data-verdict]';

test('every claim of the committed list is a row, and the summary counts what it counts', async ({
  page,
}) => {
  const paper = await open(page);
  const list = readFileSync('docs/reproduction.md', 'utf8');
  const lines = list.match(/^\| (?!what|---).*$/gm) ?? [];
  await expect(paper.locator(rows)).toHaveCount(lines.length);
  const [, all, same] = /Of (\d+) published numbers, (\d+) come out/.exec(list) ?? [];
  await expect(page.getByTestId('paper-summary')).toContainText(
    `${same} of ${all} published numbers come out to the printed digit.`,
  );
});

test('rows are filtered by setting, kind and verdict from the keyboard, and shown again', async ({
  page,
}) => {
  const paper = await open(page);
  const verdict = paper.getByRole('combobox', { name: 'Verdict' });
  await verdict.focus();
  await page.keyboard.press('d');
  await expect(paper.locator(rows)).toHaveCount(6);
  await expect(paper.getByRole('status').filter({ hasText: 'rows shown' })).toContainText('6 of');
  await paper.getByRole('combobox', { name: 'Kind' }).selectOption('correlation');
  await expect(paper.locator(rows)).toHaveCount(3);
  await paper.getByRole('combobox', { name: 'Setting', exact: true }).selectOption('setting-2');
  await expect(paper.locator(rows)).toHaveCount(1);
  // The link holds the filter, and the device what was recomputed.
  await page.reload();
  await expect(paper.locator(rows)).toHaveCount(1);
  await paper.locator('tbody summary').first().press('Enter');
  await expect(paper).toContainText('The number is that of gains as ratios');
  await paper.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(paper.locator(rows)).not.toHaveCount(1);
});

test('Show opens the state in which the recomputed number stands', async ({ page }) => {
  const explore = new ExplorePage(page);
  const follow = async (name: string) => {
    await page.goto('about:blank');
    const paper = await open(page);
    await paper.getByRole('link', { name, exact: true }).click();
    await expect(explore.gains).toBeVisible();
  };
  const total = 'Total test loss by budget, setting';
  await follow(`Show Optimal at 4 SNT: ${total} 2`);
  await expect(explore.headline).toContainText('0.3019');
  await follow(`Show Early stopping at 5 SNT: ${total} 3`);
  await expect(explore.headline).toContainText('0.4028');
  await follow(`Show Worst at 2.5 SNT: ${total} 4`);
  await expect(explore.headline).toContainText('0.6982');
  await follow('Show Setting 2: Edges with Normals: Gains of a task by another');
  await expect(explore.gains.getByTestId('cell-formula')).toContainText('= +71.59%');
  await follow('Show Settings 1 and 3, 20 directed pairs: r: Correlations of gains between settings');
  await expect(explore.gains).toContainText(/r = 0\.371 over 20 directed pairs/);
  await follow('Show Higher order: networks trained to choose among five tasks: What choosing costs');
  await expect(explore.frontier).toContainText('20');
});

test('the results are saved as CSV, JSON and Markdown', async ({ page }) => {
  const paper = await open(page);
  for (const [format, first] of [
    ['CSV', /^group,what,where,published,recomputed/],
    ['JSON', /^\[/],
    ['Markdown', /^## Total test loss by budget, setting 1/],
  ] as const) {
    const saved = page.waitForEvent('download');
    await takeFrom(paper, `Save ${format}`);
    expect(readFileSync(await (await saved).path(), 'utf8')).toMatch(first);
  }
});

for (const lang of someOf(['en', 'zh'], 1)) {
  test(`axe finds nothing on the paper’s page in ${lang} in either theme, and nothing is wider than a phone`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const paper = await open(page, lang);
    await paper.locator('summary').first().click();
    await expectNoAxeViolationsInBothThemes(page, lang);
    await page.setViewportSize({ width: 360, height: 800 });
    await expect
      .poll(() =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      )
      .toBe(0);
  });
}
