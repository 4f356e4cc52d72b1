import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { takeFrom } from '../saveMenu.ts';

/** The sweeps of the Lab as a reader uses them. */
export class LabPage {
  readonly page: Page;
  readonly recipe: Locator;
  readonly networks: Locator;
  /** How it follows the plan. */
  readonly followed: Locator;
  readonly kept: Locator;
  readonly guess: Locator;
  readonly state: Locator;
  readonly startButton: Locator;
  readonly goOnButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.recipe = page.locator('#lab-sweep');
    this.networks = page.locator('#sweep-networks');
    this.followed = page.locator('#sweep-plan');
    this.kept = page.locator('#kept-sweeps');
    this.guess = page.locator('#lab-guess');
    this.state = this.recipe.getByTestId('sweep-state');
    this.startButton = page.getByRole('button', { name: 'Start the sweep' });
    this.goOnButton = page.getByRole('button', { name: 'Go on', exact: true });
  }

  /** Opens the sweeps with a recipe. */
  async open(recipe: string): Promise<void> {
    await this.page.goto(`/#/lab?v=1&lab=sweep&recipe=${encodeURIComponent(recipe)}`);
    // The Lab is the largest part of the page to load.
    await expect(this.kept).toBeVisible();
    await expect(this.kept).not.toContainText('Looking');
    await expect(this.networks).toBeVisible();
  }

  /** Networks that the matrix shows as trained. */
  finished(): Locator {
    return this.networks.getByRole('gridcell', { name: /test losses/ });
  }

  async waitUntilDone(): Promise<void> {
    await expect(this.state).toContainText('Done');
  }

  /** The table of the sweep as its JSON file has it. */
  async tableAsJson(): Promise<string> {
    const download = this.page.waitForEvent('download');
    const actions = this.networks.getByTestId('save-menu').last().locator('..');
    await takeFrom(actions, 'Save table as JSON');
    return await readFile(await (await download).path(), 'utf8');
  }

  /** How many interrupted networks could go on from where they were. */
  async snapshots(): Promise<number> {
    return await this.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const open = indexedDB.open('taskmates-lab-snapshots');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const database = open.result;
            const count = database.transaction('snapshots').objectStore('snapshots').count();
            count.onerror = () => reject(count.error);
            count.onsuccess = () => {
              database.close();
              resolve(count.result);
            };
          };
        }),
    );
  }
}
