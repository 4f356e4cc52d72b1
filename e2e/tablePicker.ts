import type { Locator, Page } from '@playwright/test';

/** The button in the header that names the table shown, and opens the list of all. */
export function tableButton(page: Page): Locator {
  return page.getByTestId('header-data').getByRole('button');
}

/** The list of all tables, once it is opened. */
export function tableList(page: Page): Locator {
  return page.getByTestId('header-data').getByRole('listbox');
}

/** Shows the table of this name. */
export async function pickTable(page: Page, name: string | RegExp): Promise<void> {
  await tableButton(page).click();
  await tableList(page).getByRole('option', { name }).click();
}
