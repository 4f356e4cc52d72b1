import { expect, test } from './consoleGuard.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { TablesPage } from './pages/TablesPage.ts';
import { takeFrom } from './saveMenu.ts';
import { someOf } from './whole.ts';

const network = (tasks: readonly string[], cost: number, values: readonly number[]) => ({
  ...{ tasks, cost },
  losses: { validation: values, test: values },
});

/** Two tasks that are better when higher, which no word of them says, and one that is not. */
const made = {
  name: 'made.json',
  text: JSON.stringify({
    ...{ format: 'taskmates', version: 1, kind: 'losses', id: 'made', name: 'Made', costUnit: 'ms' },
    source: { title: 'Made up', licence: 'none' },
    tasks: [
      { id: 'left', name: 'Left', short: 'Left', measured: 'complement' },
      { id: 'right', name: 'Right', short: 'Right', measured: 'negated' },
      { id: 'up', name: 'Up', short: 'Up' },
    ],
    networks: [
      network(['left'], 1, [0.9]),
      network(['right'], 1, [0.4]),
      network(['up'], 1, [0.2]),
      network(['left', 'right'], 1.5, [0.8, 0.7]),
      network(['left', 'right', 'up'], 2, [0.85, 0.5, 0.3]),
    ],
  }),
};

test.describe('A table that was saved', () => {
  for (const format of someOf(['wide CSV', 'tidy CSV', 'Parquet'], 1)) {
    test(`opens as the same table, and nothing is asked: ${format}`, async ({ page }) => {
      const tables = new TablesPage(page);
      await tables.goto();
      await tables.choose(made);
      await expect(page).toHaveURL(/data=own-/);
      const explore = new ExplorePage(page);
      await expect(explore.headline).toContainText('ms');
      const id = /data=(own-[0-9a-z]+)/.exec(page.url())?.[1] ?? 'none';

      const download = page.waitForEvent('download');
      await takeFrom(explore.networks, `Save table as ${format}`);
      const file = await (await download).path();
      await tables.goto();
      await tables.own
        .getByRole('button', { name: /^Remove/ })
        .first()
        .click();
      await page.getByLabel('Files to open').setInputFiles(file);
      await expect(tables.words).toHaveAttribute('aria-busy', 'false');
      await expect(tables.mapping.getByRole('group', { name: 'What is better?' })).toHaveCount(0);
      await tables.accept();
      await expect(page).toHaveURL(new RegExp(`data=${id}(&|$)`));
    });
  }
});
