import { expect, type Page } from '@playwright/test';

/** The widths at which nothing may stick out, from a large screen to a phone: figures are drawn anew on the way down. */
const widths = [2560, 1280, 768, 360, 320];

/** Expects the page to be no wider than its window, at each width; it is left at the width of the other tests. */
export async function expectNothingSticksOut(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
        message: `${name} at ${width} px`,
      })
      .toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
