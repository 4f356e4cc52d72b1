import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './consoleGuard.ts';
import { expectNothingSticksOut } from './overflow.ts';
import { PlanPage } from './pages/PlanPage.ts';

test('a plan is made, changed, undone and reopened by its link, and a complete table is raced', async ({
  page,
}) => {
  const plan = new PlanPage(page);
  await plan.open('data=setting-4&budget=2.5&seen=8&batch=3');
  await expect(plan.proposals).toHaveCount(3);
  await expect(plan.headline).toContainText('8 networks of 36 are trained');
  await expect(plan.advice).toBeVisible();
  await expectNoAxeViolationsInBothThemes(page, 'the plan');
  await expectNothingSticksOut(page, 'the plan');

  const first = await plan.markButton(0, 'leave out').getAttribute('aria-label');
  await plan.markButton(0, 'leave out').click();
  await expect(page).toHaveURL(/leave=/);
  await expect(page.getByTestId('marked-leave')).toBeVisible();
  await expect(page.locator(`[aria-label="${first}"]`)).toHaveCount(0);
  await expect(plan.proposals).toHaveCount(3);
  const marked = page.url();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.locator(`[aria-label="${first}"]`)).toHaveCount(1);
  await page.goto('about:blank');
  await page.goto(marked);
  await expect(page.getByTestId('marked-leave')).toBeVisible();
  await expect(plan.proposals).toHaveCount(3);

  await page.getByRole('button', { name: 'Back to the race' }).click();
  await expect(plan.headline).toContainText('would have been enough');
  await expectNoAxeViolationsInBothThemes(page, 'the race');
  await plan.rule.focus();
  await page.keyboard.press('Home');
  const begin = Number(await plan.rule.getAttribute('aria-valuenow'));
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect
    .poll(async () => Number(await plan.rule.getAttribute('aria-valuenow')))
    .toBeGreaterThan(begin + 1);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page).toHaveURL(/at=\d/);
});
