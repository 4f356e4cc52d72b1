import { expect, type Locator, type Page } from '@playwright/test';

/** Grouping by hand as a reader does it, in Explore or in a puzzle. */
export class HandPage {
  readonly page: Page;
  readonly networks: Locator;

  constructor(page: Page) {
    this.page = page;
    this.networks = page.getByRole('list', { name: 'Networks of your grouping' });
  }

  network(place: number): Locator {
    return this.networks.getByRole('button', { name: new RegExp(`^Network ${place}:`) });
  }

  /** A task in a network, as it is dragged. */
  chip(place: number, name: string): Locator {
    return this.networks
      .getByRole('listitem')
      .nth(place - 1)
      .locator('[data-task]', { hasText: name });
  }

  /** The optimum of setting 1 at 2.5 SNT from one empty network that has the focus, by keys alone. */
  async buildOptimum(): Promise<void> {
    await expect(this.network(1)).toBeFocused();
    for (const key of ['3', 'n', '1', '2', '3', 'n', '3', '4', '5']) {
      await this.page.keyboard.press(key);
    }
    await expect(this.network(3)).toBeFocused();
    await expect(this.networks.getByRole('listitem')).toHaveCount(4);
  }

  async drag(from: Locator, to: Locator): Promise<void> {
    const [start, end] = [await middle(from), await middle(to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 6 });
    await this.page.mouse.up();
  }

  async dragByTouch(from: Locator, to: Locator): Promise<void> {
    // Both in sight, above what stands at the lower edge.
    await from.evaluate(element => element.scrollIntoView({ block: 'center' }));
    const [start, end] = [await middle(from), await middle(to)];
    const session = await this.page.context().newCDPSession(this.page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await send('touchStart', [start]);
    for (const part of [0.3, 0.6, 1])
      await send('touchMove', [
        { x: start.x + part * (end.x - start.x), y: start.y + part * (end.y - start.y) },
      ]);
    await send('touchEnd', []);
  }
}

async function middle(element: Locator): Promise<{ x: number; y: number }> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('The element is not shown.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
