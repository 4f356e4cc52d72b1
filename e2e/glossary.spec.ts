import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './keptPage.ts';
import { someOf } from './whole.ts';

test('a word of a panel says what it means and leads to its explanation, by keyboard', async ({ page }) => {
  await page.goto('/#');
  const word = page.locator('#frontier').getByRole('link', { name: 'budget', exact: true });
  await word.focus();
  await expect(word).toHaveAttribute('title', /cost together/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Glossary', exact: true })).toBeVisible();
  const term = page.locator('[data-testid="glossary-term"][data-asked]');
  await expect(term).toContainText('Budget');
  await expect(term).toBeFocused();
  await page.goBack();
  await expect(page.locator('#frontier')).toBeVisible();
});

const languages = [
  ['en', 'How to cite'],
  ['zh', '如何引用'],
] as const;
for (const [language, heading] of someOf(languages, 1)) {
  test(`the glossary in ${language} has no axe violation in either theme`, async ({ page }) => {
    await page.goto(`/#/learn?v=1&data=setting-1&budget=2.5&learn=glossary&lang=${language}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectNoAxeViolationsInBothThemes(page, `glossary ${language}`);
  });
}
