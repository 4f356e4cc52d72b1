import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseTable } from '../../../files/table/parseTable.ts';
import { FactContext } from '../facts/factContext.ts';
import { factKinds } from '../facts/factKinds.ts';
import { factArguments, factNetwork } from './factChoices.ts';

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
if (loaded.kind !== 'losses') throw new Error('a table of losses');
const { table } = loaded;

it('every argument of every fact is picked from a list or is a number, but for what lists of tasks say', () => {
  const typed = Object.entries(factKinds).flatMap(([name, kind]) =>
    factArguments(kind).flatMap(({ name: argument, argument: { kind: how } }) =>
      how === 'text' ? [`${name} ${argument}`] : [],
    ),
  );
  expect(typed).toEqual(['hand network', 'r task=task', 'n task=task', 'p task=task']);
});

it('the name of a network is that network to a fact', () => {
  for (let network = 0; network < table.networkCount; network++) {
    const given = new FactContext([factNetwork(table, network)], () => table, new Map());
    expect(given.network(table)).toBe(network);
  }
});
