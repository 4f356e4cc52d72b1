/** Loads anew every style sheet of the page that did not come. Rejects where one still does not. */
export async function mendStyles(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  await Promise.all([...links].filter(link => link.sheet === null).map(replace));
}

function replace(link: HTMLLinkElement): Promise<void> {
  const anew = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    anew.addEventListener('load', () => resolve());
    anew.addEventListener('error', () => reject(new Error(`Unable to preload CSS for ${link.href}`)));
    link.replaceWith(anew);
  });
}
