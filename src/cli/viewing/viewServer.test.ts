import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { securityHeaders } from '../../../scripts/securityHeaders.mjs';
import { type ShownTable, startViewServer } from './viewServer.ts';

const token = '0123456789abcdef0123456789abcdef';

async function serve(shown: () => ShownTable = () => ({ version: 1, problems: [] })) {
  const root = mkdtempSync(join(tmpdir(), 'taskmates-'));
  const site = join(root, 'dist');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Home</title>');
  writeFileSync(join(site, 'assets/main.js'), 'export {};');
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const server = await startViewServer({ site, token, port: 0, headers: securityHeaders, shown });
  onTestFinished(() => server.close());
  return { server, site };
}

/** Asks as it stands: `fetch` would take `..` out of a path, and sets headers itself. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const call = request({ host: '127.0.0.1', port, path, method, headers }, response => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
      });
      call.on('error', reject).end();
    },
  );
}

const page = `/live-${token}/`;

describe('the server of taskmates view', () => {
  it('serves the page and the table under its token, with every security header, and lets nobody frame it', async () => {
    const { server } = await serve(() => ({ version: 3, table: '{"format":1}', problems: ['wrong'] }));
    expect(server.address).toBe(`http://127.0.0.1:${server.port}${page}`);
    const home = await ask(server.port, page);
    expect(home).toMatchObject({ status: 200, text: expect.stringContaining('Home') });
    const { 'Content-Security-Policy': policy, ...others } = securityHeaders;
    expect(home.headers).toMatchObject({
      ...Object.fromEntries(Object.entries(others).map(([name, value]) => [name.toLowerCase(), value])),
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': policy.replace('frame-ancestors * file:', "frame-ancestors 'none'"),
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(home.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(await ask(server.port, `${page}assets/main.js?v=1`)).toMatchObject({
      status: 200,
      text: 'export {};',
    });
    const { text } = await ask(server.port, `${page}live/table.json`);
    expect(JSON.parse(text)).toEqual({ version: 3, table: '{"format":1}', problems: ['wrong'] });
  });

  it.each([
    ['another name of the host, as when a name is bound anew', page, { Host: 'evil.example' }, 403],
    ['another port in it', page, { Host: '127.0.0.1:1' }, 403],
    ['a page of another site', page, { Origin: 'https://evil.example' }, 403],
    ['a page without an origin', page, { Origin: 'null' }, 403],
    ['a frame or picture in another site', page, { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['no token', '/', {}, 404],
    ['no token before the table', '/live/table.json', {}, 404],
    ['another token', `/live-${'0'.repeat(32)}/live/table.json`, {}, 404],
    ['a path out of the site', `${page}../../secret.txt`, {}, 404],
    ['the same in codes', `${page}%2e%2e/secret.txt`, {}, 404],
    ['the same with coded slashes', `${page}assets/..%2f..%2fsecret.txt`, {}, 404],
    ['an absolute path', `${page}/etc/passwd`, {}, 404],
    ['a null', `${page}index.html%00`, {}, 404],
    ['a folder', `${page}assets`, {}, 404],
    ['a path that is no text', `${page}%`, {}, 400],
  ])('refuses %s', async (_, path, headers, status) => {
    const { server } = await serve();
    const answer = await ask(server.port, path, headers);
    expect(answer.status).toBe(status);
    expect(answer.text).toBe('');
  });

  it('takes nothing, and answers what its own page asks', async () => {
    const { server } = await serve();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(server.port, page, {}, method)).status).toBe(405);
    const own = { Origin: `http://127.0.0.1:${server.port}`, 'Sec-Fetch-Site': 'same-origin' };
    expect((await ask(server.port, `${page}live/table.json`, own)).status).toBe(200);
    expect((await ask(server.port, page, { Host: `localhost:${server.port}` })).status).toBe(200);
    expect(await ask(server.port, page, {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it('tells an open page the present version, and each that follows', async () => {
    let version = 1;
    const { server } = await serve(() => ({ version, problems: [] }));
    const news: string[] = [];
    const ended = new Promise<void>(resolve => {
      request({ host: '127.0.0.1', port: server.port, path: `${page}live/events` }, response => {
        expect(response.headers['content-type']).toBe('text/event-stream');
        response.setEncoding('utf8').on('data', (text: string) => {
          news.push(...text.split('\n').filter(line => line.startsWith('data: ')));
          if (version < 3) {
            version += 1;
            server.tell();
          } else void server.close();
        });
        response.on('end', resolve);
      }).end();
    });
    await ended;
    expect(news).toEqual(['data: 1', 'data: 2', 'data: 3']);
  });

  it('says that a port is taken, and that the page is not built', async () => {
    const { server, site } = await serve();
    const options = { site, token, headers: securityHeaders, shown: () => ({ version: 1, problems: [] }) };
    await expect(startViewServer({ ...options, port: server.port })).rejects.toThrow(
      `the port ${server.port} is taken`,
    );
    await expect(startViewServer({ ...options, port: 0, site: join(site, 'lost') })).rejects.toThrow(
      'the page is not built',
    );
  });
});
