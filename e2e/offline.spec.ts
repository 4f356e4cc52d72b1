import type { Page } from '@playwright/test';
import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { ComparePage } from './pages/ComparePage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { LessonPage } from './pages/LessonPage.ts';
import { TrainPage } from './pages/TrainPage.ts';
import { takeFrom } from './saveMenu.ts';
import { SiteHost } from './siteHost.ts';
import { tableButton } from './tablePicker.ts';

test.use({ serviceWorkers: 'allow', expectedErrors: [/ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED)/] });

/** Waits until the page says that all of the site is there. */
async function expectWhole(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Help' }).click();
  await expect(page.getByTestId('offline')).toContainText('All of this site is on this device');
  await page.keyboard.press('Escape');
}

/** Goes on to a link in a page that is open. */
const follow = (page: Page, hash: string) => page.evaluate(to => location.assign(to), hash);
const scriptOf = (page: Page) => page.locator('script[type=module][src]').getAttribute('src');
const shelves = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

test('after one visit every view works without a network, and a new version waits until it is asked for', async ({
  page,
  context,
}) => {
  const host = await SiteHost.start();
  try {
    await page.goto(host.address);
    await expectWhole(page);

    await test.step('without a network, from the start', async () => {
      await context.setOffline(true);
      await host.close();
      await page.goto(`${host.address}?again#/explore?v=2&data=setting-3&budget=2`);
      const explore = new ExplorePage(page);
      await expect(explore.headline).toContainText('proved optimal');
      await expect(tableButton(page)).toContainText('Setting 3');
      await expect(explore.gains.getByRole('gridcell').first()).toBeVisible();
      // A host without headers: the page has them from its own service worker.
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
      const saved = page.waitForEvent('download');
      await takeFrom(explore.frontier, 'Save PDF');
      expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
      await follow(page, ComparePage.link('data=setting-1', 'data=setting-2'));
      await expect(new ComparePage(page).finding).toContainText('Pearson');
      await follow(page, '#/plan?v=2&data=setting-1&limit=1');
      await expect(page.getByTestId('plan-headline')).toContainText(/\d/);
      await follow(page, '#/data?v=1&data=tag-celeba');
      await expect(page.getByRole('heading', { name: /CelebA, 9 attributes/ })).toBeVisible();
      await follow(page, '#/learn?v=1');
      const lesson = new LessonPage(page);
      await expect(page.getByTestId('lesson-item')).toHaveCount(8);
      await lesson.start(1);
      await lesson.next.click();
      await follow(page, '#/lab?lab=train&recipe=size:small;scenes:32;steps:5;batch:8&network=half.depth');
      const train = new TrainPage(page);
      await train.button('Start').click();
      await train.expectTold('Finished after 5 steps');
      await follow(page, '#/explore?v=2&lang=zh&data=lab-large');
      await expect(page.getByRole('link', { name: '探索' })).toBeVisible();
    });

    await test.step('a new version is told of, and the page of the old one goes on', async () => {
      await host.renew();
      await host.open();
      await context.setOffline(false);
      const state = `${host.address}#/explore?v=2&data=setting-2&budget=3`;
      await page.goto('about:blank');
      await page.goto(state);
      const old = await scriptOf(page);
      const other = await context.newPage();
      await other.goto(state);
      const told = page.getByTestId('page-told');
      await expect(told).toContainText('A new version of this page is ready.');
      await expect(new ExplorePage(page).gains.getByRole('gridcell').first()).toBeVisible();
      await expectNoAxeViolationsInBothThemes(page, 'a new version');
      await expect(other.getByTestId('page-told')).toContainText('new version');
      await told.getByRole('button', { name: 'Reload' }).click();
      await expect.poll(() => scriptOf(page)).not.toBe(old);
      await expect(page).toHaveURL(state);
      await expect(tableButton(page)).toContainText('Setting 2');
      // What this page never loaded is no longer on the host.
      await follow(other, ComparePage.link('data=setting-1', 'data=setting-2'));
      await expect(new ComparePage(other).finding).toContainText('Pearson');
      expect(await scriptOf(other)).toBe(old);
      expect(await shelves(page)).toBe(2);
    });

    await test.step('the old version goes once no page of it is open', async () => {
      for (const each of context.pages().slice(1)) await each.close();
      await page.reload();
      await expect.poll(() => shelves(page)).toBe(1);
      await expectWhole(page);
    });
  } finally {
    await host.end();
  }
});
