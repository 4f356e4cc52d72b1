import type { Frame, Locator, Page } from '@playwright/test';

/** Opens the first menu of what can be taken away in a place, and gives what it lists. */
export async function openSaveMenu(place: Locator | Page | Frame): Promise<Locator> {
  const menu = place.getByTestId('save-menu').first();
  const list = menu.locator('details[open]');
  if ((await list.count()) === 0) await menu.locator('summary').click();
  // What it lists is made when it opens.
  await list.getByRole('button').first().waitFor();
  return list;
}

/** Takes away one thing, by what its button is called: "Save CSV". */
export async function takeFrom(place: Locator | Page | Frame, name: string): Promise<void> {
  await (await openSaveMenu(place)).getByRole('button', { name, exact: true }).click();
}
