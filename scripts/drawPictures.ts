/**
 * `npm run pictures`: draws what others show of the site into `public/`: the icons from `icon.svg`, and the social picture
 * from the built product itself.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findOrInstallChromium } from './findChromium.mjs';

const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const server = await preview({ logLevel: 'error' });
const address = server.resolvedUrls?.local[0];

/** Draws the icon into a square of `size` pixels; with a margin on its own blue where systems cut it to their shape. */
async function drawIcon(name: string, size: number, margin: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const icon = readFileSync('public/icon.svg', 'utf8').replace('<svg', `<svg width="${size - 2 * margin}"`);
  const background = margin > 0 ? '#0b5cab' : 'transparent';
  await page.setContent(`<body style="margin:${margin}px;background:${background}">${icon}</body>`);
  await page.screenshot({ path: `public/${name}`, omitBackground: margin === 0 });
  await page.close();
}

/** Explore's figure, as it stands, under the question that it answers. */
async function drawSocialPicture(): Promise<void> {
  // As wide as a small desk's window, drawn a little smaller: 1200 x 630 pixels hold all of the heatmap and of the frontier.
  const page = await browser.newPage({
    ...{ viewport: { width: 1340, height: 703 }, deviceScaleFactor: 1200 / 1340, colorScheme: 'light' },
  });
  await page.goto(`${address}#/explore?v=2&data=setting-2&budget=2.5&lang=en&show=optimal,all-in-one`);
  await page.getByText('proved optimal').first().waitFor();
  await page.locator('#gains [role=gridcell]').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('progress').length === 0);
  await page.screenshot({ path: 'public/social.png', animations: 'disabled' });
  await page.close();
}

try {
  await drawIcon('icon-180.png', 180, 18);
  await drawIcon('icon-192.png', 192, 0);
  await drawIcon('icon-512.png', 512, 0);
  await drawIcon('icon-maskable.png', 512, 64);
  await drawSocialPicture();
} finally {
  await browser.close();
  await server.close();
}
