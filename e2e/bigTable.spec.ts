import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { columnTable } from '../bench/columnTable.ts';
import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { expectNothingSticksOut } from './overflow.ts';
import { ComparePage } from './pages/ComparePage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { takeFrom } from './saveMenu.ts';
import { affinityFile, lossFile, serveTable } from './tables.ts';
import { isWhole } from './whole.ts';

/** Four times as many cells take four times as long, and are handled alike. */
const tasks = isWhole ? 200 : 100;

async function openAffinities(page: Page, query = ''): Promise<ExplorePage> {
  await serveTable(page, affinityFile(tasks));
  const explore = new ExplorePage(page);
  // What is looked at here needs no grouping: the search stops at once.
  await explore.open(`#/explore?v=1&data=setting-2&limit=0.1${query}`);
  await expect(explore.gains.locator('canvas')).toBeVisible();
  return explore;
}

/** What the focus is on, as a screen reader is told: its name, and where it stands in the whole grid. */
function focusedCell(page: Page): Promise<readonly (string | null | undefined)[]> {
  return page.evaluate(() => {
    const cell = document.activeElement;
    const row = cell?.closest('[role="row"]');
    return [
      cell?.getAttribute('aria-label'),
      row?.getAttribute('aria-rowindex'),
      cell?.getAttribute('aria-colindex'),
    ];
  });
}

test.describe(`An affinity table of ${tasks} tasks`, () => {
  test('is drawn in either theme, walked by keyboard, and saved', async ({ page }) => {
    const { gains } = await openAffinities(page, '&order=leaf&cell=t3~t9');
    await test.step('in the colours of either theme, and axe finds nothing', async () => {
      await expect(gains).toContainText('Task number 3 for Task number 9');
      const shades = () =>
        gains.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
          const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
            data: [],
          };
          const seen = new Set<string>();
          for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
          return [...seen];
        });
      const papers = { light: '252,251,247', dark: '21,23,26' } as const;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect.poll(shades).toContain(papers[colorScheme]);
        expect((await shades()).length).toBeGreaterThan(50);
        await expectNoAxeViolations(page, `heatmap on canvas, ${colorScheme}`);
      }
      for (const paper of [papers.dark, papers.light]) {
        await page.getByRole('button', { name: /theme/ }).click();
        await expect.poll(shades).not.toContain(paper);
      }
    });
    await openAffinities(page);
    await test.step('as one grid with one tab stop, the focused cell kept in view where cells are large, and named under the pointer', async () => {
      const grid = gains.getByRole('grid');
      await expect(grid).toHaveAttribute('aria-rowcount', String(tasks + 1));
      await expect(grid).toHaveAttribute('aria-colcount', String(tasks + 1));
      await expect(gains.locator('[role="gridcell"][tabindex="0"]')).toHaveCount(1);
      await gains.getByRole('combobox', { name: 'Cells' }).focus();
      await page.keyboard.press('Tab');
      expect((await focusedCell(page)).slice(1)).toEqual(['2', '2']);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await focusedCell(page)).toEqual([
        expect.stringMatching(/^Task number 3 for Task number 2: /),
        '4',
        '3',
      ]);
      await page.keyboard.press('End');
      expect((await focusedCell(page)).slice(1)).toEqual(['4', String(tasks + 1)]);
      await page.keyboard.press('Control+End');
      expect((await focusedCell(page)).slice(1)).toEqual([String(tasks + 1), String(tasks + 1)]);
      await expect(gains.getByTestId('heatmap-tip')).toContainText(`Task number ${tasks} itself`);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(gains.getByTestId('cell-formula')).toContainText('Task number 2 for Task number 1: ');
      expect(new URL(page.url()).hash).toContain('cell=t2~t1');
      await page.keyboard.press('Escape');
      await expect(gains.getByTestId('cell-formula')).toContainText('Choose a cell');
      // No more cells than the one in focus and those around it are elements.
      expect(await gains.getByRole('gridcell').count()).toBeLessThanOrEqual(9);

      const cells = gains.getByRole('combobox', { name: 'Cells' });
      await cells.selectOption('readable');
      await cells.focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Control+End');
      const seen = await page.evaluate(() => {
        const cell = document.activeElement?.getBoundingClientRect();
        const frame = document.querySelector('[data-testid="heatmap-scroller"]')?.getBoundingClientRect();
        return (
          cell && frame && cell.right <= frame.right && cell.bottom <= frame.bottom && cell.top >= frame.top
        );
      });
      expect(seen).toBe(true);
      await page.locator('body').click({ position: { x: 5, y: 5 } });
      const canvas = gains.locator('canvas');
      await canvas.scrollIntoViewIfNeeded();
      const box = await canvas.boundingBox();
      if (!box) throw new Error('the canvas is drawn');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await expect(gains.getByTestId('heatmap-tip')).toContainText(/^Task number \d+ (for|itself)/);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect(gains.getByTestId('cell-formula')).toContainText(/^Task number \d+/);
    });
    await test.step('as SVG with a rectangle for each pair, as PNG and CSV, and read as a table in portions', async () => {
      const save = async (format: string) => {
        const download = page.waitForEvent('download');
        await takeFrom(gains, `Save ${format}`);
        return readFile(await (await download).path());
      };
      const svg = (await save('SVG')).toString();
      expect(svg).toMatch(/^<svg/);
      expect(svg.match(/<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+"\/>/g)).toHaveLength(
        tasks * (tasks - 1),
      );
      expect(svg).toContain(`Task number ${tasks}`);
      expect(svg).not.toMatch(/var\(--|color-mix/);
      expect((await save('PNG')).subarray(1, 4).toString()).toBe('PNG');
      expect((await save('CSV')).toString().trim().split(/\r?\n/)).toHaveLength(tasks + 1);
      await gains.getByRole('button', { name: 'table', exact: true }).click();
      await expect(gains.getByRole('cell')).toHaveCount(40 * 40);
      await gains
        .getByRole('combobox', { name: 'Rows' })
        .selectOption({ label: `${40 * Math.floor((tasks - 1) / 40) + 1} to ${tasks} of ${tasks}` });
      await expect(gains.getByRole('rowheader').last()).toHaveText(`Task number ${tasks}`);
    });
  });

  test('is saved from the comparison of its two scales with a rectangle for each pair', async ({ page }) => {
    await serveTable(page, affinityFile(tasks));
    const compare = new ComparePage(page);
    await compare.openLink(
      ComparePage.link('data=setting-2&scale=linear&limit=0.1', 'data=setting-2&limit=0.1'),
    );
    const figure = page.locator('section', { has: page.locator('canvas') }).first();
    await expect(figure.locator('canvas')).toBeVisible();
    const download = page.waitForEvent('download');
    await takeFrom(figure, 'Save SVG');
    const svg = await readFile(await (await download).path(), 'utf8');
    expect(svg.match(/<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+"\/>/g)).toHaveLength(
      tasks * (tasks - 1),
    );
    expect(svg).toContain('Task number 1');
  });
});

test('twenty thousand networks are sorted, filtered and listed while the search runs', async ({ page }) => {
  const shape = { taskCount: 16, networkCount: 20_000, seed: 1, costs: 'sizes', largestSet: 6 } as const;
  await serveTable(page, lossFile(columnTable(shape), ['validation', 'test']));
  await page.goto('/#/explore?v=1&data=setting-2&budget=4&show=optimal');
  const { networks, headline } = new ExplorePage(page);
  await expect(networks).toContainText('84 of 20,000 networks are listed');
  const sortByT3 = networks.getByRole('columnheader', { name: 't3', exact: true }).getByRole('button');
  await sortByT3.click();
  const firstLoss = networks.locator('tbody tr').first().getByRole('cell').nth(4);
  const ascending = Number(await firstLoss.innerText());
  await sortByT3.click();
  await expect.poll(async () => Number(await firstLoss.innerText())).toBeGreaterThan(ascending);
  await networks.getByRole('button', { name: 't5', exact: true }).first().click();
  await expect(networks).toContainText(/84 of \d,\d{3} networks are listed/);
  await networks.getByRole('button', { name: 'List 84 more' }).click();
  await expect(networks.locator('tbody tr')).toHaveCount(168);
  await expect(headline).toContainText('proved optimal');
});

test.describe('A table of 80 tasks', () => {
  test.beforeEach(async ({ page }) => {
    const shape = { taskCount: 80, networkCount: 4000, seed: 1, costs: 'sizes', largestSet: 9 } as const;
    await serveTable(page, lossFile(columnTable(shape), ['validation', 'test']));
  });

  test('is searched with a bound, shows gains, networks and each task alone, and stays within its window', async ({
    page,
  }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=setting-2&budget=40&show=optimal,independent&limit=5');
    const { headline, frontier, grouping, gains } = explore;
    await expect(headline).toContainText('serve all 80 tasks');
    await expect(headline).toContainText('above the optimum');
    await expect(gains.locator('canvas')).toBeVisible();
    await headline.getByRole('combobox', { name: 'Strategy' }).selectOption('independent');
    await expect(headline).toContainText('80 networks serve all 80 tasks');
    await grouping.getByText('Each of 80 tasks').click();
    await expect(grouping.getByRole('row')).toHaveCount(81);
    await expectNoAxeViolations(page, '80 tasks');
    await frontier.getByText('Constraints and limits').click();
    await expect(frontier.getByRole('button', { name: /^Task: / })).toBeVisible();
    await expectNothingSticksOut(page, '80 tasks');
  });
});
