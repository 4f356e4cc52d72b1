import { expect, type Locator, type Page } from '@playwright/test';

interface Named {
  readonly name: string;
  readonly text: string;
}

/** The Data view as a reader uses it. */
export class TablesPage {
  readonly page: Page;
  readonly open: Locator;
  readonly mapping: Locator;
  readonly words: Locator;
  readonly problems: Locator;
  readonly own: Locator;
  readonly table: Locator;
  readonly openButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.open = page.locator('#open');
    this.mapping = page.locator('#mapping');
    this.words = this.mapping.getByTestId('mapping-words');
    this.problems = page.getByRole('list', { name: 'What was found in the files' });
    this.own = page.locator('#own-tables');
    this.table = page.locator('#table');
    this.openButton = this.mapping.getByRole('button', { name: 'Open the table' });
  }

  async goto(): Promise<void> {
    await this.page.goto('/#/data?v=1&data=setting-1&budget=2.5');
    await expect(this.own).toBeVisible();
  }

  /** Picks files with the file dialog. */
  async choose(...files: Named[]): Promise<void> {
    await this.page
      .getByLabel('Files to open')
      .setInputFiles(
        files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
      );
  }

  /** Drops files on the page. */
  async drop(...files: Named[]): Promise<void> {
    const transfer = await this.page.evaluateHandle(dropped => {
      const data = new DataTransfer();
      for (const { name, text } of dropped) data.items.add(new File([text], name));
      return data;
    }, files);
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  }

  /** Drops files in place of those that are being checked, which is asked about first. */
  async dropInstead(...files: Named[]): Promise<void> {
    await this.drop(...files);
    await this.page.getByRole('button', { name: /^(Replace it|替换)$/ }).click();
  }

  /** Says that lower is better where that is asked and not answered, then opens the table as it is mapped and waits until Explore shows it. */
  async accept(): Promise<void> {
    await expect(this.words).toHaveAttribute('aria-busy', 'false');
    const better = this.mapping.getByRole('group', { name: 'What is better?' });
    const isAsked =
      (await better.count()) > 0 && !(await better.getByRole('radio', { checked: true }).count());
    if (isAsked) await better.getByRole('radio', { name: /^lower/ }).check();
    await expect(this.openButton).toBeEnabled();
    await this.openButton.click();
    await expect(this.page).toHaveURL(/#\/explore\?.*data=own-/);
    await expect(this.page.locator('#gains')).toBeVisible();
    await expect(this.page.locator('progress')).toHaveCount(0);
  }
}
