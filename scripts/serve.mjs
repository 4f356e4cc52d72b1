/**
 * Serves `dist/` as a static host would, with the security headers of the production build.
 * PORT chooses the port (the next free one is taken if it is busy, unless --strict-port), HOST the interface.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { securityHeaders } from './securityHeaders.mjs';

/** @typedef {{ body: Buffer, type: string, cache: string, zipped?: Buffer }} Page */

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const compressible = /^text\/|json|svg|wasm/;

/**
 * Every file under `folder` by its path in an address. The map is the whole site: a path that is not in it
 * does not exist, so no request can reach outside the folder.
 * @param {string} folder
 * @returns {Map<string, Page>}
 */
function readSite(folder) {
  /** @type {Map<string, Page>} */
  const site = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${file.slice(resolve(folder).length + 1).replaceAll(sep, '/')}`;
    site.set(path, {
      body: readFileSync(file),
      type: contentTypes[extname(file)] ?? 'application/octet-stream',
      // Vite puts a hash of the content into the names under assets/.
      cache: path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  }
  const index = site.get('/index.html');
  if (index) site.set('/', index);
  return site;
}

/** @param {string} url */
function pathOf(url) {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
}

/**
 * An HTTP server (not yet listening) for the built site in `folder`.
 * @param {string} folder
 */
export function createSiteServer(folder) {
  const site = readSite(resolve(folder));
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const refuse = (/** @type {number} */ status, /** @type {string} */ text) =>
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(405, 'Method not allowed');
    }
    const path = pathOf(request.url ?? '/');
    if (path === undefined) return refuse(400, 'Bad address');
    const page = site.get(path);
    if (!page) return refuse(404, 'Not found');
    response.setHeader('Content-Type', page.type);
    response.setHeader('Cache-Control', page.cache);
    let body = page.body;
    if (compressible.test(page.type)) {
      response.setHeader('Vary', 'Accept-Encoding');
      if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
        page.zipped ??= gzipSync(page.body);
        body = page.zipped;
        response.setHeader('Content-Encoding', 'gzip');
      }
    }
    response.setHeader('Content-Length', body.length);
    return response.end(request.method === 'HEAD' ? undefined : body);
  });
}

/**
 * Listens on `port`, or on the next free one; resolves to the port taken.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {{ host: string, strict: boolean }} options
 * @returns {Promise<number>}
 */
export function listen(server, port, { host, strict }) {
  return new Promise((fulfil, reject) => {
    let candidate = port;
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || strict || candidate >= port + 100) return reject(error);
      candidate += 1;
      server.listen(candidate, host);
    });
    server.on('listening', () => fulfil(candidate));
    server.listen(candidate, host);
  });
}

async function main() {
  const folder = resolve(import.meta.dirname, '../dist');
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error('There is no built site in dist/. Build it first: npm run build');
  }
  const wanted = Number(process.env.PORT ?? 4173);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    throw new Error(`PORT must be a whole number from 1 to 65535, not "${process.env.PORT}".`);
  }
  const server = createSiteServer(folder);
  const port = await listen(server, wanted, {
    host: process.env.HOST ?? 'localhost',
    strict: process.argv.includes('--strict-port'),
  });
  console.log(`Taskmates is at http://localhost:${port}/ (Ctrl-C ends)`);
  const end = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((/** @type {Error} */ error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
