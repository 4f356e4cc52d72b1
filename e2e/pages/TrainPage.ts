import { expect, type Locator, type Page } from '@playwright/test';

/** The part "Train one" of the Lab as a reader uses it. */
export class TrainPage {
  readonly page: Page;
  readonly form: Locator;
  readonly curves: Locator;
  readonly predictions: Locator;
  readonly losses: Locator;
  /** What a screen reader is told about the run. */
  readonly announcement: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.locator('#lab-train');
    this.curves = page.locator('#lab-curves');
    this.predictions = page.locator('#lab-predictions');
    this.losses = page.locator('#lab-losses');
    const controls = page.getByRole('group', { name: 'Training', exact: true });
    this.announcement = controls.getByRole('status');
    this.status = controls.getByTestId('train-status');
  }

  /** Opens the part with a recipe and a network, as links hold them, and waits until its scenes are drawn. */
  async open(recipe = '', network = ''): Promise<void> {
    const fields = new URLSearchParams({ lab: 'train' });
    if (recipe) fields.set('recipe', recipe);
    if (network) fields.set('network', network);
    await this.page.goto(`/#/lab?${fields}`);
    await expect(this.predictions.getByRole('img', { name: 'Input, test scene 1' })).toBeVisible();
  }

  /** Waits until a screen reader is told so. */
  async expectTold(what: string | RegExp): Promise<void> {
    await expect(this.announcement).toHaveText(what);
  }

  /** Waits until more than so many steps are taken. */
  async expectStepAfter(step: number): Promise<void> {
    await expect.poll(() => this.step()).toBeGreaterThan(step);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('group', { name: 'Training', exact: true }).getByRole('button', { name });
  }

  task(name: string): Locator {
    return this.form.getByRole('button', { name, exact: true });
  }

  /** The rule by which curves are read. */
  get rule(): Locator {
    return this.curves.getByRole('slider', { name: 'Step to read the losses at' });
  }

  /** The number of the last step that the announcement or status names. */
  async step(): Promise<number> {
    const text = (await this.status.textContent()) ?? '';
    return Number(/(?:step|after) ([\d,]+)/i.exec(text)?.[1]?.replaceAll(',', ''));
  }

  /** The parameters of the permalink. */
  parameters(): URLSearchParams {
    return new URLSearchParams(new URL(this.page.url()).hash.split('?')[1] ?? '');
  }
}
