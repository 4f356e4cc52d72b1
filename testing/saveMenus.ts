import { act, waitFor } from '@testing-library/react';

const menusIn = (root: ParentNode) => [
  ...root.querySelectorAll<HTMLDetailsElement>('[data-testid=save-menu] details'),
];

async function open(menu: HTMLDetailsElement): Promise<void> {
  await act(async () => {
    menu.open = true;
  });
  // What it lists is made, and its code loaded, when it opens.
  await waitFor(() => {
    if (!menu.querySelector('li')) throw new Error('The menu lists nothing yet.');
  });
}

/** Opens what can be taken away in a place: what menus list is made when they open. */
export async function openSaveMenus(root: ParentNode = document): Promise<void> {
  for (const menu of menusIn(root)) await open(menu);
}

/** Presses all that menus in a place offer, but for labels that `isElsewhere`; gives how many buttons there were. */
export async function takeAll(root: ParentNode, isElsewhere: (label: string) => boolean): Promise<number> {
  let taken = 0;
  for (const menu of menusIn(root)) {
    await open(menu);
    const labels = [...menu.querySelectorAll('li button')].map(each => each.getAttribute('aria-label') ?? '');
    for (const label of labels.filter(each => !isElsewhere(each))) {
      // What is taken closes its menu.
      await open(menu);
      await act(async () => menu.querySelector<HTMLElement>(`li [aria-label="${label}"]`)?.click());
      taken++;
    }
  }
  return taken;
}
