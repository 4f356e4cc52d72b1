import type { Page } from '@playwright/test';
import { zh } from '../src/base/i18n/zh/index.ts';
import { pseudoMessage } from '../testing/pseudoLocale.ts';
import { expect, test } from './consoleGuard.ts';
import { hashHeard } from './pages/ExplorePage.ts';
import { tableButton, tableList } from './tablePicker.ts';
import { someOf } from './whole.ts';

/** Every view, and the parts that have controls of their own. */
const places = [
  ['Explore', '#/explore?v=2&budget=2.5', '#networks'],
  ['Compare', '#/compare?v=2', '#scatter'],
  ['Plan', '#/plan?v=2&data=setting-2', '#plan-race'],
  ['Lab', '#/lab?v=2', '[data-testid="backend-reasons"], fieldset'],
  ['Learn', '#/learn?v=2', 'main article, main li'],
  ['Data', '#/data?v=2', '#open'],
  ['a lesson', '#/explore?v=2&lesson=who-helps-whom', '[data-testid="lesson"]'],
  ['the puzzle', '#/learn?v=2&learn=puzzle', '#puzzle-maker'],
  ['the paper', '#/learn?v=2&learn=paper', 'table'],
] as const;

async function goTo(page: Page, [, hash, there]: readonly [string, string, string]): Promise<void> {
  await page.goto(`/${hash}`);
  await hashHeard(page);
  await expect(page.locator(there).first()).toBeVisible();
}

/**
 * What is pressed and is smaller than 44 px in width or height: not what stands in a sentence, nor parts of figures, which have
 * controls of that size beside them. Runs in the page.
 */
function smallTargets(): readonly string[] {
  const pressed = 'button, a[href], input, select, textarea, summary, [role="button"], [role="option"]';
  return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap(element => {
    const style = getComputedStyle(element);
    const isExempt =
      element.closest('svg, .visually-hidden, [role="listbox"]:not(dialog *)') !== null ||
      (element.closest('p, h1, h2') !== null &&
        !element.matches('.button') &&
        style.display.startsWith('inline')) ||
      (element.tagName === 'A' && style.display === 'inline');
    const [left] = element.getClientRects();
    if (isExempt || !left || left.width < 2 || !element.checkVisibility({ visibilityProperty: true }))
      return [];
    const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30);
    // Half a pixel is lost where a zoom rounds.
    if (width >= 43.5 && height >= 43.5) return [];
    return [`${element.tagName} “${name}” ${element.className} ${Math.round(width)} x ${Math.round(height)}`];
  });
}

test.describe('By touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('everything that is pressed is 44 px large, and stands within a phone', async ({ page }) => {
    for (const place of someOf(places, 4)) {
      await goTo(page, place);
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      await expect.poll(() => page.evaluate(smallTargets), place[0]).toEqual([]);
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrollWidth, place[0]).toBeLessThanOrEqual(360);
    }
    const views = await page.getByRole('navigation', { name: 'Views' }).boundingBox();
    expect((views?.y ?? 0) + (views?.height ?? 0), 'the header').toBeLessThanOrEqual(100);
    await page.getByRole('button', { name: 'Tools' }).tap();
    expect(await page.evaluate(smallTargets), 'the tools').toEqual([]);
    await page.getByRole('button', { name: 'Help' }).tap();
    await page.getByRole('button', { name: 'Keys of this view' }).tap();
    await expect(page.getByRole('dialog', { name: 'Keys of this view' })).toBeVisible();
    expect(await page.evaluate(smallTargets), 'the keys').toEqual([]);
    await page.keyboard.press('Escape');
    await tableButton(page).tap();
    await expect(tableList(page)).toBeVisible();
    expect(await page.evaluate(smallTargets), 'the list of tables').toEqual([]);
  });
});

/** Controls of which no border or underline is seen. Runs in the page. */
function borderless(): readonly string[] {
  const controls =
    'button, select, input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"])';
  return [...document.querySelectorAll<HTMLElement>(controls)].flatMap(element => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden'))
      return [];
    const style = getComputedStyle(element);
    const isSeen = (color: string) => color !== style.backgroundColor && !color.endsWith(', 0)');
    const lines = ['top', 'bottom'].map(side => [
      style.getPropertyValue(`border-${side}-style`),
      style.getPropertyValue(`border-${side}-color`),
    ]);
    const drawn = [...lines, [style.outlineStyle, style.outlineColor]];
    const isDrawn = drawn.some(([line, color = '']) => line !== 'none' && isSeen(color));
    return isDrawn ? [] : [`${element.tagName} “${element.textContent?.slice(0, 30)}” ${element.className}`];
  });
}

/** How much of the window is covered by what stays while the page scrolls. Runs in the page. */
function coveredShare(): number {
  window.scrollTo(0, document.documentElement.scrollHeight / 3);
  const covered = [...document.querySelectorAll('main *, header, footer')]
    .filter(element => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
    .filter(element => !element.closest('table') && element.checkVisibility({ visibilityProperty: true }))
    .map(element => element.getBoundingClientRect())
    .filter(({ top, bottom }) => top <= 0.5 || bottom >= window.innerHeight - 0.5);
  return covered.reduce((sum, { height }) => sum + height, 0) / window.innerHeight;
}

/** A language that is nothing but a catalogue: every message longer, with accents, in brackets. */
const pseudo = Object.fromEntries(Object.keys(zh).map(english => [english, pseudoMessage(english)]));

/** Messages that stand in the page as they are in the code. Runs in the page, whose names of tasks and tables stay English. */
function unspoken(messages: readonly string[]): readonly string[] {
  const known = new Set(messages);
  const words: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element)
      words.push(...['aria-label', 'title', 'placeholder'].map(name => node.getAttribute(name) ?? ''));
    else if (!node.parentElement?.closest('[lang="en"], option, td, th, code'))
      words.push(node.textContent ?? '');
  }
  return words.map(word => word.trim()).filter(word => known.has(word));
}

test.describe('In the colours of the system, and a language of long words', () => {
  test.use({ contextOptions: { forcedColors: 'active' }, colorScheme: 'dark' });

  test('controls, focus, choice and tasks are told apart, and a page four times as large can be read', async ({
    page,
  }) => {
    await page.route(/\/assets\/zh-[^/]*\.js$/, route =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export const zh = ${JSON.stringify(pseudo)};`,
      }),
    );
    const sentences = Object.keys(zh).filter(message => / /.test(message) && !message.includes('{'));
    for (const [name, hash, there] of someOf(places, 4)) {
      const place = [name, `${hash}&lang=zh`, there] as const;
      await goTo(page, place);
      await expect(page.getByTestId('header')).toContainText('⟦');
      expect(await page.evaluate(unspoken, sentences), place[0]).toEqual([]);
      await expect.poll(() => page.evaluate(borderless), place[0]).toEqual([]);
      const lines = await page
        .locator('.view-link')
        .evaluateAll(links => links.map(link => getComputedStyle(link).borderBottomColor));
      expect(new Set(lines).size, place[0]).toBe(2);
      for (const [width, height] of [
        [1280, 900],
        [640, 450],
        [360, 740],
        [320, 225],
      ] as const) {
        await page.setViewportSize({ width, height });
        const name = `${place[0]} at ${width} px`;
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth), name)
          .toBeLessThanOrEqual(width);
        await expect.poll(() => page.evaluate(coveredShare), name).toBeLessThan(0.6);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      // Letters in marks are those of the page: the system's ink is not to be read on them.
      const onMarks = page.locator('[data-testid="grouping-head"] text, #scatter [role="option"] text');
      for (const ink of await onMarks.evaluateAll(all => all.map(letter => getComputedStyle(letter).fill)))
        expect(ink, place[0]).not.toBe('rgb(255, 255, 255)');
    }
    await goTo(page, places[0]);
    await page.locator('.view-link').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth)).toBe(
      '3px',
    );
    const heads = page.locator('#grouping [data-testid="grouping-head"]');
    const letters = await heads.evaluateAll(all =>
      all.map(head => head.querySelector('text')?.textContent ?? ''),
    );
    expect(letters.length).toBeGreaterThan(4);
    expect(letters.every(letter => /\p{L}/u.test(letter))).toBe(true);
  });
});
