import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What loads code at run time: a type is erased, and a test may do as it likes. */
const dynamicImport = /(?<!typeof )\bimport\(/g;
const allowed = /\b(?:lazily|retryable)(?:<[^()]*>)?\(\s*(?:async )?\(\) =>[^;]*$/;

/** Waiting for an import remembers nothing; workers have no style sheets to mend, either. */
const awaited = /\bawait $/;

/** The dynamic imports of a text that stand in neither helper, and every `lazy` of React. */
function forgetful(text: string, hasNoStyles = false): readonly string[] {
  const bare = [...text.matchAll(dynamicImport)].filter(({ index }) => {
    const before = text.slice(0, index);
    return !allowed.test(before) && !(hasNoStyles && awaited.test(before));
  });
  const names = [...text.matchAll(/\blazy\b(?=[^;]*from 'react')|\bReact\.lazy\b/g)];
  return [...bare, ...names].map(({ index }) => text.slice(index, index + 60));
}

it('loads code through lazily and retryable alone, which forget that it failed', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  const found = files.flatMap(file =>
    forgetful(readFileSync(join('src', file), 'utf8'), /^(?:files|cli|work.server)/.test(file)).map(
      where => `${file}: ${where}`,
    ),
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

it('knows that waiting is not remembering, where there are no styles', () => {
  const text = "const { readNpy } = await import('./readNpy.ts');";
  expect(forgetful(text, true)).toEqual([]);
  expect(forgetful(text)).not.toEqual([]);
  expect(forgetful(text.replace('await ', ''), true)).not.toEqual([]);
});
