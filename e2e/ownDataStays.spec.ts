import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { TablesPage } from './pages/TablesPage.ts';
import { pdfTexts } from './pdfTexts.ts';
import { openSaveMenu, takeFrom } from './saveMenu.ts';
import { someOf } from './whole.ts';

/** Three tasks alone and in pairs: validation losses end in 7113, test losses in 2226. */
const secret = [
  'network,cost,alpha validation,beta validation,gamma validation,alpha test,beta test,gamma test',
  'a,1,0.37113,,,0.32226,,',
  'b,1,,0.47113,,,0.42226,',
  'c,1,,,0.57113,,,0.52226',
  'ab,1.5,0.36113,0.48113,,0.31226,0.43226,',
  'ac,1.5,0.38113,,0.55113,0.33226,,0.50226',
  'bc,1.5,,0.46113,0.56113,,0.41226,0.51226',
].join('\n');
const hidden = /0\.\d\d?7113|0\.[345][0-9]113/;

/** All that a picture says beside its pixels, compressed or not; of other files all there is. */
function textOf(name: string, bytes: Buffer): string {
  if (name.endsWith('.pdf')) return Object.values(pdfTexts(bytes)).join(' ');
  if (!name.endsWith('.png')) return bytes.toString('utf8');
  const said: string[] = [];
  for (let at = 8; at < bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + size);
    at += size + 12;
    if (kind === 'IDAT') continue;
    said.push(kind, content.toString('latin1'));
    // Text that is compressed stands behind its key, and in some kinds its language.
    for (let start = 0; /^[zi]/.test(kind) && start < content.length; start++) {
      try {
        said.push(inflateSync(content.subarray(start)).toString('latin1'));
      } catch {
        // No compressed text begins here.
      }
    }
  }
  return said.join(' ');
}

/** A table of the reader's own, opened from a file. */
async function openSecret(page: Page): Promise<ExplorePage> {
  const tables = new TablesPage(page);
  await tables.goto();
  await tables.choose({ name: 'unpublished-moonshot.csv', text: secret });
  await tables.accept();
  await expect(page.getByTestId('headline')).toContainText('proved optimal');
  return new ExplorePage(page);
}

/** Every file that the buttons of a panel save, by name. */
async function savedBy(page: Page, panel: Locator): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const menu = await openSaveMenu(panel);
  const buttons = await menu.getByRole('button', { name: /^Save / }).all();
  const names = await Promise.all(buttons.map(button => button.getAttribute('aria-label')));
  for (const name of names) {
    const download = page.waitForEvent('download');
    await takeFrom(panel, name ?? '');
    const file = await download;
    files.set(file.suggestedFilename(), await readFile(await file.path()));
  }
  return files;
}

async function sharedLink(
  page: Page,
): Promise<{ link: string; command: string; html: () => Promise<string> }> {
  await page.getByRole('button', { name: 'Share' }).click();
  const text = (name: string) => page.getByRole('textbox', { name, exact: true }).inputValue();
  return {
    link: await text('Link'),
    command: await text('Command'),
    html: () => text('HTML to embed'),
  };
}

test('nothing that is saved or copied holds an own table unless the reader wishes it', async ({ page }) => {
  test.slow();
  const explore = await openSecret(page);
  const share = await sharedLink(page);
  const packed = new URLSearchParams(share.link.split('?')[1]).get('table') ?? '';
  expect(packed.length).toBeGreaterThan(100);
  expect(share.command).not.toMatch(hidden);
  expect(share.command).not.toContain(packed);
  expect(await share.html()).toContain('data=own-');
  expect(await share.html()).not.toContain(packed);
  await page.getByRole('checkbox', { name: /^Contain your table/ }).check();
  expect(await share.html()).toContain(packed);
  await page.keyboard.press('Escape');

  // The address itself holds the table where the link was opened with it.
  await page.goto('about:blank');
  await page.goto(share.link);
  await expect(explore.headline).toContainText('proved optimal');
  for (const panel of someOf([explore.frontier, explore.grouping, explore.gains, explore.networks], 2)) {
    const files = await savedBy(page, panel);
    expect(files.size).toBeGreaterThan(1);
    for (const [name, bytes] of files) {
      const text = textOf(name, bytes);
      expect(name).toContain('unpublished-moonshot');
      expect(text.includes(packed.slice(0, 60)), name).toBe(false);
      // Pictures and texts show test losses only; data files have what they are of.
      if (/\.(svg|png|tex|md)$/.test(name)) expect(text, name).not.toMatch(hidden);
    }
  }

  const menu = await openSaveMenu(explore.grouping);
  await menu.getByRole('checkbox', { name: /^make pictures reopenable/ }).check();
  const download = page.waitForEvent('download');
  await takeFrom(explore.grouping, 'Save SVG');
  const svg = await readFile(await (await download).path(), 'utf8');
  expect(svg).toContain(packed);
});

test('nothing that the Lab shows or saves holds the own table that was shown before', async ({ page }) => {
  test.slow();
  await openSecret(page);
  const packed = new URLSearchParams(page.url().split('?')[1]).get('table') ?? '';
  expect(packed.length).toBeGreaterThan(100);
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  const parts = [
    ['Scenes', 'Segmentation of scene 1'],
    ['Sweep', 'Networks of the sweep'],
    ['Predictions', 'Segmentation, ground truth'],
  ] as const;
  for (const [part, drawn] of someOf(parts, 1)) {
    await page
      .getByRole('navigation', { name: 'Parts of the Lab' })
      .getByRole('link', { name: part })
      .click();
    const panel = page
      .locator('main section[data-testid=panel]')
      .filter({ has: page.getByTestId('save-menu') })
      .first();
    await expect(panel.getByLabel(drawn, { exact: true })).toBeVisible();
    const files = await savedBy(page, panel);
    expect(files.size).toBeGreaterThan(1);
    for (const [name, bytes] of files) {
      expect(textOf(name, bytes).includes(packed.slice(0, 60)), name).toBe(false);
      expect(textOf(name, bytes), name).not.toMatch(hidden);
    }
  }
});

test('pictures of tables that ship with the site say how to reopen them, and offer no more', async ({
  page,
}) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=2&data=setting-3&budget=4');
  const download = page.waitForEvent('download');
  await takeFrom(explore.gains, 'Save SVG');
  const svg = await readFile(await (await download).path(), 'utf8');
  expect(svg).toMatch(/<metadata>[^<]*#\/explore\?v=2&amp;data=setting-3&amp;budget=4<\/metadata>/);
  const menu = await openSaveMenu(explore.gains);
  await expect(menu.getByRole('button', { name: 'Save SVG' })).toBeVisible();
  await expect(menu.getByRole('checkbox')).toHaveCount(0);
});
