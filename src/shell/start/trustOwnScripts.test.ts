import { afterEach, expect, it, vi } from 'vitest';
import { trustOwnScripts } from './trustOwnScripts.ts';

afterEach(() => vi.unstubAllGlobals());

const place = { href: 'https://example.org/taskmates/index.html#/explore', origin: 'https://example.org' };

/** The rules that the page gives a browser with Trusted Types. */
function rulesOfPage() {
  const createPolicy = vi.fn(
    (_name: string, _rules: Record<string, (text: string) => string | undefined>) => ({
      createHTML: String,
    }),
  );
  vi.stubGlobal('trustedTypes', { createPolicy });
  trustOwnScripts(place);
  const [name, rules] = createPolicy.mock.calls[0] ?? [];
  expect(name).toBe('default');
  return rules ?? {};
}

it.each(['assets/a.js', '/a.js', 'https://example.org/other/a.js'])(
  'lets %s of its own site run',
  address => {
    expect(rulesOfPage().createScriptURL?.(address)).toBe(address);
  },
);

it.each([
  'https://example.com/a.js',
  '//example.com/a.js',
  'http://example.org/a.js',
  'blob:https://example.com/1',
  'data:text/javascript,1',
  'javascript:1',
])('refuses %s', address => {
  expect(rulesOfPage().createScriptURL?.(address)).toBeUndefined();
});

it('makes no markup and no script of text', () => {
  expect(Object.keys(rulesOfPage())).toEqual(['createScriptURL']);
});

it('does nothing in a browser without Trusted Types', () => {
  vi.stubGlobal('trustedTypes', undefined);
  expect(() => trustOwnScripts(place)).not.toThrow();
});
