import { readFileSync } from 'node:fs';
import type { Frame } from '@playwright/test';
import { expect } from './consoleGuard.ts';
import { test } from './pages/HostPage.ts';

const budgetIn = (frame: Frame) => frame.getByRole('textbox', { name: /^Budget in/ });

test.describe('The page around the frame', () => {
  test('is told once that it can speak, and the height whenever it grows or shrinks', async ({ host }) => {
    const frame = await host.open('panel=frontier');
    const height = async () => (await host.news('height')).at(-1)?.height ?? 0;
    const isFitting = () =>
      frame.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight && window.innerHeight);
    const isAsTold = async () => (await isFitting()) === (await height());
    await expect.poll(async () => (await height()) > 400 && (await isFitting())).toBeTruthy();
    // It comes last.
    await expect(frame.getByText('36 networks are trained in full')).toBeVisible();
    await expect.poll(isAsTold).toBe(true);
    const before = await height();
    await frame.getByText('Constraints and limits').click();
    await expect.poll(height).toBeGreaterThan(before + 30);
    const opened = await height();
    await frame.getByText('Constraints and limits').click();
    // Not the height before: words of the search may have given way meanwhile.
    await expect.poll(height).toBeLessThan(opened - 30);
    await expect.poll(isAsTold).toBe(true);
    expect(await host.news('ready')).toEqual([{ source: 'taskmates', version: 1, kind: 'ready' }]);
  });

  test('keeps the height of a puzzle and of a step, and has both speak its language', async ({ host }) => {
    const puzzle = 'learn=puzzle&data=setting-1&budget=2.5';
    const step = 'data=setting-1&budget=2.5&lesson=who-helps-whom&step=2';
    for (const [view, query, heading, act] of [
      ['learn', puzzle, /^追平搜索/, '清空板面'],
      ['explore', step, /./, '下一步'],
    ] as const) {
      const frame = await host.open(query, 700, view);
      const fits = async () => {
        const told = (await host.news('height')).at(-1)?.height ?? 0;
        const [page, shown] = await frame.evaluate(() => [
          document.documentElement.scrollHeight,
          window.innerHeight,
        ]);
        return told > 400 && shown === told && (page ?? 0) <= told;
      };
      await expect.poll(fits, query).toBe(true);
      await host.send({ target: 'taskmates', version: 1, kind: 'language', language: 'zh' });
      await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-Hans');
      await expect(frame.getByRole('heading', { name: heading }).first()).toBeVisible();
      await expect(frame.getByRole('button', { name: act, exact: true })).toBeVisible();
      await expect.poll(fits, query).toBe(true);
      if (view === 'explore') await frame.getByRole('button', { name: act, exact: true }).click();
      else await frame.locator('[data-testid="builder-palette"] [data-task]').first().press('Enter');
      await expect.poll(fits, query).toBe(true);
    }
  });

  test('sets what is shown, is told of it and of what the reader changes, and keeps the panel', async ({
    host,
  }) => {
    const frame = await host.open('panel=grouping');
    await host.configure('#/explore?v=2&data=setting-2&budget=3');
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('Setting 2');
    await expect(frame.getByRole('heading', { name: 'Grouping at 3 SNT' })).toBeVisible();
    const told = async () => (await host.news('configuration')).at(-1)?.link;
    await expect.poll(told).toBe('#/explore?v=2&data=setting-2&budget=3&embed=1&panel=grouping');
    await budgetIn(frame).fill('4');
    await budgetIn(frame).press('Enter');
    await expect.poll(told).toBe('#/explore?v=2&data=setting-2&budget=4&embed=1&panel=grouping');
    await host.configure('#/explore?v=2&panel=gains');
    await expect(frame.locator('#gains')).toBeVisible();
    await expect(frame.locator('main section[data-testid="panel"]')).toHaveCount(1);
  });

  test('can do what the documentation shows', async ({ host, page }) => {
    const examples = readFileSync('docs/embed.md', 'utf8').matchAll(/```html\n(.*?)```/gs);
    const example = [...examples].map(([, html = '']) => html).find(html => html.includes('<button'));
    const address = new URL(host.address);
    const html = example
      ?.replaceAll('https://example.org/taskmates/', address.href)
      .replaceAll('https://example.org', address.origin);
    host.pages.set('/', { html: `<!doctype html><html lang="en"><title>Host</title>${html}</html>` });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${host.origin}/`);
    const frame = await host.settled();
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
    // By keyboard: the button moves while the frame is being fitted.
    await page.getByRole('button', { name: 'Setting 3 at 4 SNT' }).press('Enter');
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('Setting 3');
    await expect(frame.locator('svg [role="slider"]')).toHaveAttribute('aria-valuenow', '4');
  });

  test('can choose the theme', async ({ host }) => {
    const frame = await host.open('panel=gains');
    await host.send({ target: 'taskmates', version: 1, kind: 'theme', theme: 'dark' });
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('is refused what is not well formed, with the reason, and not answered what is for others', async ({
    host,
  }) => {
    const frame = await host.open('panel=grouping&budget=2');
    const junk = [
      null,
      'taskmates',
      { target: 'another', version: 1, kind: 'configure', link: '#/explore?v=2&budget=5' },
      { target: 'taskmates', version: 2, kind: 'configure', link: '#/explore?v=2&budget=5' },
      { target: 'taskmates', version: 1, kind: 'configure', link: 'javascript:alert(1)' },
      { target: 'taskmates', version: 1, kind: 'configure', link: `#/explore?task=${'x'.repeat(200_000)}` },
      { target: 'taskmates', version: 1, kind: 'configure', link: '#/data?v=2' },
      { target: 'taskmates', version: 1, kind: 'eval', code: 'alert(1)' },
    ];
    for (const message of junk) await host.send(message);
    await expect.poll(async () => (await host.news('refused')).length).toBe(5);
    expect((await host.news('refused')).map(({ reason }) => reason)).toEqual([
      'version must be 1',
      expect.stringContaining('link must be a text that begins with #/'),
      expect.stringContaining('of at most 200000 characters'),
      expect.stringContaining('a view that can be embedded'),
      expect.stringContaining('kind must be'),
    ]);
    await expect(frame.getByRole('heading', { name: 'Grouping at 2 SNT' })).toBeVisible();
    expect(await host.news('configuration')).toEqual([]);
  });

  test('is the only one that is heard: another frame is not', async ({ host, page }) => {
    await host.open('panel=grouping&budget=2');
    const message = { target: 'taskmates', version: 1, kind: 'configure', link: '#/explore?v=2&budget=5' };
    host.pages.set('/other', {
      html: `<!doctype html><title>Other</title><script>
        onmessage = () => {
          for (const target of [parent.frames[0], parent]) {
            target.postMessage(${JSON.stringify(message)}, '*');
            target.postMessage({ target: 'taskmates' }, '*');
          }
        };
      </script>`,
    });
    await page.evaluate(async () => {
      const other = document.createElement('iframe');
      other.title = 'Another frame';
      other.src = '/other';
      const loaded = new Promise(fulfil => other.addEventListener('load', fulfil));
      document.body.append(other);
      await loaded;
    });
    const frame = await host.frame();
    const heard = frame.evaluate(
      () =>
        new Promise<number>(fulfil => {
          let count = 0;
          window.addEventListener('message', () => {
            count += 1;
            // A task later, everyone has dealt with the second.
            if (count === 2) setTimeout(() => fulfil(count), 0);
          });
        }),
    );
    await frame.evaluate(() => undefined);
    await page.evaluate(() => document.querySelectorAll('iframe')[1]?.contentWindow?.postMessage('go', '*'));
    expect(await heard).toBe(2);
    await expect(frame.getByRole('heading', { name: 'Grouping at 2 SNT' })).toBeVisible();
    expect(await host.news('refused')).toEqual([]);
    await host.configure(message.link);
    await expect(frame.getByRole('heading', { name: 'Grouping at 5 SNT' })).toBeVisible();
  });

  test('keeps its own Back: changes in the frame add no entries, and undo walks the frame’s own list', async ({
    host,
    page,
  }) => {
    host.pages.set('/before', { html: '<!doctype html><title>Before</title><a href="/">on</a>' });
    await page.goto(`${host.origin}/before`);
    const frame = await host.open('panel=grouping&budget=2');
    const entries = await page.evaluate(() => history.length);
    const heading = (budget: number) => frame.getByRole('heading', { name: `Grouping at ${budget} SNT` });
    for (const budget of [3, 4]) {
      await budgetIn(frame).fill(String(budget));
      await budgetIn(frame).press('Enter');
      await expect(heading(budget)).toBeVisible();
    }
    await host.configure('#/explore?v=2&budget=5');
    await expect(heading(5)).toBeVisible();
    await frame.getByRole('combobox', { name: 'Strategy' }).focus();
    for (const budget of [4, 3, 2]) {
      await page.keyboard.press('Control+z');
      await expect(heading(budget)).toBeVisible();
    }
    await page.keyboard.press('Control+Shift+z');
    await expect(heading(3)).toBeVisible();
    await expect.poll(() => frame.evaluate(() => location.hash)).toContain('budget=3');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    // In the host's own field the keys are the host's.
    await page.locator('#field').fill('typed');
    await page.locator('#field').press('Control+z');
    await expect(heading(3)).toBeVisible();
    await page.goBack();
    await expect(page).toHaveTitle('Before');
  });
});
