import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { staticHost } from './staticHost.mjs';

async function startSite(wanted = { port: 0, strictPort: false }): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'taskmates-'));
  const site = join(root, 'dist');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Home</title>');
  writeFileSync(join(site, 'assets/main-abc.js'), `export const text = "${'0'.repeat(2000)}";`);
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'silent',
    appType: 'mpa',
    plugins: [staticHost()],
    preview: { host: '127.0.0.1', cors: false, ...wanted },
  });
  onTestFinished(() => server.close());
  return (server.httpServer.address() as AddressInfo).port;
}

/** Sends the path as it stands: `fetch` would take `..` out of it. */
function statusOf(port: number, path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((fulfil, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method }, response => {
      response.resume();
      fulfil(response.statusCode);
    });
    call.on('error', reject);
    call.end();
  });
}

test('the page comes with its type and every security header', async () => {
  const response = await fetch(`http://127.0.0.1:${await startSite()}/`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('Home');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html;charset=utf-8',
    'content-security-policy': expect.stringContaining(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ",
    ),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  expect(response.headers.get('content-security-policy')).toMatch(/; frame-ancestors \* file:$/);
});

test('a script is compressed and may be kept, as its name holds its content', async () => {
  const response = await fetch(`http://127.0.0.1:${await startSite()}/assets/main-abc.js`);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('content-type')).toBe('text/javascript');
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(await response.text()).toContain('export const text');
});

test('nothing outside the site can be read, and nothing can be written', async () => {
  const port = await startSite();
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/nothing',
  ]) {
    expect(await statusOf(port, path), path).toBe(404);
  }
  expect(await statusOf(port, '/', 'HEAD')).toBe(200);
  expect(await statusOf(port, '/%')).toBe(400);
  expect(await statusOf(port, '/', 'POST')).toBe(405);
});

test('a busy port gives way to the next one, or to an error when the port is strict', async () => {
  const port = await startSite();
  expect(await startSite({ port, strictPort: false })).toBeGreaterThan(port);
  await expect(startSite({ port, strictPort: true })).rejects.toThrow(`Port ${port} is already in use`);
});
