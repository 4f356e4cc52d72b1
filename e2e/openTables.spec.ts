import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import {
  european,
  membershipFiles,
  paperFiles,
  squareAffinity,
  tracker,
  withoutCosts,
} from './fixtures/tables.ts';
import { expectNothingSticksOut } from './overflow.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { TablesPage } from './pages/TablesPage.ts';
import { tableButton } from './tablePicker.ts';

test.describe('Opening a table', () => {
  test('reads a European CSV: costs in ms, what is missing is missing, and Explore works on it', async ({
    page,
  }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose(european);
    await expect(tables.words).toContainText('6 networks');
    await tables.accept();
    const explore = new ExplorePage(page);
    await expect(explore.headline).toContainText('ms');
    await expect(explore.headline).toContainText('all three tasks');
    await expect(explore.networks.locator('tbody tr')).toHaveCount(6);
    await expect(tableButton(page)).toContainText('netze');
  });

  test('asks what a network costs before it opens anything', async ({ page }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose(withoutCosts);
    await expect(tables.mapping).toContainText('To be answered first: what a network costs');
    await expect(tables.openButton).toBeDisabled();
    await tables.mapping.getByLabel('1 for each of its tasks').check();
    await tables.accept();
    await expect(new ExplorePage(page).headline).toContainText('tasks');
  });

  test('reads a tracker’s export: seeds become replicates, a crashed run is left out and named', async ({
    page,
  }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.drop(tracker);
    await expect(tables.words).toContainText('3 networks');
    await expect(tables.problems).toContainText('crashed');
    await expect(tables.problems).toContainText('row 7');
    await tables.accept();
    await page.getByRole('link', { name: 'Data' }).click();
    await expect(tables.table).toContainText('standard errors over seeds');
    await expect(tables.problems).toContainText('crashed');
  });

  test('reads the paper’s own files together, and says which network a companion lacks', async ({ page }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose(...paperFiles);
    await expect(tables.words).toContainText('10 networks');
    await expect(tables.problems).toContainText('results_20.txt');
    await tables.accept();
    const explore = new ExplorePage(page);
    await expect(explore.headline).toContainText('SNT');
    await explore.frontier.getByText('Strategies', { exact: true }).click();
    await expect(explore.frontier.getByRole('checkbox', { name: 'Early stopping' })).toBeEnabled();
  });

  test('reads membership with gains: higher is better, training alone is zero', async ({ page }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose(...membershipFiles);
    await tables.mapping.getByLabel('all the same: 1 each').check();
    await tables.accept();
    await expect(new ExplorePage(page).networks.locator('tbody tr')).toHaveCount(7);
  });

  test('asks which way an affinity table points, in words with its numbers', async ({ page }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose(squareAffinity);
    await expect(tables.openButton).toBeDisabled();
    await expect(tables.words).toContainText('If rows help columns: normals helps edges by 0.3');
    await expect(tables.words).toContainText('If rows are helped by columns: edges helps normals by 0.3');
    await tables.mapping.getByLabel('The task of a row helps the other').check();
    await expect(tables.words).not.toContainText('If rows');
    await tables.mapping.getByLabel(/^higher/).check();
    await tables.mapping.getByLabel('means nothing').check();
    await tables.accept();
    await new ExplorePage(page).cell(/^normals for edges: 0\.3/).click();
  });

  test('reads a pasted table and lets a column be corrected by hand', async ({ page }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    await page.getByRole('textbox', { name: 'Paste a table' }).fill('a,b,size\n1,,4\n,2,4\n0.9,1.8,6\n');
    await page.getByRole('button', { name: 'Read the text' }).click();
    const role = tables.mapping.getByRole('combobox', { name: 'What column size holds' });
    await role.selectOption('cost');
    await tables.mapping.getByLabel('what its column “size” says').check();
    await expect(tables.words).toContainText('2 tasks');
    await tables.accept();
  });

  test('loads a table that a link names by its address, and asks what it does not say', async ({ page }) => {
    await page.route('https://example.org/tables/netze.csv', route =>
      route.fulfill({
        contentType: 'text/csv',
        headers: { 'access-control-allow-origin': '*' },
        body: european.text,
      }),
    );
    await page.goto('/?src=https://example.org/tables/netze.csv');
    // No word of the file says which values are better: that is asked first.
    await new TablesPage(page).accept();
    await expect(new ExplorePage(page).headline).toContainText('ms');
  });

  test('says what is wrong with a PDF that is called a CSV, with a file of zeros, and with an empty one', async ({
    page,
  }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    for (const [name, text, says] of [
      ['report.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', /PDF/],
      ['zeros.bin', '\0'.repeat(5000), /zeros.bin/],
      ['empty.csv', '', /empty/],
    ] as const) {
      await tables.choose({ name, text });
      await expect(tables.open.getByRole('alert')).toContainText(`No table was found in ${name}`);
      await expect(tables.problems).toContainText(says);
    }
    await tables.open.getByRole('button', { name: 'Dismiss' }).click();
    await expect(tables.open.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('What is opened stays', () => {
  test('over a reload in the middle of everything: tables, mapping, configuration', async ({ page }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose(european);
    await tables.accept();
    const explore = new ExplorePage(page);
    await explore.gains.getByRole('combobox', { name: 'Show' }).selectOption('affinity');
    const hash = explore.hash();
    await page.reload();
    await expect(explore.headline).toContainText('ms');
    expect(explore.hash()).toBe(hash);
    // A second table, left in the middle of its mapping.
    await page.getByRole('link', { name: 'Data' }).click();
    await tables.choose(withoutCosts);
    await tables.mapping.getByLabel('all the same: 1 each').check();
    await tables.mapping.getByRole('textbox', { name: 'Name', exact: true }).fill('Half done');
    await tables.mapping.getByRole('textbox', { name: 'Name', exact: true }).press('Enter');
    await tables.mapping.getByRole('radio', { name: 'lower: losses, errors' }).check();
    await expect(tables.openButton).toBeEnabled();
    await page.reload();
    await expect(tables.mapping.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Half done');
    await expect(tables.mapping.getByLabel('all the same: 1 each')).toBeChecked();
    await expect(tables.own).toContainText('netze');
    await tables.accept();
    await page.goBack();
    await page.goBack();
    await expect(tableButton(page)).toContainText('netze');
  });

  test('is listed, renamed, removed and brought back', async ({ page }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose(european);
    await tables.accept();
    await page.getByRole('link', { name: 'Data' }).click();
    const item = tables.own.getByRole('listitem');
    await expect(item).toContainText(/6 networks over 3 tasks · \d+ B/);
    await item.getByRole('button', { name: /^Rename/ }).click();
    await item.getByRole('textbox', { name: 'Name' }).fill('Shop <b>2026</b>');
    await item.getByRole('textbox', { name: 'Name' }).press('Enter');
    await expect(tables.table).toContainText('Shop <b>2026</b>');
    await page.reload();
    await expect(item).toContainText('Shop <b>2026</b>');
    await item.getByRole('button', { name: /^Remove/ }).click();
    await expect(item).toHaveCount(0);
    await tables.own.getByRole('button', { name: 'Undo' }).click();
    await expect(item).toHaveCount(1);
    await item.getByRole('button', { name: /^Correct/ }).click();
    await expect(tables.mapping).toBeVisible();
  });

  test('goes along in the link: another device shows the same', async ({ page, browser }) => {
    const tables = new TablesPage(page);
    await tables.goto();
    await tables.choose(european);
    await tables.accept();
    const explore = new ExplorePage(page);
    const said = await explore.headline.textContent();
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('dialog')).toContainText('The link holds the table itself.');
    const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
    expect(link.length).toBeLessThan(2000);
    const elsewhere = await browser.newContext();
    const there = await elsewhere.newPage();
    await there.goto(link);
    await expect(there.getByTestId('headline')).toHaveText(said ?? '');
    await there.goto(link.replace(/table=[^&]*/, 'table=broken'));
    await there.goto('/#/data');
    await expect(there.locator('#own-tables')).toContainText('netze');
    await elsewhere.close();
  });
});

test('the Data view gives axe nothing to find in either theme, empty, mapping and failed', {
  tag: '@whole',
}, async ({ page }) => {
  const tables = new TablesPage(page);
  await tables.goto();
  await expectNoAxeViolationsInBothThemes(page, 'empty');
  await tables.drop(squareAffinity);
  await expect(tables.mapping).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page, 'affinity');
  await tables.dropInstead({ name: 'report.csv', text: '%PDF-1.7\n' });
  await expect(tables.open.getByRole('alert')).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page, 'failed');
  await tables.drop(tracker);
  await expect(tables.mapping).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page, 'tracker');
  await tables.accept();
  await page.getByRole('link', { name: 'Data' }).click();
  await expectNoAxeViolationsInBothThemes(page, 'listed');
});

test('nothing of the Data view sticks out', async ({ page }) => {
  const tables = new TablesPage(page);
  await tables.goto();
  await expectNothingSticksOut(page, 'empty');
  await tables.drop(tracker);
  await expect(tables.mapping).toBeVisible();
  await expectNothingSticksOut(page, 'tracker');
  await tables.dropInstead(squareAffinity);
  await expect(tables.words).toContainText('edges');
  await expectNothingSticksOut(page, 'affinity');
});

test('a task of 200 letters is not wider than a phone, and its name is whole where it is pointed at', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const long = 'A'.repeat(200);
  const tables = new TablesPage(page);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await tables.goto();
  await tables.drop({
    name: 'long_losses.csv',
    text: `name,cost,${long},b\nx,1,0.2,\ny,1,,0.3\nz,1.4,0.18,0.28\n`,
  });
  await expect(tables.words).toContainText(long);
  expect(await width()).toBe(360);
  await tables.accept();
  await expect(page.locator('#grouping').getByTitle(long)).toBeVisible();
  expect(await width()).toBe(360);
});
