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
