import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { build } from 'vite';
import { initialScripts } from './checkBundle.mjs';
import { securityHeaders } from './securityHeaders.mjs';

/** The service worker's own file, beside the page: it answers for all that stands below. */
export const workerFile = 'sw.js';
/** What is for machines that look at the site from outside; no page asks for it. */
const notKept = new Set([workerFile, 'robots.txt', 'social.png']);
/** Bytes of a SHA-256 that tell a file from any other by accident. */
const digestBytes = 9;

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(resolve(folder, name)).isFile())
    .map(name => relative(folder, resolve(folder, name)).split(sep).join('/'))
    .filter(name => !notKept.has(name))
    .sort();
}

/**
 * The files of the built site in `folder`, as its service worker needs them listed; the same for the same files.
 * @param {string} folder
 */
export function listSite(folder) {
  const html = readFileSync(resolve(folder, 'index.html'), 'utf8');
  const sheets = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g)].map(
    ([, href]) => href,
  );
  const first = [...initialScripts(html), ...sheets].map(address => String(address).replace(/^\.\//, ''));
  const files = filesIn(folder).map(name => {
    const hash = createHash('sha256')
      .update(readFileSync(resolve(folder, name)))
      .digest();
    return /** @type {const} */ ([
      name === 'index.html' ? '' : name,
      hash.subarray(0, digestBytes).toString('base64'),
    ]);
  });
  // What the first view needs comes first, then what is small and many wait for: the search, and slides with what they draw.
  const rank = (/** @type {string} */ path) =>
    path === '' || first.includes(path)
      ? 0
      : /search\.worker|traceDrawn|PresentPage|setting-1/.test(path)
        ? 1
        : path.endsWith('.wasm')
          ? 3
          : 2;
  files.sort(([a], [b]) => rank(a) - rank(b));
  return {
    version: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16),
    needed: [...first, ''],
    digests: Object.fromEntries(files),
  };
}

/**
 * Writes the service worker for the built site in `folder` into it. One file without imports: a browser takes a new version
 * for new by this file alone.
 * @param {string} folder
 */
export async function writeOfflineWorker(folder) {
  const built = await build({
    root: resolve(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { siteFiles: JSON.stringify(listSite(folder)), siteHeaders: JSON.stringify(securityHeaders) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, '../src/work/server/offline/offline.worker.ts'),
        output: { format: 'iife', entryFileNames: workerFile },
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The service worker was not built.');
  writeFileSync(resolve(folder, workerFile), output.output[0].code);
}

/**
 * A plugin of Vite that adds the service worker, by which the site works without a network, to the built site.
 * @returns {import('vite').Plugin}
 */
export function offlineWorker() {
  let folder = '';
  return {
    name: 'offline-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: { order: 'post', sequential: true, handler: () => writeOfflineWorker(folder) },
  };
}
