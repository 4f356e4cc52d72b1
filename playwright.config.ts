import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { isWhole } from './e2e/whole.ts';
import { findChromium } from './scripts/findChromium.mjs';

const port = Number(process.env.E2E_PORT ?? 4174);
const chromium = findChromium();

/** What the browser is always started with; the rest chooses what draws. */
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Most pages are open for seconds: code is made fast only where it really runs often. An eighth less of the processor. */
const optimiseLate = '--js-flags=--invocation-count-for-maglev=20000,--invocation-count-for-turbofan=60000';
const launchWith = (...more: readonly string[]) => ({
  launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: [...flags, ...more] },
});
/** Tests that need a real WebGL say so with this tag; the processor draws it for them. */
const webgl = /@webgl/;
/** And what waits for a whole run with this one. */
const waiting = isWhole ? [] : [/@whole/];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // A page waits about as much as it computes: one more than there are cores keeps them all at work.
  workers: availableParallelism() + 1,
  // They only end what hangs: networks are trained beside other tests, on machines that others use too.
  timeout: 400_000,
  expect: { timeout: 150_000 },
  // What passes only when it is tried again is told at the end of `npm test`.
  retries: 1,
  forbidOnly: true,
  fullyParallel: true,
  reporter: [['list'], ['json', { outputFile: '.cache/reports/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    browserName: 'chromium',
    // Keeping the whole site would go on beside every test; that of it lets it.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    // What is waited for outside of `expect`: a download that never comes must not use up the whole test.
    actionTimeout: 150_000,
  },
  projects: [
    // The longest first.
    {
      name: 'webgl',
      grep: webgl,
      grepInvert: waiting,
      use: launchWith('--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'),
    },
    {
      name: 'page',
      grepInvert: [webgl, ...waiting],
      use: launchWith('--disable-gpu', '--disable-software-rasterizer', optimiseLate),
    },
  ],
  webServer: {
    command: 'npx vite preview --strictPort',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
