import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed } from './licencePolicy.ts';
import type { ShippedPart } from './shippedParts.ts';

/** What packages under this licence mean that bring no text of it. */
const commonText = readFileSync(join(import.meta.dirname, 'Apache-2.0.txt'), 'utf8').trim();

const line = '-'.repeat(80);
const titleOf = ({ name, version }: ShippedPart) => (version ? `${name} ${version}` : name);
const textOf = ({ text, licence }: ShippedPart) => text || (licence === 'Apache-2.0' ? commonText : '');

/** What the policy has against what ships, one sentence each. */
export function licenceProblems(parts: readonly ShippedPart[]): readonly string[] {
  return parts.flatMap(part => {
    if (!isAllowed(part.licence))
      return [`${titleOf(part)} may not ship: its licence is “${part.licence}” (docs/licences.md).`];
    return textOf(part) ? [] : [`${titleOf(part)} may not ship: the text of its licence is missing.`];
  });
}

/** The parts in the order of their names, each once. */
export function inOrder(parts: readonly ShippedPart[]): readonly ShippedPart[] {
  const once = new Map(parts.map(part => [titleOf(part), part]));
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

/** The published tables of a folder and their terms, a line each. */
export function tableLines(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => {
      const { source } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        readonly source: { readonly title: string; readonly licence: string };
      };
      return `${name}: ${source.title}. ${source.licence}`;
    });
}

/** The report: a line for each part, the tables, then every licence in full. */
export function licenceReport(own: string, parts: readonly ShippedPart[], tables: readonly string[]): string {
  const list = parts.map(part => `${titleOf(part)}: ${part.licence}`);
  const texts = parts.map(part => `${line}\n${titleOf(part)}\n${part.licence}\n${line}\n\n${textOf(part)}\n`);
  return [
    'What goes out with Taskmates, and its terms',
    '',
    own.trim(),
    '',
    'Parts of others',
    '',
    ...list,
    '',
    ...(tables.length > 0 ? ['Tables of others and our own', '', ...tables, ''] : []),
    ...texts,
  ].join('\n');
}
