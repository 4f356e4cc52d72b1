import { readFile } from 'node:fs/promises';
import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './keptPage.ts';
import { expectNothingSticksOut } from './overflow.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { takeFrom } from './saveMenu.ts';
import { someOf } from './whole.ts';

const states = [
  ['setting 1', '#/explore?v=1&cell=n~e&task=n'],
  ['a rectangular table', '#/explore?v=1&data=taskonomy-transfer&limit=1'],
  ['a grouping of two', '#/explore?v=1&data=tag-taskonomy&groups=2'],
  ['every estimator', '#/explore?v=1&by=affinity&show=optimal,early-stopping,higher-order,affinity'],
  ['nine tasks', '#/explore?v=1&data=tag-celeba&cell=Goatee~Mustache'],
] as const;

test('axe finds nothing wrong with any state in either theme, and nothing sticks out', async ({ page }) => {
  const explore = new ExplorePage(page);
  for (const [name, hash] of someOf(states, 1)) {
    await explore.open(hash);
    await expectNoAxeViolationsInBothThemes(page, name);
    await expectNothingSticksOut(page, name);
  }
});

test('axe finds nothing wrong with the twins, the dialogs and the notices in either theme', async ({
  page,
}) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&budget=NaN&without=3,36&show=optimal,worst,independent,all-in-one');
  await explore.frontier.getByRole('button', { name: 'table' }).click();
  await explore.gains.getByRole('button', { name: 'table' }).click();
  await expectNoAxeViolationsInBothThemes(page, 'twins and notice');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Share' }).click();
  // Its code loads when it is first opened.
  await expect(dialog).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page, 'share');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(dialog).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page, 'help');
  const terms = await dialog.getByRole('link', { name: /^Licences/ }).getAttribute('href');
  const answer = await page.request.get(new URL(terms ?? '', page.url()).href);
  const listed = await answer.text();
  expect(listed).toMatch(/\nreact [\d.]+: MIT\n/);
  expect(listed).toContain('Permission is hereby granted');
});

test('the theme is chosen by hand and remembered', async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open();
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test.describe('With reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves and stepping still works', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&budget=4.5&speed=4');
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--motion')),
    ).toMatch(/^0m?s$/);
    await page.getByRole('button', { name: 'Next budget' }).click();
    await expect(explore.grouping).toContainText('Grouping at 5 SNT');
  });
});

test.describe('Export', () => {
  test('saves frontier, grouping and gains as SVG, PNG and CSV', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open();
    for (const panel of ['frontier', 'grouping', 'gains'] as const) {
      const save = async (format: string) => {
        const download = page.waitForEvent('download');
        await takeFrom(explore[panel], `Save ${format}`);
        return readFile(await (await download).path());
      };
      const svg = (await save('SVG')).toString();
      expect(svg).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
      expect(svg).toContain('Setting 1');
      expect(svg).toContain('1905.07553');
      expect(svg).not.toContain('var(--');
      expect(svg).not.toContain('color-mix');
      const png = await save('PNG');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      const shown = await explore[panel]
        .locator('svg')
        .evaluate(element => element.getBoundingClientRect().width);
      expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * shown);
      const csv = (await save('CSV')).toString().trim().split(/\r?\n/);
      expect(csv.length).toBe({ frontier: 10, grouping: 6, gains: 6 }[panel]);
    }
  });

  test('saves the networks as CSV, as sorted and filtered', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&filter=s,e');
    const download = page.waitForEvent('download');
    await takeFrom(explore.networks, 'Save rows as CSV');
    const csv = (await readFile(await (await download).path())).toString().trim().split(/\r?\n/);
    expect(csv).toHaveLength(9);
  });
});
