import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSiteServer, listen } from './serve.mjs';

async function startSite(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
  const site = join(folder, 'dist');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Home</title>');
  writeFileSync(
    join(site, 'assets/main-abc.js'),
    'export const text = "0000000000000000000000000000000000";',
  );
  const server = createSiteServer(site);
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await listen(server, 0, { host: '127.0.0.1', strict: true });
  return (server.address() as AddressInfo).port;
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
    'content-type': 'text/html; charset=utf-8',
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
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
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
  expect(await statusOf(port, '/%')).toBe(400);
  expect(await statusOf(port, '/', 'POST')).toBe(405);
});

test('a busy port gives way to the next one, or to an error when the port is strict', async () => {
  const busy = await startSite();
  const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
  const other = createSiteServer(folder);
  const strict = createSiteServer(folder);
  onTestFinished(() => {
    other.close();
    rmSync(folder, { recursive: true, force: true });
  });
  expect(await listen(other, busy, { host: '127.0.0.1', strict: false })).toBeGreaterThan(busy);
  await expect(listen(strict, busy, { host: '127.0.0.1', strict: true })).rejects.toThrow('EADDRINUSE');
});
