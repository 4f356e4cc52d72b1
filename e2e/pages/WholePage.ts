import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { tableButton, tableList } from '../tablePicker.ts';

/** What a page holds, after all garbage is collected. */
export interface Held {
  readonly heapMegabytes: number;
  /** In the document and out of it. */
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  /** Values in all databases of the site. */
  readonly stored: number;
}

/** A state in the history of the page: its place there, 0 for the first, and its link. */
export interface Place {
  readonly index: number;
  readonly hash: string;
}

/** The page around the views: its header, its history, and what it holds. */
export class WholePage {
  readonly page: Page;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly language: Locator;
  readonly theme: Locator;

  constructor(page: Page) {
    this.page = page;
    // In either language: a state may hold one.
    this.undo = page.getByRole('button', { name: /^(Undo|撤销)$/ });
    this.redo = page.getByRole('button', { name: /^(Redo|重做)$/ });
    this.language = page.getByTestId('header').getByRole('combobox').last();
    this.theme = page.getByRole('button', { name: /^Use the (dark|light) theme$/ });
  }

  async goTo(view: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
    await expect(this.page.getByRole('link', { name: view, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }

  /** Shows the table at this place in the list, counted around. */
  async pickTable(place: number): Promise<void> {
    await tableButton(this.page).click();
    const options = tableList(this.page).getByRole('option');
    await expect(options.first()).toBeVisible();
    const picked = options.nth(place % (await options.count()));
    const name = (await picked.textContent()) ?? '';
    await picked.click();
    await expect(tableList(this.page)).toHaveCount(0);
    // A table of the Lab or of the reader's is read before it is shown.
    await expect(tableButton(this.page)).toHaveAttribute('title', name);
  }

  /** As wide as a phone or wider, with the tools of the header at hand. */
  async lookFrom(width: number): Promise<void> {
    await this.page.setViewportSize({ width, height: 900 });
    if (width > 600) return;
    const tools = this.page.getByRole('button', { name: /^(Tools|工具)$/ });
    if ((await tools.getAttribute('aria-expanded')) === 'false') await tools.click();
  }

  async openAndClose(dialog: 'Help' | 'Share'): Promise<void> {
    await this.page.getByTestId('header').getByRole('button', { name: dialog }).click();
    await expect(this.page.getByRole('dialog')).toBeVisible();
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  async place(): Promise<Place> {
    return await this.page.evaluate(() => ({
      index: (history.state as { taskmates?: number } | null)?.taskmates ?? 0,
      hash: location.hash,
    }));
  }

  /** Walks back as far as there is something to undo. */
  async undoAll(): Promise<void> {
    for (let { index } = await this.place(); index > 0; index--) {
      await this.undo.click();
      await expect.poll(async () => (await this.place()).index).toBe(index - 1);
    }
    await expect(this.undo).toBeDisabled();
  }

  async held(session: CDPSession): Promise<Held> {
    await session.send('Performance.enable');
    // What waits for one collection to be let go is collected by the next.
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find(each => each.name === name)?.value ?? Number.NaN;
    return {
      heapMegabytes: metric('JSHeapUsedSize') / 1e6,
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      workers: this.page.workers().length,
      stored: await this.page.evaluate(countStored),
    };
  }
}

async function countStored(): Promise<number> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  let count = 0;
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name ?? ''));
    for (const store of database.objectStoreNames)
      count += await asked(database.transaction(store).objectStore(store).count());
    database.close();
  }
  return count;
}
