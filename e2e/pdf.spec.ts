import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { test as alone } from './consoleGuard.ts';
import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { pdfTexts } from './pdfTexts.ts';
import { openSaveMenu, takeFrom } from './saveMenu.ts';
import { affinityFile, serveTable } from './tables.ts';

/** What a saved PDF says of itself, and what is drawn in it. */
async function savePdf(page: Page, figure: ExplorePage['gains'], name = 'Save PDF') {
  const download = page.waitForEvent('download');
  await takeFrom(figure, name);
  const file = await download;
  const { text, drawn } = pdfTexts(await readFile(await file.path()));
  const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  return {
    name: file.suggestedFilename(),
    text,
    width: Number(width),
    height: Number(height),
    drawn,
  };
}

test('a figure is saved as a vector PDF as wide as a column, its letters embedded, and tells nothing but what is drawn', async ({
  page,
}) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=2');
  const menu = await openSaveMenu(explore.frontier);
  await menu.getByLabel('Pictures').selectOption('for a paper, white');
  await menu.getByLabel('Width').selectOption('one column, 84 mm');
  const saved = await savePdf(page, explore.frontier);
  expect(saved.name).toMatch(/^taskmates-setting-1-.*\.pdf$/);
  expect(saved.text.startsWith('%PDF-1.')).toBe(true);
  expect(saved.width).toBeCloseTo((84 / 25.4) * 72, 1);
  expect(saved.text).toContain('/FontFile2');
  expect(saved.text).not.toContain('/Subtype /Image');
  expect(saved.drawn).toMatch(/ T[jJ]\b/);
  expect(saved.text).not.toMatch(/\/(Title|Subject|Author|Keywords) /);
  expect((await savePdf(page, explore.gains)).text).toContain('/FontFile2');
});

test('a figure in Chinese is saved as PDF with Chinese letters', async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=2&lang=zh');
  const saved = await savePdf(page, explore.gains, '保存 PDF');
  expect(saved.text).toContain('NotoSansSC');
});

alone(
  'a name that the fonts of PDF files cannot set is told, and no file is saved without it',
  async ({ page }) => {
    const made = affinityFile(4) as { sources: { name: string }[] };
    const strange = { ...made.sources[0], name: 'காலம்' };
    const sources = [strange, ...made.sources.slice(1)];
    await serveTable(page, { ...made, sources, targets: sources });
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=2&data=setting-2');
    await takeFrom(explore.gains, 'Save PDF');
    await expect(explore.gains.getByRole('status').first()).toContainText('PDF not saved. No letter for “க”');
  },
);
