import { utils, write } from '@e965/xlsx';
import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { TablesPage } from './pages/TablesPage.ts';

const table = (loss: string) =>
  `| network | cost | depth | normals |\n|---|---|---|---|\n| x | 1 | ${loss} | 0.2 |\n| y | 0.5 | 0.4 | |\n`;

test('Of several tables in a README one is chosen and opened, its reader loaded in the worker', async ({
  page,
}) => {
  const tables = new TablesPage(page);
  await tables.goto();
  await tables.choose({
    name: 'README.md',
    text: `# Results\n\n${table('0.25')}\n## Later\n\n${table('0.125')}`,
  });
  const list = tables.mapping.getByRole('list', { name: 'Tables in the files' });
  await expect(list.getByRole('checkbox')).toHaveCount(2);
  await expect(tables.openButton).toBeDisabled();
  await expectNoAxeViolationsInBothThemes(page, 'several tables in one file');
  await list.getByRole('checkbox', { name: /table 2/ }).check();
  await tables.accept();
  await expect(page.locator('#networks')).toContainText('0.125');
});

test('A workbook and a pickle open in the browser, each by a reader that is loaded when it is needed', async ({
  page,
}) => {
  const tables = new TablesPage(page);
  await tables.goto();
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('Files to open').setInputFiles([{ name, mimeType: 'application/octet-stream', buffer }]);
  const book = utils.book_new();
  const rows = [
    ['network', 'cost', 'depth', 'normals'],
    ['x', 1, 0.25, 0.2],
    ['y', 0.5, 0.4, null],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Results');
  await choose('results.xlsx', Buffer.from(write(book, { type: 'array', bookType: 'xlsx' })));
  await expect(tables.words).toContainText('2 networks over 2 tasks: depth, normals');
  await tables.mapping.getByRole('button', { name: 'Cancel' }).click();
  // {('a', 'b'): 0.25, ('b', 'a'): 0.5}, protocol 0
  await choose('gains.pkl', Buffer.from("(dp0\n(S'a'\nS'b'\ntF0.25\ns(S'b'\nS'a'\ntF0.5\ns."));
  await expect(tables.words).toContainText('a helps b by 0.25');
  await tables.mapping.getByRole('button', { name: 'Cancel' }).click();
  await choose('attack.pkl', Buffer.from("cos\nsystem\n(S'echo'\ntR."));
  await expect(tables.problems).toContainText('The pickle asks for “os.system”');
});
