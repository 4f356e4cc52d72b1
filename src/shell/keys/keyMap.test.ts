import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, test } from 'vitest';
import type { ViewName } from '../../app/configuration/viewNames.ts';
import { keyMap } from './keyMap.ts';

const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path) && !/\.test\./.test(path))
    .filter(path => !/^(base\/i18n\/zh|shell\/keys)\//.test(path))
    .map(path => [path, readFileSync(join('src', path), 'utf8')]),
);

/** Names of keys as they stand in code: in quotes, or as the fields of a list of moves; letters where they are compared. */
const named = 'Arrow(?:Left|Right|Up|Down)|Home|End|Page(?:Up|Down)|Enter|Escape|Delete|Backspace|Tab|F\\d+';
const literal = new RegExp(
  [
    `'(${named})'`,
    `\\b(${named}):`,
    "'( )':",
    "(?:\\bkey(?:\\.toLowerCase\\(\\))?\\s*[!=]==\\s*|case\\s+)'([^'])'",
    '\\[(1-9)\\]',
  ].join('|'),
  'g',
);
/** Whether a file hears keys, or says for one that does what they mean. */
const isAboutKeys = /onKeyDown|keydown|KeyboardEvent|PressedKey|'(?:Arrow|Page)/;

function keysIn(source: string): string[] {
  if (!isAboutKeys.test(source)) return [];
  const found = [...source.matchAll(literal)].map(match => match.slice(1).find(Boolean) ?? '');
  return [...new Set(found.map(key => (key === '1-9' ? '1–9' : key.length === 1 ? key.toLowerCase() : key)))];
}

const bound = new Map(
  [...sources].map(([file, source]) => [file, keysIn(source)] as const).filter(([, keys]) => keys.length > 0),
);

test('every file that binds keys is in the list of keys once, and every file of the list binds some', () => {
  expect(bound.size).toBeGreaterThan(15);
  expect(keyMap.flatMap(({ boundIn }) => boundIn).sort()).toEqual([...bound.keys()].sort());
});

it.each(keyMap)('the list has the keys of $boundIn, and no other', ({ boundIn, lines }) => {
  const there = new Set(boundIn.flatMap(file => bound.get(file) ?? []));
  expect([...new Set(lines.flatMap(({ keys }) => keys))].sort()).toEqual([...there].sort());
});

const start: Readonly<Record<ViewName, readonly string[]>> = {
  explore: ['features/explore/ExploreView.tsx'],
  compare: ['features/compare/CompareView.tsx'],
  plan: ['features/planning/PlanView.tsx'],
  lab: ['features/lab/view/LabView.tsx'],
  learn: ['features/learn/LearnView.tsx', 'features/learn/lessons/LessonPage.tsx'],
  data: ['features/data/TablesView.tsx'],
};

/** All that is loaded by a file, at once or later. */
function reachOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of (sources.get(file) ?? '').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g))
    reachOf(join(dirname(file), path), seen);
  return seen;
}

it.each(Object.entries(start))(
  'the keys that are listed for %s are bound by what it is made of',
  (view, files) => {
    const reach = new Set(files.flatMap(file => [...reachOf(file)]));
    const listed = keyMap.filter(({ views, boundIn }) => {
      const isOfViews = boundIn.every(each => /^(features|figures)\//.test(each));
      return isOfViews && views?.includes(view as ViewName);
    });
    expect(listed.filter(({ boundIn }) => !boundIn.some(each => reach.has(each)))).toEqual([]);
  },
);
