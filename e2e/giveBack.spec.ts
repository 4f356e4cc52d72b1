import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { parquetReadObjects } from 'hyparquet';
import { parseTable } from '../src/files/table/parseTable.ts';
import { expectNoAxeViolations } from './axe.ts';
import { test as alone } from './consoleGuard.ts';
import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { openSaveMenu, takeFrom } from './saveMenu.ts';

/** Saves by a button of a panel, by keyboard; gives the file and its name. */
async function save(page: Page, panel: Locator, name: string): Promise<{ bytes: Buffer; fileName: string }> {
  const download = page.waitForEvent('download');
  // By keyboard, and the focus comes back to where the menu was opened.
  const menu = await openSaveMenu(panel);
  await menu.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.locator('summary').first()).toBeFocused();
  const file = await download;
  return { bytes: await readFile(await file.path()), fileName: file.suggestedFilename() };
}

const linesOf = (bytes: Buffer) => bytes.toString().trimEnd().split('\r\n');

test.describe('Give back', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('saves the grouping as JSON and LaTeX, and copies LaTeX and Markdown', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open();
    const json = await save(page, explore.grouping, 'Save JSON');
    expect(json.fileName).toBe('taskmates-setting-1-grouping-at-2.5-snt.json');
    const grouping = JSON.parse(json.bytes.toString());
    expect(grouping).toMatchObject({ strategy: 'optimal', budget: 2.5, proved: true });
    expect(grouping.table.id).toBe('setting-1');
    expect(grouping.total).toBeCloseTo(0.44612, 9);
    expect(grouping.networks.map((network: { tasks: string[] }) => network.tasks.join(' '))).toEqual([
      'n',
      's d n',
      'n k e',
    ]);
    expect(grouping.heads).toEqual({ s: 1, d: 1, n: 0, k: 2, e: 2 });

    const tex = (await save(page, explore.grouping, 'Save LaTeX')).bytes.toString();
    expect(tex).toContain('\\toprule');
    expect(tex).toContain('2 & 1 & Segmentation, Depth & Normals & ');
    expect(tex).toContain('with total loss 0.4461 (proved optimal by the losses used to choose).');

    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await takeFrom(explore.grouping, 'Copy LaTeX');
    await expect(explore.grouping.getByRole('status')).toHaveText('LaTeX copied.');
    expect(await clipboard()).toBe(tex);
    await takeFrom(explore.grouping, 'Copy Markdown');
    await expect(explore.grouping.getByRole('status')).toHaveText('Markdown copied.');
    expect(await clipboard()).toContain('| 2 | 1 | Segmentation, Depth | Normals | ');
    await expectNoAxeViolations(page, 'Markdown copied');
  });

  alone('saves what it may not copy', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    const explore = new ExplorePage(page);
    await explore.open();
    const { bytes, fileName } = await save(page, explore.grouping, 'Copy Markdown');
    expect(bytes.toString()).toContain('| Network | Cost (SNT) |');
    await expect(explore.grouping.getByRole('status')).toHaveText(
      `Copying is not allowed here: ${fileName} was saved instead.`,
    );
  });

  test('saves the frontier as JSON, every strategy shown at every budget', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&show=optimal,random');
    const { bytes } = await save(page, explore.frontier, 'Save JSON');
    const frontier = JSON.parse(bytes.toString());
    expect(frontier.budgets).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    expect(Object.keys(frontier.strategies)).toEqual(['optimal', 'random']);
    expect(frontier.strategies.optimal).toHaveLength(9);
    expect(frontier.strategies.optimal[3]).toMatchObject({ budget: 2.5, proved: true });
    expect(frontier.strategies.random[0]).toMatchObject({ networks: [], estimate: null });
  });

  test('exports the table in every format, whatever is filtered', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&filter=s,e');
    const original = parseTable(await readFile('public/tables/setting-1.json', 'utf8'));
    const json = await save(page, explore.networks, 'Save table as JSON');
    expect(json.fileName).toBe('taskmates-setting-1.json');
    expect(parseTable(json.bytes.toString())).toEqual(original);

    const wide = linesOf((await save(page, explore.networks, 'Save table as wide CSV')).bytes);
    expect(wide).toHaveLength(37);
    expect(wide[0]).toMatch(/^network,tasks,cost \(SNT\),validation\/s ↓,validation\/d ↓,/);
    expect(wide[3]).toMatch(/^3,n,0\.5,,,0\.08965,,,/);

    const tidy = linesOf((await save(page, explore.networks, 'Save table as tidy CSV')).bytes);
    expect(tidy[0]).toBe('network,tasks,cost (SNT),task,split,value,better');
    expect(tidy[7]).toBe('3,n,0.5,n,validation,0.08965,lower');
    expect(tidy).toHaveLength(1 + 3 * 85);

    const parquet = (await save(page, explore.networks, 'Save table as Parquet')).bytes;
    const rows = await parquetReadObjects({ file: Uint8Array.from(parquet).buffer });
    expect(rows).toHaveLength(36);
    expect(rows[2]).toMatchObject({
      ...{ network: 3, 'cost (SNT)': 0.5 },
      ...{ 'validation/n ↓': 0.08965, 'validation/s ↓': null },
    });
  });

  test('exports an affinity table', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&data=tag-taskonomy');
    const json = await save(page, explore.gains, 'Save table as JSON');
    const original = await readFile('public/tables/tag-taskonomy.json', 'utf8');
    expect(parseTable(json.bytes.toString())).toEqual(parseTable(original));
    const square = linesOf((await save(page, explore.gains, 'Save table as square CSV')).bytes);
    expect(square[0]).toMatch(/^"?from \\ to ↑ .+,ss_l,depth_l,norm_l,key_l,edge2d_l$/);
    expect(square[1]).toMatch(/^ss_l,11\.999321423965947,/);
  });

  test('keeps every button within reach on a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const explore = new ExplorePage(page);
    await explore.open();
    for (const panel of [explore.grouping, explore.frontier, explore.networks]) {
      const menu = await openSaveMenu(panel);
      for (const button of await menu.getByRole('button').all()) {
        const box = await button.boundingBox();
        expect(box).not.toBeNull();
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 360).toBe(true);
      }
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
