import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const exported =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** The names that a text exports; those of overloads once. */
const namesIn = (text: string) => new Set([...text.matchAll(exported)].map(([, name = '']) => name));

it('no exported name has two meanings: each is exported by one file', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    file => /\.tsx?$/.test(file) && !/\.(?:test\.tsx?|d\.ts)$/.test(file),
  );
  const places = new Map<string, string[]>();
  for (const file of files) {
    for (const name of namesIn(readFileSync(join('src', file), 'utf8'))) {
      places.set(name, [...(places.get(name) ?? []), file]);
    }
  }
  expect(places.size).toBeGreaterThan(1000);
  expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
});

it('finds every way to export a name', () => {
  const text = `export const a = 1;
export async function b() {}
export function* c() {}
export default class X {}
export abstract class D {}
export interface E {}
export type F = 1;
export type { G } from './g.ts';
const h = 'export const i = 1';`;
  expect([...namesIn(text)]).toEqual(['a', 'b', 'c', 'D', 'E', 'F']);
});
