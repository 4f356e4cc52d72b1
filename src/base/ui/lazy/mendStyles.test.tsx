import { afterEach, expect, it } from 'vitest';
import { mendStyles, watchStyles } from './mendStyles.ts';

watchStyles();

/** A style sheet as Vite puts it into the page, without a browser that loads it. */
function addSheet(href: string): HTMLLinkElement {
  const link = document.createElement('link');
  link.setAttribute('rel', 'stylesheet');
  link.setAttribute('data-href', href);
  document.head.append(link);
  return link;
}

const inPage = () => [...document.head.querySelectorAll('link')];

afterEach(() => {
  for (const link of inPage()) link.remove();
});

it('puts a sheet that did not come into the page again, and leaves the others', async () => {
  const [kept, lost] = [addSheet('kept.css'), addSheet('lost.css')];
  lost.dispatchEvent(new Event('error'));
  const mended = mendStyles();
  const [first, second] = inPage();
  expect(first).toBe(kept);
  expect(second).not.toBe(lost);
  expect(second?.dataset.href).toBe('lost.css');
  second?.dispatchEvent(new Event('load'));
  await mended;
  await mendStyles();
  expect(inPage()).toEqual([first, second]);
});

it('rejects as long as it does not come, and tries it again the next time', async () => {
  addSheet('lost.css').dispatchEvent(new Event('error'));
  const mended = mendStyles();
  inPage()[0]?.dispatchEvent(new Event('error'));
  await expect(mended).rejects.toThrow('Unable to preload CSS');
  const again = mendStyles();
  inPage()[0]?.dispatchEvent(new Event('load'));
  await again;
});
