import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from './consoleGuard.ts';
import { TablesPage } from './pages/TablesPage.ts';

/** A CSV of a million networks of two tasks each, some 37 MB, made in the folder of the test. */
async function millionRows(info: TestInfo): Promise<string> {
  const path = info.outputPath('million_losses.csv');
  const file = createWriteStream(path);
  const names = Array.from({ length: 10 }, (_, i) => `t${i}`);
  file.write(`tasks,cost,${names.join(',')}\n`);
  for (let from = 0; from < 1_000_000; from += 10_000) {
    let lines = '';
    for (let i = from; i < from + 10_000; i++) {
      const [a, b] = [i % 10, (i + 3) % 10].sort((x, y) => x - y) as [number, number];
      const losses = names.map((_, t) =>
        t === a || t === b ? (0.1 + ((i * 7919) % 1000) / 1e4).toFixed(4) : '',
      );
      lines += `t${a}+t${b},${(1 + i / 1e6).toFixed(6)},${losses.join(',')}\n`;
    }
    if (!file.write(lines)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return path;
}

/** The different states of progress that the page painted while `work` went on: none where it is frozen. */
async function statesPainted(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const painted = new Set<number>();
    Object.assign(window, { painted });
    const look = () => {
      const { value } = document.querySelector('progress') ?? {};
      if (value !== undefined) painted.add(value);
      requestAnimationFrame(look);
    };
    look();
  });
  await work();
  return page.evaluate(() => (window as unknown as { painted: Set<number> }).painted.size);
}

test(
  'a million rows are read with progress, the page answers meanwhile, and the reading can be cancelled',
  { tag: '@whole' },
  async ({ page }, info) => {
    const path = await millionRows(info);
    const tables = new TablesPage(page);
    await tables.goto();
    const picker = page.getByLabel('Files to open');
    const cancel = tables.open.getByRole('button', { name: 'Cancel' });
    await picker.setInputFiles(path);
    await expect(tables.open.getByRole('progressbar')).toBeVisible();
    await cancel.click();
    await expect(picker).toBeAttached();
    const painted = await statesPainted(page, async () => {
      await picker.setInputFiles(path);
      await expect(tables.words).toContainText('1,000,000 networks');
    });
    expect(painted).toBeGreaterThan(5);
    await expect(tables.openButton).toBeEnabled();
  },
);
