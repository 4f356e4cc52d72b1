import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { takeFrom } from './saveMenu.ts';

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
  await expect(paper.locator('th[scope="rowgroup"]')).toHaveText(
    [...list.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title),
  );
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

test('Show rings the number where it stands with what was printed, and leads back to the row', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const explore = new ExplorePage(page);
  const paper = await open(page);
  const ring = page.getByTestId('paper-ring');
  const place = page.getByTestId('paper-place');
  const ringed = async (name: string, printed: string) => {
    await paper.getByRole('link', { name, exact: true }).click();
    await expect(ring).toHaveText(printed);
    await expect(ring).toBeInViewport({ ratio: 1 });
  };
  const back = async (name: string) => {
    await place.getByRole('button', { name: 'Back to the row' }).click();
    const link = paper.getByRole('link', { name, exact: true });
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
  };
  const figure = (setting: number) =>
    `Performance/compute figure, setting ${setting}: total test loss by budget`;
  const about = async (mark: Locator) => {
    const [around, inner] = await Promise.all([ring.boundingBox(), mark.boundingBox()]);
    if (!around || !inner) throw new Error('Ring or mark is not drawn.');
    expect(Math.abs(around.x + around.width / 2 - inner.x - inner.width / 2)).toBeLessThan(2);
    expect(Math.abs(around.y + around.height / 2 - inner.y - inner.height / 2)).toBeLessThan(2);
  };

  const optimal = `Show Optimal at 4 SNT: ${figure(2)}`;
  await ringed(optimal, 'printed 0.30190');
  await expect(explore.headline).toContainText('0.3019');
  await expect(place).toContainText('same');
  const marks = page.locator('[data-published="optimal"]');
  await about(marks.locator('[data-budget="4"]'));
  await expectNoAxeViolationsInBothThemes(page, 'a ringed number');
  // It stays at its number when the page becomes narrow.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(async () => about(marks.locator('[data-budget="4"]'))).toPass();
  await page.setViewportSize({ width: 1280, height: 720 });
  await back(optimal);

  const gradnorm = `Show GradNorm at 4 SNT: ${figure(1)}`;
  await ringed(gradnorm, 'printed 0.5001');
  await about(page.locator('[data-published="gradnorm"] [data-budget="4"]'));
  await back(gradnorm);

  const edges = 'Show Edges with Normals: Table 5: gains of a task by another, setting 2';
  await ringed(edges, 'printed +71.59%');
  await expect(explore.gains.getByTestId('cell-formula')).toContainText('= +71.59%');
  await about(explore.gains.getByRole('gridcell', { name: /^Edges trained with Normals/ }));
  await back(edges);

  const r = 'Show Settings 1 and 3, 20 directed pairs: r: Text: correlations of gains between settings';
  await ringed(r, 'printed 0.375');
  await expect(explore.gains).toContainText(/r = 0\.371 over 20 directed pairs/);
  // Another state has another number.
  await explore.gains.getByLabel('Table compared').selectOption('setting-2');
  await expect(ring).toHaveCount(0);
  await place.getByRole('link', { name: 'Show it again' }).click();
  await expect(ring).toHaveText('printed 0.375');
  await back(r);

  const networks =
    'Show Higher order: networks trained to choose among five tasks: Text: what choosing costs';
  await ringed(networks, 'printed 20');
  await expect(explore.frontier).toContainText('20 networks are trained');
  // The link alone leads there, too; what is left is left.
  await page.reload();
  await expect(ring).toHaveText('printed 20');
  await place.getByRole('button', { name: 'Close' }).click();
  await expect(place).toHaveCount(0);
  await expect(ring).toHaveCount(0);
});

test('the results are saved as CSV, JSON and Markdown', async ({ page }) => {
  const paper = await open(page);
  for (const [format, first] of [
    ['CSV', /^group,what,where,published,recomputed/],
    ['JSON', /^\[/],
    ['Markdown', /^## Table 2: gains of a task by another, setting 1/],
  ] as const) {
    const saved = page.waitForEvent('download');
    await takeFrom(paper, `Save ${format}`);
    expect(readFileSync(await (await saved).path(), 'utf8')).toMatch(first);
  }
});

for (const lang of ['en', 'zh']) {
  test(`axe finds nothing on the paper’s page in ${lang} in either theme, and nothing is wider than a phone`, {
    tag: '@whole',
  }, async ({ page }) => {
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
