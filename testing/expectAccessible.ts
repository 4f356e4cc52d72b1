import axe from 'axe-core';
import { expect } from 'vitest';

/**
 * Expects axe to find nothing wrong with the document as it stands. Colours and sizes need a browser: `e2e/axe.ts` looks at
 * them.
 */
export async function expectAccessible(name: string): Promise<void> {
  expect(document.body.childElementCount, `axe looked at nothing (${name})`).toBeGreaterThan(0);
  const { violations } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(node => node.html),
  }));
  expect(found, `axe violations (${name})`).toEqual([]);
}
