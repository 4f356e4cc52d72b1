import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolationsInBothThemes } from './axe.ts';
import { expect, test } from './keptPage.ts';
import { ExplorePage } from './pages/ExplorePage.ts';
import { takeFrom } from './saveMenu.ts';
import { someOf } from './whole.ts';

const bar = (page: Page): Locator => page.getByRole('group', { name: 'Play the budgets' });
const caption = (explore: ExplorePage): Locator => explore.grouping.getByTestId('what-changed');

/** What a saved drawing holds, read as XML by the browser, away from the site and its policy of styles. */
async function readSvg(page: Page, text: string) {
  const elsewhere = await page.context().newPage();
  return elsewhere.evaluate(source => {
    const file = new DOMParser().parseFromString(source, 'image/svg+xml');
    const count = (selector: string) => file.querySelectorAll(selector).length;
    return {
      isBroken: count('parsererror') > 0,
      frames: count('.frame'),
      filmFrames: count('.film .frame'),
      animations: count('animate, animateTransform'),
      durations: [...new Set([...file.querySelectorAll('[dur]')].map(each => each.getAttribute('dur')))],
    };
  }, text);
}

/** Takes down every text that an element has from now on: while playing, a look now and then would miss some. */
async function recordTexts(page: Page, selector: string): Promise<() => Promise<readonly string[]>> {
  const texts = await page.evaluateHandle(from => {
    const seen: string[] = [];
    const look = () => {
      const text = document.querySelector(from)?.textContent?.trim() ?? '';
      if (seen.at(-1) !== text) seen.push(text);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return seen;
  }, selector);
  return () => texts.jsonValue();
}

test('plays to the end, saying how the networks changed, and stops', async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&budget=2&speed=4');
  const shown = await recordTexts(page, '#grouping [data-testid="what-changed"]');
  await bar(page).getByRole('button', { name: 'Play' }).click();
  await expect(explore.grouping).toContainText('Grouping at 5 SNT');
  expect(await shown()).toContain(
    '0.5 SNT more than at 2 buys a network of normals at half size. It improves normals by 6.4%; nothing else changes.',
  );
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
  // What is heard at the end is what is seen.
  const seen = (await caption(explore).textContent()) ?? '';
  await expect(explore.grouping.locator('[aria-live="polite"]')).toHaveText(seen.trim());
});

test('begins anew at the end where it loops, which the link keeps', async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&budget=4.5&speed=4');
  await bar(page).getByRole('button', { name: 'Loop' }).click();
  await expect.poll(() => explore.parameters().get('loop')).not.toBeNull();
  const shown = await recordTexts(page, '#grouping h2');
  await bar(page).getByRole('button', { name: 'Play' }).click();
  await expect.poll(shown).toContain('Grouping at 1 SNT');
  expect(await shown()).toContain('Grouping at 5 SNT');
  await bar(page).getByRole('button', { name: 'Pause' }).click();
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('is played, scrubbed and stepped by keys', async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&budget=2&speed=0.5');
  await explore.budgetRule.focus();
  await page.keyboard.press('Space');
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  const play = bar(page).getByRole('button', { name: 'Play' });
  await play.focus();
  await page.keyboard.press('End');
  await expect(explore.grouping).toContainText('Grouping at 5 SNT');
  await page.keyboard.press('ArrowLeft');
  await expect(explore.grouping).toContainText('Grouping at 4.5 SNT');
  await page.keyboard.press('Home');
  await expect(explore.grouping).toContainText('Grouping at 1 SNT');
  await page.keyboard.press('ArrowRight');
  await expect(caption(explore)).toContainText(
    'splits a network of segmentation + depth + normals + keypoints + edges at full size into',
  );
});

test('moves what splits from where it was, also when scrubbed on before it arrived, and leaves it in its place', async ({
  page,
}) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&budget=1');
  const drawing = explore.grouping.locator('[data-testid="grouping-diagram"] svg');
  const running = () =>
    drawing.evaluate(
      svg => svg.getAnimations({ subtree: true }).filter(each => each.playState !== 'finished').length,
    );
  const next = bar(page).getByRole('button', { name: 'Next budget' });
  // Held as soon as it moves, so that the next change comes upon it.
  const held = drawing.evaluate(
    svg =>
      new Promise<number>(resolve => {
        const look = () => {
          const animations = svg.getAnimations({ subtree: true });
          for (const each of animations) each.pause();
          if (animations.length > 0) resolve(animations.length);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await next.click();
  expect(await held).toBeGreaterThan(0);
  await next.click();
  await next.click();
  await expect(explore.grouping).toContainText('Grouping at 2.5 SNT');
  await expect.poll(running).toBe(0);
  await expect(drawing.getByTestId('grouping-block')).toHaveCount(3);
  await expect(drawing.locator('[data-testid="grouping-block"][data-leaving]')).toHaveCount(0);
});

test('shows all steps as pictures, marks the present one, and each leads to its budget', async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&budget=2.5');
  await explore.frontier.getByText('All steps').click();
  const steps = explore.frontier.getByRole('list', { name: 'Steps of the frontier' }).getByRole('button');
  await expect(steps).toHaveCount(8);
  await expect(explore.frontier.locator('[aria-current="step"]')).toContainText('2.5 SNT');
  await steps.nth(6).click();
  await expect(explore.grouping).toContainText('Grouping at 4 SNT');
  await expect(explore.frontier.locator('[aria-current="step"]')).toContainText('4 SNT');
});

test('saves all steps as a filmstrip and as a film', async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open();
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await takeFrom(explore.frontier, `Save ${name}`);
    const file = await download;
    return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
  };
  const strip = await save('filmstrip SVG');
  expect(strip.name).toMatch(/-steps\.svg$/);
  expect(strip.content.toString()).toContain('1905.07553');
  expect(await readSvg(page, strip.content.toString())).toMatchObject({
    ...{ isBroken: false, frames: 8, animations: 0 },
  });
  const film = await save('animated SVG');
  expect(film.name).toMatch(/-animated\.svg$/);
  const text = film.content.toString();
  expect(text).not.toContain('var(--');
  const read = await readSvg(page, text);
  expect(read).toMatchObject({ isBroken: false, filmFrames: 8, durations: ['25200ms'] });
  expect(read.animations).toBeGreaterThan(50);
  const png = await save('filmstrip PNG');
  expect(png.content.subarray(1, 4).toString()).toBe('PNG');
});

test('a saved film shows at each moment the grouping of that frame', async ({ page, context }) => {
  const explore = new ExplorePage(page);
  await explore.open();
  const download = page.waitForEvent('download');
  await takeFrom(explore.frontier, 'Save animated SVG');
  const text = (await readFile(await (await download).path())).toString();
  const alone = await context.newPage();
  await alone.setContent(text);
  const at = (seconds: number) =>
    alone.evaluate(time => {
      const svg = document.querySelector('svg') as SVGSVGElement;
      svg.pauseAnimations();
      svg.setCurrentTime(time);
      const seen = (selector: string) =>
        [...document.querySelectorAll<SVGGElement>(selector)].filter(
          each => Number(getComputedStyle(each).opacity) > 0.5,
        );
      return {
        frames: seen('.film > .frame').map(each => each.querySelector('text')?.textContent),
        blocks: seen('.film > g:first-child > g').filter(
          each => each.querySelector('rect')?.getAttribute('height') === '46',
        ).length,
      };
    }, seconds);
  expect(await at(1)).toEqual({ frames: ['1 SNT'], blocks: 1 });
  expect(await at(2.8 * 3 + 1)).toEqual({ frames: ['2.5 SNT'], blocks: 3 });
  expect(await at(2.8 * 8 + 1)).toEqual({ frames: ['5 SNT'], blocks: 5 });
});

test.describe('With reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the steps stand in place of playing, and nothing moves', async ({ page }) => {
    const explore = new ExplorePage(page);
    await explore.open('#/explore?v=1&budget=1');
    await expect(bar(page).getByRole('button', { name: 'Play' })).toHaveCount(0);
    await bar(page).getByRole('button', { name: 'Show all steps' }).click();
    const steps = explore.frontier.getByRole('list', { name: 'Steps of the frontier' }).getByRole('button');
    await steps.nth(1).click();
    await expect(explore.grouping).toContainText('Grouping at 1.5 SNT');
    const moving = await explore.grouping
      .locator('[data-testid="grouping-diagram"] svg')
      .evaluate(svg => svg.getAnimations({ subtree: true }).length);
    expect(moving).toBe(0);
  });
});

test('the steps pass axe in either theme and language', { tag: '@whole' }, async ({ page }) => {
  const explore = new ExplorePage(page);
  await explore.open('#/explore?v=1&budget=2.5&lang=en');
  for (const language of someOf(['en', 'zh'] as const, 1)) {
    await page.locator('[data-testid="header-language"] select').selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-Hans' : 'en');
    await explore.frontier.locator('[data-testid="playback"] + .disclosure summary').click();
    await expect(explore.frontier.locator('[data-testid="step-strip"] li')).toHaveCount(8);
    await expectNoAxeViolationsInBothThemes(page, `all steps, ${language}`);
  }
});
