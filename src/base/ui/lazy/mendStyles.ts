const failed = new Set<HTMLLinkElement>();

const isStyleSheet = (target: EventTarget | null): target is HTMLLinkElement =>
  target instanceof HTMLLinkElement && target.rel === 'stylesheet';

/** From now on notes which style sheets of the page do not come. */
export function watchStyles(): void {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (isStyleSheet(target)) failed.add(target);
    },
    { capture: true },
  );
}

/** Loads anew every style sheet that did not come. Rejects where one still does not. */
export async function mendStyles(): Promise<void> {
  await Promise.all([...failed].map(replace));
}

function replace(link: HTMLLinkElement): Promise<void> {
  failed.delete(link);
  // Taken up by somebody else, or no longer wanted.
  if (!link.isConnected) return Promise.resolve();
  const anew = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    anew.addEventListener('load', () => resolve());
    anew.addEventListener('error', () => reject(new Error(`Unable to preload CSS for ${link.href}`)));
    link.replaceWith(anew);
  });
}
