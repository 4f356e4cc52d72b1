import { readFile } from 'node:fs/promises';
import type { Frame } from '@playwright/test';
import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect } from './consoleGuard.ts';
import { test } from './pages/HostPage.ts';
import { takeFrom } from './saveMenu.ts';
import { someOf } from './whole.ts';

const lossPanels = ['gains', 'frontier', 'grouping', 'networks'] as const;

/** The ids of the panels that a frame shows. */
const shownPanels = (frame: Frame) =>
  frame.locator('main section[data-testid="panel"]').evaluateAll(panels => panels.map(panel => panel.id));

test.describe('Embedded', () => {
  test('shows each panel of measured networks alone', async ({ host }) => {
    for (const panel of someOf(lossPanels, 2)) {
      const frame = await host.open(`panel=${panel}`);
      expect(await shownPanels(frame)).toEqual([panel]);
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
        'Setting 1 · small network, all data',
      );
      const isExplained = panel === 'grouping' || panel === 'networks';
      await expect(frame.getByTestId('headline')).toHaveCount(isExplained ? 1 : 0);
      await expect(frame.getByRole('button', { name: /Share|theme|Skip/ })).toHaveCount(0);
      await expect(frame.getByRole('contentinfo')).toContainText('Standley et al.');
    }
  });

  test('shows all panels under the headline where the link names none', async ({ host }) => {
    const frame = await host.open('data=setting-2&budget=3');
    expect(await shownPanels(frame)).toEqual([...lossPanels]);
    await expect(frame.getByTestId('headline')).toContainText('proved optimal');
    await expect(frame.getByTestId('header-data')).toHaveCount(0);
  });

  test('shows of an affinity table the panels that it has, and a line on what another needs', async ({
    host,
  }) => {
    const queries = [
      ['', ['gains', 'frontier', 'grouping']],
      ['&panel=gains', ['gains']],
      ['&panel=grouping', ['grouping']],
      ['&panel=frontier', ['frontier']],
      ['&panel=networks', []],
    ] as const;
    for (const [query, panels] of someOf(queries, 3)) {
      const frame = await host.open(`data=tag-celeba${query}`);
      expect(await shownPanels(frame), query).toEqual([...panels]);
      await expect(frame.getByTestId('affinity-lead')).toContainText('higher is better');
      const missing = frame.getByText('this panel needs');
      await expect(missing).toHaveCount(panels.length > 0 ? 0 : 1);
      await expect(frame.getByRole('button', { name: /^Open Setting/ })).toHaveCount(0);
    }
  });

  test('groups of a rectangular table the tasks in both rows and columns, and says which are left out', async ({
    host,
  }) => {
    const frame = await host.open('data=prompt-transfer-t5&panel=grouping');
    await expect(frame.getByText('left out: random')).toBeVisible();
  });

  test('starts no search for gains, and those of the panel for another', async ({ host, page }) => {
    await host.open('panel=gains');
    expect(page.workers()).toHaveLength(0);
    await host.open('panel=grouping');
    expect(page.workers().length).toBeGreaterThan(0);
  });

  test('opens the same state as a whole page in a tab of its own', async ({ host, context }) => {
    const frame = await host.open('data=setting-3&budget=4&panel=gains&cell=n~e');
    const opened = context.waitForEvent('page');
    await frame.getByRole('link', { name: 'Open in Taskmates' }).click();
    const whole = await opened;
    await expect(whole.getByRole('button', { name: 'Share' })).toBeVisible();
    await expect(whole.locator('#frontier')).toBeVisible();
    expect(new URL(whole.url()).hash).toBe('#/explore?v=2&data=setting-3&budget=4&cell=n~e');
    expect(await whole.evaluate(() => window.opener)).toBeNull();
    await expect(frame.getByRole('link', { name: /^Standley/ })).toHaveAttribute('target', '_blank');
  });

  test('keeps what the link asked for and did not get, until it is dismissed', async ({ host }) => {
    const frame = await host.open('panel=gains&budget=NaN');
    await expect(frame.getByRole('status').filter({ hasText: '“NaN” is no budget' })).toBeVisible();
    await frame.getByRole('button', { name: 'Dismiss' }).click();
    await expect(frame.getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
  });

  test('saves figures from within the frame, whose link leads to the whole page', async ({ host, page }) => {
    const frame = await host.open('panel=gains');
    const save = async (format: string) => {
      const download = page.waitForEvent('download');
      await takeFrom(frame, `Save ${format}`);
      return readFile(await (await download).path());
    };
    expect((await save('PNG')).subarray(1, 4).toString()).toBe('PNG');
    const [, link = ''] = /<metadata>([^<]*)</.exec((await save('SVG')).toString()) ?? [];
    expect(link).toBe(`${host.address}#/explore?v=2&amp;data=setting-1&amp;budget=2.5`);
  });
});

test.describe('By keyboard', () => {
  test('the frame is entered, used and left', async ({ host, page }) => {
    const frame = await host.open('panel=frontier&budget=2.5');
    await page.keyboard.press('Tab');
    await expect(frame.getByRole('button', { name: 'table' })).toBeFocused();
    const rule = frame.locator('svg [role="slider"]');
    await rule.focus();
    await page.keyboard.press('ArrowRight');
    await expect(rule).toHaveAttribute('aria-valuenow', '3');
    await frame.getByRole('link', { name: 'Open in Taskmates' }).focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('#field')).toBeFocused();
  });
});

const looked = [
  '',
  'panel=frontier',
  'panel=gains&budget=NaN',
  'data=tag-celeba&panel=grouping',
  'data=tag-celeba&panel=frontier',
  // It lacks this panel.
  'data=tag-celeba&panel=networks',
];
for (const query of someOf(looked, 1)) {
  test(`axe finds nothing wrong in either theme in a frame with ${query || 'all panels'}`, async ({
    host,
  }) => {
    const frame = await host.open(query);
    await expectNoAxeViolationsInBothThemes(frame, query);
  });
}

test('nothing sticks out of a frame 320 px wide', async ({ host }) => {
  const queries = [
    '',
    ...lossPanels.map(panel => `panel=${panel}`),
    'data=taskonomy-transfer',
    'panel=gains&budget=NaN',
  ];
  for (const query of someOf(queries, 2)) {
    const frame = await host.open(query, 320);
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, query).toBeLessThanOrEqual(0);
  }
});
