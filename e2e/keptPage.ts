import type { BrowserContext, BrowserContextOptions, Page, ViewportSize } from '@playwright/test';
import { expect, test as guarded } from './consoleGuard.ts';

interface Kept {
  /** What its context was made with. */
  readonly options: string;
  readonly context: BrowserContext;
  readonly page: Page;
}

type Media = Pick<BrowserContextOptions, 'reducedMotion' | 'colorScheme'>;

/** The page of this worker process, from the first of its tests on. */
let kept: Kept | undefined;

/** Another view takes down what the last one showed; what the last test left on the device or around the page goes. */
async function tidy({ context, page }: Kept, viewport: ViewportSize | null, media: Media) {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.keyboard.press('Escape');
  if (viewport) await page.setViewportSize(viewport);
  const { reducedMotion = null, colorScheme = null } = media;
  await page.emulateMedia({ media: null, forcedColors: null, reducedMotion, colorScheme });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
    localStorage.setItem('taskmates.settings', 'frontier gains');
  });
  await page.goto('/#/learn?v=1&learn=glossary');
  await page.locator('#learn-glossary').waitFor();
}

/**
 * The guarded `test` with a page that stays open from test to test: loading one costs two seconds of a core, leading it on to another
 * link a quarter of that. For tests that begin at a link of their own, go on in the page, and change nothing of it that a link does
 * not (no routes, no scripts before the page, no own tables, no chosen language or theme); others import that of `consoleGuard.ts`. One that fails gets no successor: the next has a new page.
 */
export const test = guarded.extend({
  context: async ({ browser, viewport, contextOptions, colorScheme }, use, testInfo) => {
    const options = JSON.stringify([contextOptions, colorScheme]);
    if (kept?.options === options) await tidy(kept, viewport, { colorScheme, ...contextOptions });
    else {
      await kept?.context.close();
      const context = await browser.newContext();
      kept = { options, context, page: await context.newPage() };
    }
    await use(kept.context);
    if (testInfo.status !== testInfo.expectedStatus) {
      await kept.context.close();
      kept = undefined;
    }
  },
  page: async ({ context }, use) => {
    await use(kept?.page ?? (await context.newPage()));
  },
});

export { expect };
