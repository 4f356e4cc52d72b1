import { expect, type Locator, type Page } from '@playwright/test';
import { hashHeard } from './ExplorePage.ts';

/** The Compare view as a reader uses it. */
export class ComparePage {
  readonly headline: Locator;
  readonly sideA: Locator;
  readonly sideB: Locator;
  readonly frontiers: Locator;
  readonly difference: Locator;
  readonly scatter: Locator;
  readonly finding: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.headline = page.getByTestId('headline');
    this.sideA = page.getByRole('region', { name: 'Side A' });
    this.sideB = page.getByRole('region', { name: 'Side B' });
    this.frontiers = page.locator('#frontiers');
    this.difference = page.locator('#difference');
    this.scatter = page.locator('#scatter');
    this.finding = page.getByTestId('scatter-finding');
  }

  /** The permalink that compares two queries of links. */
  static link(against: string, present: string): string {
    return `#/compare?v=1&${present}&against=${encodeURIComponent(`v=1&${against}`)}`;
  }

  /** Opens a comparison and waits until both searches are done. */
  async open(against: string, present: string): Promise<void> {
    await this.openLink(ComparePage.link(against, present));
    await expect(this.sideA).toBeVisible();
  }

  /** Opens any link of the view. */
  async openLink(hash: string): Promise<void> {
    await this.page.goto(`/${hash}`);
    await hashHeard(this.page);
    await this.settled();
  }

  /** Waits until nothing loads and no search runs. */
  async settled(): Promise<void> {
    await expect(this.headline).toBeVisible();
    await expect(this.page.getByText('Loading')).toHaveCount(0);
    await expect(this.page.locator('progress')).toHaveCount(0);
    await expect(this.headline).not.toContainText('running');
  }

  tableOf(side: 'A' | 'B'): Locator {
    return this.page.getByRole('combobox', { name: `Table of ${side}` });
  }

  /** The parameters of the permalink, and those of the configuration pinned in it. */
  parameters(): { readonly present: URLSearchParams; readonly pinned: URLSearchParams } {
    const present = new URLSearchParams(new URL(this.page.url()).hash.split('?')[1] ?? '');
    return { present, pinned: new URLSearchParams(present.get('against') ?? '') };
  }
}
