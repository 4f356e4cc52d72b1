import type { Locator, Page } from '@playwright/test';
import { expect, test } from './consoleGuard.ts';
import { european, withoutCosts } from './fixtures/tables.ts';
import { TablesPage } from './pages/TablesPage.ts';
import { TrainPage } from './pages/TrainPage.ts';
import { openSaveMenu, takeFrom } from './saveMenu.ts';

/** What the browser and React say of a file that was not given on purpose. */
const refused = /ERR_FAILED|Failed to (?:fetch|load)|did not come|Unable to preload CSS/i;

/** What the page cannot be without. */
const first = /^(?:index|rolldown-runtime)-/;

/** Refuses each other file under `assets/` once, from now on; gives the names of those that were refused, and of those that came. */
async function refuseEachOnce(page: Page) {
  const refusedFiles = new Set<string>();
  const cameLater = new Set<string>();
  await page.route('**/assets/**', async route => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (first.test(name)) return await route.continue();
    if (refusedFiles.has(name)) {
      cameLater.add(name);
      return await route.continue();
    }
    refusedFiles.add(name);
    await route.abort();
  });
  return { refusedFiles, cameLater };
}

/** Tries again as often as the page offers it, until `target` is there. */
async function arriveAt(page: Page, target: Locator): Promise<void> {
  const again = page
    .getByRole('button', { name: /^(?:Try again|Retry|Search again|Measure again)$/ })
    .first();
  for (;;) {
    await expect(target.or(again).first()).toBeVisible();
    if (await target.first().isVisible()) return;
    // By itself: what is asked for may come meanwhile, and cover what is asked again elsewhere.
    await page.evaluate(() => {
      for (const button of document.querySelectorAll('button'))
        if (/^(?:Try again|Retry|Search again|Measure again)$/.test(button.textContent ?? '')) button.click();
    });
  }
}

test.describe('each file of the build that fails once', () => {
  test.use({ expectedErrors: [refused] });

  test('is told where it is missed, and is there when it is tried again', async ({ page }) => {
    const { refusedFiles, cameLater } = await refuseEachOnce(page);
    await page.goto('./');
    await arriveAt(page, page.locator('#grouping svg[role=img]'));
    for (const panel of ['#gains', '#networks']) await arriveAt(page, page.locator(panel));
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const go = (hash: string, target: Locator) =>
      test.step(hash, async () => {
        await page.evaluate(next => {
          window.location.hash = next;
        }, hash);
        await arriveAt(page, target);
      });
    let downloads = 0;
    page.on('download', () => downloads++);
    /** Saving says what failed; saving again saves. */
    const save = async (name: string, panel: string) => {
      const within = page.locator(panel);
      const before = downloads;
      const said = within
        .getByRole('status')
        .filter({ hasText: 'not saved. a file of the site did not come' });
      await expect(async () => {
        const menu = await openSaveMenu(within);
        await arriveAt(page, menu.getByRole('button', { name, exact: true }));
        await arriveAt(page, menu.getByLabel('Pictures'));
        await takeFrom(within, name);
        await expect.poll(async () => downloads > before || (await said.count()) > 0).toBe(true);
        expect(downloads).toBeGreaterThan(before);
      }).toPass();
    };

    for (const [name, title] of [
      ['Share', /^Share/],
      ['Help', /./],
    ] as const) {
      await button(name).click();
      await arriveAt(page, page.getByRole('dialog', { name: title }));
      await page.keyboard.press('Escape');
    }
    await page.locator('#frontier').getByRole('button', { name: 'table' }).click();
    await arriveAt(page, page.locator('#frontier table'));
    await page.locator('#frontier').getByRole('button', { name: 'table' }).click();
    for (const name of ['Save SVG', 'Save CSV', 'Save JSON']) await save(name, '#frontier');
    await save('Save JSON', '#grouping');

    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 2, name });
    const open = async (name: string | RegExp, target: Locator) => {
      await page.locator('summary', { hasText: name }).first().click();
      await arriveAt(page, target);
    };
    await open('Constraints and limits', page.getByLabel('Networks chosen'));
    await open('How good are the estimates?', page.locator('#frontier table'));
    await open('All steps', page.getByTestId('step-strip'));
    await open('How sure is this grouping?', page.locator('#grouping details[open] select'));
    await button('Measure').click();
    await arriveAt(page, page.locator('#grouping').getByText('The same networks are chosen on'));
    await go('/explore?v=1&pick=hand', page.getByRole('button', { name: 'Start empty' }));
    await go('/explore?v=1&lesson=it-depends', button('Leave the lesson'));
    await go('/explore?v=1&embed=1', page.getByTestId('embed-open'));
    await go('/explore?v=1&data=tag-celeba', page.getByTestId('affinity-lead'));
    for (const part of [
      page.getByRole('combobox', { name: 'Value of a task' }),
      page.getByText('Every value is proved'),
      page.locator('#grouping svg[role=img]'),
    ])
      await arriveAt(page, part);
    const twin = page.locator('#gains').getByRole('button', { name: 'table', exact: true });
    await arriveAt(page, twin);
    await twin.click();
    await arriveAt(page, page.locator('#gains table'));
    await go('/learn?v=1', heading('Lessons'));
    await arriveAt(page, page.getByText('A lesson of your own'));
    await go('/learn?v=1&learn=puzzle', heading('Puzzles'));
    await go('/learn?v=1&learn=paper', heading('The paper, recomputed'));
    await arriveAt(page, page.getByTestId('paper-summary'));
    await go('/learn?v=1&learn=glossary', heading('Glossary'));
    await go('/data?v=1', heading('Open a table'));
    await go('/compare?v=1', page.locator('#frontiers'));
    await go('/plan?v=1', heading('The race'));
    await go('/lab?v=1&lab=scenes', heading('Scenes'));
    await go('/lab?v=1&lab=train', heading('Train one network'));
    await go('/lab?v=1&lab=sweep', heading('Was the cheap guess right?'));
    await go('/lab?v=1&lab=picture', heading('Predictions'));
    await go('/explore?v=1&data=lab-small', page.locator('#networks table'));

    await page.getByLabel('Language').selectOption('zh');
    await arriveAt(page, page.getByRole('button', { name: '分享' }));

    expect(refusedFiles.size).toBeGreaterThan(90);
    expect([...refusedFiles].filter(name => /\.(?:js|css)$/.test(name) && !cameLater.has(name))).toEqual([]);
  });
});

/** What a browser may do to a page that wants to keep something; run before the page. */
const devices = {
  'forbids storage': () => {
    const forbid = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get: forbid });
  },
  'does not answer': () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
  'is full': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  },
};

for (const [name, why, afterwards] of [
  ['forbids storage', 'the browser forbids it here', 'this device does not give what it keeps'],
  ['does not answer', 'it does not answer', 'this device could not keep it (it does not answer)'],
  ['is full', 'its storage is full', 'this device could not keep it (its storage is full)'],
] as const) {
  test(`a table is opened, shown and told to be unkept where the device ${name}`, async ({ page }) => {
    await page.addInitScript(devices[name]);
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose(european);
    await tables.accept();
    const told = page.getByTestId('page-told');
    await expect(told).toContainText(`is not kept on this device (${why})`);
    const download = page.waitForEvent('download');
    await told.getByRole('button', { name: 'Save JSON' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
    await expect(told).toHaveCount(0);

    // The link holds the table, and waits for no device.
    await page.reload();
    await expect(page.locator('#grouping svg[role=img]')).toBeVisible();
    await expect(told).toHaveCount(0);

    // Without it, the true reason is said.
    const link = new URL(page.url());
    await page.goto('about:blank');
    await page.goto(link.href.replace(/&table=[^&]*/, ''));
    await expect(page.getByRole('alert')).toContainText(afterwards);
  });
}

test('a link that was changed on its way opens what it was made for', async ({ page }) => {
  const train = new TrainPage(page);
  for (const [what, address] of [
    ['behind a question mark, with a tracker', '?v=2&lab=train&network=full.depth%2Bnormals&utm_source=x'],
    ['with entities and a sentence around it', '#/lab?v=2&amp;lab=train&amp;network=full.depth+normals).'],
    ['percent-encoded as a whole', '#%2Flab%3Fv%3D2%26lab%3Dtrain%26network%3Dfull.depth%252Bnormals'],
  ] as const)
    await test.step(what, async () => {
      await page.goto(`/${address}`);
      if (address.startsWith('?')) {
        await expect(page.locator('#grouping svg[role=img]')).toBeVisible();
        await page.getByRole('link', { name: 'Lab', exact: true }).click();
      }
      await expect(train.task('Depth')).toHaveAttribute('aria-pressed', 'true');
      await expect(train.task('Normals')).toHaveAttribute('aria-pressed', 'true');
      await expect(train.task('Edges')).toHaveAttribute('aria-pressed', 'false');
      await expect(page.getByTestId('page-notices')).toHaveCount(0);
      expect(new URL(page.url()).search).toBe('');
      // Another network, that the next link be the one that chooses.
      await train.task('Edges').click();
      await expect(train.task('Edges')).toHaveAttribute('aria-pressed', 'true');
    });
});

/** Kills the next workers of a name as they start. */
async function killWorkers(page: Page, name: 'search' | 'tables', times: number) {
  let killed = 0;
  await page.route(`**/${name}.worker-*.js`, async route => {
    if (killed === times) return await route.continue();
    killed++;
    await route.abort();
  });
  return { killed: () => killed };
}

test.describe('workers that die', () => {
  test.use({ expectedErrors: [refused] });

  test('while a table is opened are told of, and while Explore searches replaced by others without a word', async ({
    page,
  }) => {
    const readers = await killWorkers(page, 'tables', 1);
    const searches = await killWorkers(page, 'search', 1);
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose(european);
    await expect(tables.open.getByRole('alert')).toContainText('Reading stopped');
    expect(readers.killed()).toBe(1);
    await tables.open.getByRole('button', { name: 'Dismiss' }).click();
    await tables.choose(european);
    await tables.accept();

    await expect(page.locator('#grouping svg[role=img]')).toBeVisible();
    await expect(page.locator('main').getByRole('alert')).toHaveCount(0);
    expect(searches.killed()).toBe(1);
  });
});

test('two tabs check different files, and each has its own again after a reload', async ({
  page,
  context,
}) => {
  const tabs = [page, await context.newPage()].map(tab => new TablesPage(tab));
  const [first, second] = tabs as [TablesPage, TablesPage];
  await first.goto();
  await first.choose(european);
  await expect(first.mapping).toContainText('netze.csv');
  await second.goto();
  await expect(second.open).toBeVisible();
  await second.choose({ ...withoutCosts, name: 'second.csv' });
  await expect(second.mapping).toContainText('second.csv');
  for (const [tab, name] of [
    [first, 'netze.csv'],
    [second, 'second.csv'],
  ] as const) {
    await expect(tab.words).toHaveAttribute('aria-busy', 'false');
    await tab.page.reload();
    await expect(tab.mapping).toContainText(name);
  }
});
