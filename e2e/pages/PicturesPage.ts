import { expect, type Locator, type Page } from '@playwright/test';

/** The Lab's gallery of scenes and its page of predictions, as a reader uses them. */
export class PicturesPage {
  readonly page: Page;
  readonly scenes: Locator;
  readonly cards: Locator;
  readonly strip: Locator;
  readonly predictions: Locator;
  readonly table: Locator;
  readonly scene: Locator;

  constructor(page: Page) {
    this.page = page;
    this.scenes = page.locator('#lab-scenes');
    this.cards = this.scenes.getByTestId('scene-card');
    this.strip = page.getByRole('list', { name: 'Choose a scene' });
    this.predictions = page.locator('#lab-picture');
    this.table = this.predictions.getByTestId('picture-table');
    this.scene = page.getByRole('spinbutton', { name: /^Scene/ });
  }

  async openScenes(parameters = ''): Promise<void> {
    await this.page.goto(`/#/lab?v=1&lab=scenes&data=setting-1&budget=2.5${parameters}`);
    await expect(this.cards).toHaveCount(10);
  }

  async openPredictions(data: string, parameters = ''): Promise<void> {
    await this.page.goto(`/#/lab?v=1&data=${data}&budget=2.5&lab=picture${parameters}`);
    // A worker starts, and predicts by seven networks.
    await expect(this.table).toBeVisible();
  }

  /** The card of a task in the gallery. */
  card(name: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('heading', { name: new RegExp(`^${name}`) }) });
  }

  /** The row of a task on the page of predictions. */
  row(name: string): Locator {
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
  }

  /** Points at the middle of a pixel of a picture, counted from 0. */
  async pointAt(picture: Locator, x: number, y: number, size = 32): Promise<void> {
    const box = await picture.boundingBox();
    if (!box) throw new Error('The picture is not to be seen.');
    await picture.hover({
      position: { x: ((x + 0.5) * box.width) / size, y: ((y + 0.5) * box.height) / size },
    });
  }

  /** The colours of a picture's pixels, RGBA. */
  pixels(picture: Locator): Promise<readonly number[]> {
    return picture.evaluate((canvas: HTMLCanvasElement) => [
      ...(canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []),
    ]);
  }

  /** Measures the losses on all test scenes: per task, per grouping what was found here, at the end of training, in the table. */
  async measureAll(): Promise<Readonly<Record<string, readonly number[]>>> {
    await this.predictions.getByRole('button', { name: /^Measure on all/ }).click();
    const rows = this.page.locator('#test-losses tbody tr');
    await expect(rows).toHaveCount(5);
    const texts = await rows.evaluateAll(all =>
      all.map(row => [...row.children].map(cell => cell.textContent ?? '')),
    );
    return Object.fromEntries(texts.map(([name = '', ...values]) => [name, values.map(Number)]));
  }
}
