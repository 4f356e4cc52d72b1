import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found extends Pick<AxeResults, 'violations'> {
  readonly passes: number;
}

/**
 * Expects axe to find nothing wrong with the page or frame as it stands; `name` says in a failure which state was looked at.
 * The library goes in through the debugger, which the page's content security policy does not bind.
 */
export async function expectNoAxeViolations(page: Page | Frame, name: string): Promise<void> {
  await look(page, name, '');
}

/** The same in the light theme, and of the dark one what differs: colours. The page is left in the light theme. */
export async function expectNoAxeViolationsInBothThemes(page: Page | Frame, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await look(page, `${name}, light`, '');
  await showTheme(page, 'dark');
  await look(page, `${name}, dark`, 'runOnly: ["color-contrast", "link-in-text-block"]');
  await showTheme(page, 'light');
}

/** Shows a theme as the page's own button does, and waits until its colours have come. */
async function showTheme(page: Page | Frame, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(async wanted => {
    document.documentElement.dataset.theme = wanted;
    const ending = document
      .getAnimations()
      .filter(animation => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(animation => animation.finished));
  }, theme);
}

async function look(page: Page | Frame, name: string, options: string): Promise<void> {
  // Once in each document; what passed is only counted: told whole, it would cost as much as the looking.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations, passes } = await page.evaluate<Found>(
    `axe.run(document, { resultTypes: ["violations"], ${options} })
      .then(({ violations, passes }) => ({ violations, passes: passes.length }))`,
  );
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(node => `${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
  }));
  expect(passes, `axe looked at nothing (${name})`).toBeGreaterThan(0);
  expect(found, `axe violations (${name})`).toEqual([]);
}
