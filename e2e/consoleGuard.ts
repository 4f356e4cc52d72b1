import { test as base, type ConsoleMessage, expect, type WebError } from '@playwright/test';

export interface Guard {
  /** What a test provokes on purpose, as in `test.use({ expectedErrors: [/404/] })`. Everything else fails it. */
  readonly expectedErrors: readonly RegExp[];
  readonly consoleGuard: undefined;
}

/**
 * Playwright's `test`, failing on any console error, uncaught error or violation of the content security policy,
 * in any page or worker of the test. The settings of panels stand open.
 */
export const test = base.extend<Guard>({
  expectedErrors: [[], { option: true }],
  consoleGuard: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      const heard = (message: ConsoleMessage) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      };
      const thrown = (webError: WebError) => {
        const error = webError.error();
        errors.push(`Uncaught ${error.stack ?? error}`);
      };
      context.on('console', heard).on('weberror', thrown);
      await context.addInitScript(() => {
        // The settings of panels stand open, as a reader left them who wants all in sight. Frames and empty pages may have no storage.
        try {
          localStorage.setItem('taskmates.settings', 'frontier gains');
        } catch {}
      });
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
