import { test as base, type ConsoleMessage, expect, type WebError } from '@playwright/test';
import { furnish, type Visitor } from './visitor.ts';

export interface Guard extends Visitor {
  /** What a test provokes on purpose, as in `test.use({ expectedErrors: [/404/] })`. Everything else fails it. */
  readonly expectedErrors: readonly RegExp[];
  /** Whether the page is one that other tests had (`keptPage.ts`), which has its visitor already. */
  readonly isKept: boolean;
  readonly consoleGuard: undefined;
}

/**
 * Playwright's `test`, failing on any console error, uncaught error or violation of the content security policy,
 * in any page or worker of the test. A page opens as for a visitor who was there before (`visitor.ts`).
 */
export const test = base.extend<Guard>({
  expectedErrors: [[], { option: true }],
  hasMeasured: [true, { option: true }],
  isNewcomer: [false, { option: true }],
  isKept: [false, { option: true }],
  consoleGuard: [
    async ({ context, expectedErrors, hasMeasured, isNewcomer, isKept }, use) => {
      const errors: string[] = [];
      const heard = (message: ConsoleMessage) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      };
      const thrown = (webError: WebError) => {
        const error = webError.error();
        errors.push(`Uncaught ${error.stack ?? error}`);
      };
      context.on('console', heard).on('weberror', thrown);
      if (!isKept) await context.addInitScript(furnish, { hasMeasured, isNewcomer });
      await use(undefined);
      // One answer from every page and worker, so that what they reported before it has arrived.
      const pages = context.pages();
      const workers = pages.flatMap(page => page.workers());
      await Promise.allSettled(pages.map(page => page.evaluate(() => undefined)));
      await Promise.allSettled(workers.map(worker => worker.evaluate(() => undefined)));
      context.off('console', heard).off('weberror', thrown);
      const unexpected = errors.filter(error => !expectedErrors.some(pattern => pattern.test(error)));
      expect(unexpected, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
