import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until a page that is there already was told of its new hash. */
export async function hashHeard(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve)));
}

/** The Explore view as a reader uses it. */
export class ExplorePage {
  readonly headline: Locator;
  readonly frontier: Locator;
  readonly grouping: Locator;
  readonly gains: Locator;
  readonly networks: Locator;
  readonly budgetField: Locator;
  readonly budgetRule: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.headline = page.getByTestId('headline');
    this.frontier = page.locator('#frontier');
    this.grouping = page.locator('#grouping');
    this.gains = page.locator('#gains');
    this.networks = page.locator('#networks');
    this.budgetField = page.getByRole('textbox', { name: /^Budget in/ });
    this.budgetRule = this.frontier.locator('svg [role="slider"]');
  }

  /** Opens a link, by default the empty one, and waits until every search is done. In a page that is there already, it only leads on. */
  async open(hash = '#'): Promise<void> {
    await this.page.goto(`/${hash}`);
    await hashHeard(this.page);
    await expect(this.gains).toBeVisible();
    await expect(this.page.locator('progress')).toHaveCount(0);
    await expect(this.headline).not.toContainText('running');
  }

  cell(label: RegExp): Locator {
    return this.gains.getByRole('gridcell', { name: label });
  }

  /** The chosen networks in words, as a screen reader hears them. */
  async groupingInWords(): Promise<string> {
    return (await this.grouping.locator('svg').getAttribute('aria-label')) ?? '';
  }

  hash(): string {
    return new URL(this.page.url()).hash;
  }

  /** The parameters of the permalink. */
  parameters(): URLSearchParams {
    return new URLSearchParams(this.hash().split('?')[1] ?? '');
  }
}
