import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { apiText, examplesIn } from './apiText.ts';
import { libraryTypes, typesText } from './declarations.ts';

/** The types of a library whose files are these; `entry.d.ts` is what it passes on. */
function typesOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'taskmates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return libraryTypes(join(folder, 'entry.d.ts'));
}

const entry = "export { cost, type Cost } from './core/cost.ts';\n";
const cost = `import type { Unit } from '../unit.ts';
/** What it costs, in its {@link Unit}. */
export declare function cost(of: Cost): number;
export interface Cost {
    readonly unit: Unit;
}
/** Nobody needs this. */
export declare const unused: 1;
`;
const unit = '/** A unit. */\nexport type Unit = Name;\ntype Name = string;\n';

test('the types are those that are passed on and those that they speak of, in one file', () => {
  const text = typesText(typesOf({ 'entry.d.ts': entry, 'core/cost.d.ts': cost, 'unit.d.ts': unit }));
  expect(text).toContain('export declare function cost(of: Cost): number;');
  expect(text).toContain('export interface Cost {');
  expect(text).toContain('/** A unit. */\ntype Unit = Name;');
  expect(text).toContain('type Name = string;');
  expect(text).not.toMatch(/unused|import/);
});

test('a type of a package that a program need not have is refused, and so is a name with two meanings', () => {
  const ofPackage =
    "import type { Unit } from 'units';\nexport declare function cost(of: Unit): number;\nexport type Cost = 1;\n";
  expect(() => typesOf({ 'entry.d.ts': entry, 'core/cost.d.ts': ofPackage })).toThrow(
    'cost speaks of Unit, which is a type of units.',
  );
  const twice = {
    'entry.d.ts': `${entry}export { b } from './b.ts';\n`,
    'core/cost.d.ts': cost,
    'unit.d.ts': unit,
  };
  expect(() => typesOf({ ...twice, 'b.d.ts': 'type Unit = 2;\nexport type b = Unit;\n' })).toThrow(
    'Two declarations are named Unit.',
  );
});

test('the documentation has the docstrings, and its examples say what they print', () => {
  const text = apiText(typesOf({ 'entry.d.ts': entry, 'core/cost.d.ts': cost, 'unit.d.ts': unit }));
  expect(text).toContain(
    '### cost()\n\nWhat it costs, in its `Unit`.\n\n```typescript\nfunction cost(of: Cost): number;',
  );
  expect(examplesIn('```ts\nf();\n// prints: 1\n// prints: 2\n```\n\n```typescript\nno\n```\n')).toEqual([
    { program: 'f();\n// prints: 1\n// prints: 2\n', prints: ['1', '2'] },
  ]);
});
