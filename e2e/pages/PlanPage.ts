import type { Locator, Page } from '@playwright/test';

/** The Plan view: what to train next, and the race on a complete table. */
export class PlanPage {
  readonly page: Page;
  readonly headline: Locator;
  /** When to stop. */
  readonly advice: Locator;
  readonly proposals: Locator;
  /** Of the race. */
  readonly rule: Locator;

  constructor(page: Page) {
    this.page = page;
    this.headline = page.getByTestId('plan-headline');
    this.advice = page.getByRole('textbox', { name: 'Regret to stop at' });
    this.proposals = page.getByTestId('proposals').locator('> li');
    this.rule = page.getByRole('slider', { name: 'Networks trained' });
  }

  async open(query: string): Promise<void> {
    await this.page.goto(`/#/plan?v=2&${query}`);
  }

  markButton(proposal: number, mark: string): Locator {
    return this.proposals.nth(proposal).getByRole('button', { name: mark });
  }
}
