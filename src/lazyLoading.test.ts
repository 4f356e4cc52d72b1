import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What loads code at run time: a type is erased, and a test may do as it likes. */
const dynamicImport = /(?<!typeof )\bimport\(/g;
const allowed = /\b(?:lazily|retryable)(?:<[^()]*>)?\(\s*(?:async )?\(\) =>[^;]*$/;

/** The dynamic imports of a text that stand in neither helper, and every `lazy` of React. */
function forgetful(text: string): readonly string[] {
  const bare = [...text.matchAll(dynamicImport)].filter(({ index }) => !allowed.test(text.slice(0, index)));
  const names = [...text.matchAll(/\blazy\b(?=[^;]*from 'react')|\bReact\.lazy\b/g)];
  return [...bare, ...names].map(({ index }) => text.slice(index, index + 60));
}

it('loads code through lazily and retryable alone, which forget that it failed', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  const found = files.flatMap(file =>
    forgetful(readFileSync(join('src', file), 'utf8')).map(where => `${file}: ${where}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

it.each([
  "import { lazy } from 'react';",
  "const Part = React.lazy(() => import('./Part.tsx'));",
  "importer ??= import('./importer.ts');",
  "const a = retryable(() => import('./a.ts'));\nconst load = () => import('./b.ts');",
])('finds %s', text => {
  expect(forgetful(text)).not.toEqual([]);
});

it('knows both helpers', () => {
  const text = `const A = lazily(async () => (await import('./A.tsx')).A, msg('A'));
    const b = retryable(() => Promise.all([import('./b.ts'), import('./c.ts')]));
    type C = typeof import('./c.ts');`;
  expect(forgetful(text)).toEqual([]);
});
