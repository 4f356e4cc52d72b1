import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** What a module imports when it runs: files with their paths from the root, packages by name. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const named = text.matchAll(/^(?:import|export)(?!\s+type\b)[^'"]*?\bfrom '([^']+)'|^import '([^']+)'/gm);
  const dynamic = text.matchAll(/\bimport\('([^']+)'\)/g);
  const specifiers = [...named, ...dynamic].map(match => match[1] ?? match[2] ?? '');
  return specifiers.map(name => (name.startsWith('.') ? join(dirname(file), name) : name));
}

test('the tool reaches nothing that needs a browser: of app only pure files, no store and no worker', () => {
  const reached = new Set(['src/cli/taskmates.ts']);
  // Loaded by its one verb only; it has a test of its own.
  const lazily = 'src/cli/lab/trainNetwork.ts';
  const packages = new Set<string>();
  for (const file of reached) {
    for (const name of importsOf(file)) {
      if (name === lazily) expect(file).toBe('src/cli/labCommand.ts');
      else if (name.startsWith('src/')) reached.add(name);
      else packages.add(name);
    }
  }
  const layers = new Set([...reached].map(file => file.split('/')[1]));
  expect([...layers].sort()).toEqual(['app', 'base', 'cli', 'core', 'features', 'files', 'known']);
  expect(reached).toContain('src/app/links/permalink.ts');
  expect([...reached].filter(file => file.includes('features/lab/engine'))).toEqual([]);
  expect(readFileSync('src/cli/labCommand.ts', 'utf8')).toContain("await import('./lab/trainNetwork.ts')");
  const allowed = ['valibot', 'fflate', 'papaparse', 'hyparquet', 'hyparquet-writer', '@e965/xlsx'];
  expect([...packages].filter(name => !name.startsWith('node:') && !allowed.includes(name))).toEqual([]);
  const browser = /\b(?:document|window|navigator|localStorage|indexedDB|postMessage)\b[.(]/;
  // The compiler holds the other layers to the language alone.
  const state = [...reached].filter(file => file.startsWith('src/app/'));
  expect(state.filter(file => browser.test(readFileSync(file, 'utf8')))).toEqual([]);
});
