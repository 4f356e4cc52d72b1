import { type Browser, chromium } from '@playwright/test';
import { preview } from 'vite';
import { findOrInstallChromium } from '../scripts/findChromium.mjs';

/** The built site of a folder, served as `npm start` does, a browser to look at it, and what ends both. */
export async function serveSite(
  outDir = 'dist',
): Promise<{ readonly address: string; readonly browser: Browser; end(): Promise<void> }> {
  const server = await preview({ logLevel: 'error', build: { outDir } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The site is not served.');
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const end = async () => {
    await browser.close();
    await server.close();
  };
  return { address, browser, end };
}
