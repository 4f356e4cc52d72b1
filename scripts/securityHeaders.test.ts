import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { policyInPage } from './policyInPage.mjs';
import { headerPolicy, pagePolicy, securityHeaders } from './securityHeaders.mjs';

/** The sources of each directive of a policy. */
function directivesOf(policy: string): Map<string, readonly string[]> {
  return new Map(
    policy.split(';').map(part => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

/** The page that the plugin makes of `html`. */
async function builtPage(html: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'taskmates-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'index.html'), html);
  const options = { root, configFile: false, logLevel: 'silent', build: { write: false } } as const;
  const built = await build({ ...options, plugins: [policyInPage()] });
  const files = 'output' in built ? built.output : [];
  const page = files.find(file => file.fileName === 'index.html');
  if (page?.type !== 'asset') throw new Error('the build made a page');
  return String(page.source);
}

test('the page states the policy of the header before anything else, but for who may embed it', async () => {
  const page = await builtPage('<!doctype html><html><head><title>Home</title></head><body></body></html>');
  const [, content = ''] =
    /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  const inPage = directivesOf(content.replaceAll('&#39;', "'"));
  const inHeader = directivesOf(securityHeaders['Content-Security-Policy']);
  expect(inHeader.get('frame-ancestors')).toEqual(['*', 'file:']);
  inHeader.delete('frame-ancestors');
  expect(inPage).toEqual(inHeader);
});

test.each([
  ['page', pagePolicy],
  ['header', headerPolicy],
])(
  'the policy of the %s allows nothing inline, nothing made from text, and nothing by default',
  (_, policy) => {
    // The Lab's WebAssembly is the one thing that is compiled.
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|nonce|sha\d|data:|\*(?!\s*file:)/);
    const directives = directivesOf(policy);
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    for (const name of ['style-src', 'worker-src']) expect(directives.get(name)).toEqual(["'self'"]);
    for (const name of ['base-uri', 'form-action']) expect(directives.get(name)).toEqual(["'none'"]);
    expect(directives.get('connect-src')).toEqual(["'self'", 'https:']);
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(directives.get('trusted-types')).toEqual(['default', 'figure']);
  },
);

test('a directive stands once in a policy', () => {
  const names = headerPolicy.split(';').map(part => part.trim().split(' ')[0]);
  expect(new Set(names).size).toBe(names.length);
});

test('the site is built with the policy in its page', async () => {
  const config = (await import('../vite.config.ts')).default;
  const names = (config.plugins ?? []).flat().map(plugin => plugin && 'name' in plugin && plugin.name);
  expect(names).toContain('policy-in-page');
});
