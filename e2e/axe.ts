import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Expects axe to find nothing wrong with the page or frame as it stands; `name` says in a failure which state was looked at.
 * The library goes in through the debugger, which the page's content security policy does not bind.
 */
export async function expectNoAxeViolations(page: Page | Frame, name: string): Promise<void> {
  await page.evaluate(source);
  const { violations, passes } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(node => `${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
  }));
  expect(passes.length, `axe looked at nothing (${name})`).toBeGreaterThan(0);
  expect(found, `axe violations (${name})`).toEqual([]);
}
