import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from './consoleGuard.ts';
import { type HostPage, test } from './pages/HostPage.ts';
import { takeFrom } from './saveMenu.ts';

test.describe('The snippet of the Share dialog', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const isFitting of [true, false]) {
    test(`shows the panel chosen in the page it is put in, ${isFitting ? 'at its height' : 'without a script'}`, async ({
      host,
      page,
    }) => {
      await page.goto('/#/explore?v=1&data=setting-4&budget=3');
      await page.getByRole('button', { name: 'Share' }).click();
      const section = page.getByRole('region', { name: 'Embed in a page' });
      await section.getByRole('combobox', { name: 'Show' }).selectOption('Grouping');
      if (!isFitting) await section.getByRole('checkbox', { name: /^Fit the height/ }).uncheck();
      await section.getByRole('button', { name: 'Copy HTML' }).click();
      await expect(section.getByRole('status')).toHaveText('Copied.');
      const snippet = await page.evaluate(() => navigator.clipboard.readText());
      expect(snippet.includes('<script>')).toBe(isFitting);
      host.pages.set('/', {
        html: `<!doctype html><html lang="en"><title>Host</title><body>${snippet}</body></html>`,
      });
      await page.goto(`${host.origin}/`);
      const frame = await host.settled();
      await expect(frame.getByRole('heading', { name: 'Grouping at 3 SNT' })).toBeVisible();
      await expect(host.iframe).toHaveAttribute('title', /^Grouping: Setting 4/);
      if (!isFitting) return expect(await host.iframe.getAttribute('height')).toBe('700');
      const content = () =>
        frame.locator('#root').evaluate(root => Math.ceil(root.getBoundingClientRect().height));
      return expect
        .poll(async () => Number(await host.iframe.getAttribute('height')) - (await content()))
        .toBe(0);
    });
  }

  test('offers the panels that there are, of an affinity table and in Plan', async ({ page }) => {
    await page.goto('/#/explore?v=1&data=tag-celeba');
    await page.getByRole('button', { name: 'Share' }).click();
    const section = page.getByRole('region', { name: 'Embed in a page' });
    const options = section.getByRole('combobox', { name: 'Show' }).getByRole('option');
    await expect(options).toHaveText(['all panels', 'Who helps whom', 'Grouping', 'Frontier']);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.goto('/#/plan?v=2&data=setting-1&seen=8');
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(options).toHaveText([
      'all panels',
      'What to train next',
      'What is uncertain',
      'What is known',
    ]);
  });
});

test.describe('By its headers', () => {
  /** The value of a header of a response of the site. */
  const headerOf = async (host: HostPage, name: string) =>
    (await host.page.request.get(host.address)).headers()[name] ?? '';

  test('the site can be embedded by a page that is itself isolated', async ({ host, page }) => {
    const headers = {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    };
    host.pages.set('/', {
      html: host.html('panel=grouping').replace('<iframe', '<iframe allow="cross-origin-isolated"'),
      headers,
    });
    await page.goto(`${host.origin}/`);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const frame = await host.settled();
    await expect(frame.getByTestId('headline')).toContainText('proved optimal');
    expect(await frame.evaluate(() => crossOriginIsolated)).toBe(true);
  });

  test('the site can be embedded by a page opened from a disk', async ({ host, page }, testInfo) => {
    const file = testInfo.outputPath('host.html');
    writeFileSync(file, host.html('panel=grouping'));
    await page.goto(`file://${file}`);
    const frame = await host.settled();
    await expect(frame.getByTestId('headline')).toContainText('proved optimal');
  });

  test('the site works in a sandbox with the permissions that the documentation names', async ({
    host,
    page,
    context,
  }) => {
    const [, permissions = ''] = /`sandbox="([^"]*)"`/.exec(readFileSync('docs/embed.md', 'utf8')) ?? [];
    const html = host.html('panel=grouping').replace('<iframe', `<iframe sandbox="${permissions}"`);
    host.pages.set('/', { html });
    await page.goto(`${host.origin}/`);
    const frame = await host.settled();
    const download = page.waitForEvent('download');
    await takeFrom(frame, 'Save SVG');
    expect((await download).suggestedFilename()).toMatch(/\.svg$/);
    const opened = context.waitForEvent('page');
    await frame.getByRole('link', { name: 'Open in Taskmates' }).click();
    await expect((await opened).getByRole('button', { name: 'Share' })).toBeVisible();
  });

  test('the page states the policy of the header, which says besides who may embed it', async ({
    host,
    page,
  }) => {
    await page.goto('/');
    const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(await headerOf(host, 'content-security-policy')).toBe(`${inPage}; frame-ancestors * file:`);
    // The Lab's WebAssembly is the one thing that is compiled.
    expect(inPage?.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
  });

  test.describe('what would make script of text', () => {
    test.use({ expectedErrors: [/Trusted/] });

    test('is refused in the page, as are workers from elsewhere and policies of others', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
      const outcomes = await page.evaluate(() => {
        const types = (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes;
        const attempts: Record<string, () => unknown> = {
          markup: () => {
            document.createElement('div').innerHTML = '<b>a</b>';
          },
          document: () => new DOMParser().parseFromString('<svg/>', 'image/svg+xml'),
          script: () => {
            document.createElement('script').src = 'https://example.org/a.js';
          },
          worker: () => new Worker('https://example.org/a.js'),
          'policy of another': () => types.createPolicy('other', {}),
          'policy again': () => types.createPolicy('default', {}),
        };
        return Object.entries(attempts).map(([name, attempt]) => {
          try {
            attempt();
            return `${name}: done`;
          } catch (error) {
            return `${name}: ${error instanceof Error ? error.name : error}`;
          }
        });
      });
      expect(outcomes).toEqual([
        'markup: TypeError',
        'document: TypeError',
        'script: TypeError',
        'worker: TypeError',
        'policy of another: TypeError',
        'policy again: TypeError',
      ]);
    });
  });
});
