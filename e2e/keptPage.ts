import type { BrowserContext, BrowserContextOptions, Page, ViewportSize } from '@playwright/test';
import { expect, test as guarded } from './consoleGuard.ts';
import { furnish, traces, type Visitor } from './visitor.ts';

interface Kept {
  /** What its context was made with. */
  readonly options: string;
  readonly context: BrowserContext;
  readonly page: Page;
}

type Media = Pick<BrowserContextOptions, 'reducedMotion' | 'colorScheme'>;

/** The page of this worker process, from the first of its tests on. */
let kept: Kept | undefined;

/** What would stay with a page or its context after the test that asked for it. */
const lasting = {
  page: ['addInitScript', 'exposeBinding', 'exposeFunction', 'route', 'routeFromHAR', 'routeWebSocket'],
  context: [
    ...['addCookies', 'addInitScript', 'exposeBinding', 'exposeFunction', 'grantPermissions', 'route'],
    ...['routeFromHAR', 'routeWebSocket', 'setExtraHTTPHeaders', 'setGeolocation', 'setOffline'],
  ],
} as const;

/** Lets no test change a page that others have after it. */
function refuseToChange({ context, page }: Kept): void {
  for (const [name, target] of Object.entries({ page, context }))
    for (const method of lasting[name as keyof typeof lasting])
      Object.defineProperty(target, method, {
        value: () => {
          throw new Error(
            `${name}.${method}() would change the page that other tests have after this one. Import test from consoleGuard.ts.`,
          );
        },
      });
}

async function open(
  newContext: () => Promise<BrowserContext>,
  options: string,
  visitor: Visitor,
): Promise<Kept> {
  const context = await newContext();
  await context.addInitScript(furnish, visitor);
  const opened = { options, context, page: await context.newPage() };
  refuseToChange(opened);
  return opened;
}

/** Another view takes down what the last one showed; what the last test did around the page goes. */
async function tidy(
  { context, page }: Kept,
  viewport: ViewportSize | null,
  media: Media,
  visitor: Visitor,
): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.keyboard.press('Escape');
  if (viewport) await page.setViewportSize(viewport);
  const { reducedMotion = null, colorScheme = null } = media;
  await page.emulateMedia({ media: null, forcedColors: null, reducedMotion, colorScheme });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.evaluate(furnish, visitor);
  await page.goto('/#/learn?v=1&learn=glossary');
  await page.locator('#learn-glossary').waitFor();
}

/** Whether the next test may have the page: this one passed, and left nothing on the device that a page remembers while it is open. */
async function isLikeNew({ page }: Kept): Promise<boolean> {
  try {
    return (await page.evaluate(traces)).length === 0;
  } catch {
    return false;
  }
}

/**
 * The guarded `test` with a page that stays open from test to test: loading one costs two seconds of a core, leading it on to another
 * link a quarter of that. For tests that begin at a link of their own and go on in the page; routes and scripts before the page are refused: such
 * tests import that of `consoleGuard.ts`. After a test that failed, or left something on the device (a table, a theme, a language, progress in
 * lessons), the next has a new page.
 */
export const test = guarded.extend({
  isKept: true,
  context: async (
    {
      browser,
      viewport,
      contextOptions,
      colorScheme,
      hasMeasured,
      isNewcomer,
      hasTouch,
      isMobile,
      locale,
      permissions,
      serviceWorkers,
    },
    use,
    testInfo,
  ) => {
    const visitor = { hasMeasured, isNewcomer };
    const around = { hasTouch, isMobile, locale, permissions, serviceWorkers };
    const options = JSON.stringify([contextOptions, colorScheme, visitor, around]);
    if (kept?.options === options) await tidy(kept, viewport, { colorScheme, ...contextOptions }, visitor);
    else {
      await kept?.context.close();
      kept = await open(() => browser.newContext(), options, visitor);
    }
    await use(kept.context);
    if (testInfo.status !== testInfo.expectedStatus || !(await isLikeNew(kept))) {
      await kept.context.close();
      kept = undefined;
    }
  },
  page: async ({ context }, use) => {
    await use(kept?.page ?? (await context.newPage()));
  },
});

export { expect };
