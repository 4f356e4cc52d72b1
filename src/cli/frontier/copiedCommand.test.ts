import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWords } from '../../../scripts/shellWords.ts';
import type { Configuration } from '../../app/configuration/configuration.ts';
import { defaultConfiguration, fieldNames } from '../../app/configuration/fields.ts';
import { reconcile } from '../../app/configuration/reconcile.ts';
import { commandOf } from '../../app/links/commandOf.ts';
import { budgetRange } from '../../app/side/budgetRange.ts';
import { curveRequest } from '../../app/side/curves/curveRequest.ts';
import { curveSettingsOf, guessOf } from '../../app/side/curves/curveSettingsOf.ts';
import { searchedTable } from '../../app/side/searchedTable.ts';
import { objectiveKeys } from '../../core/search/objective.ts';
import { type GroupedStrategyKey, strategyKeys } from '../../core/strategies/strategy.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import { type LoadedLosses, parseTable } from '../../files/table/parseTable.ts';
import { chooseOptions } from '../options/fieldOptions.ts';
import { parseBudgets, textOf } from '../options/optionValues.ts';
import { parseArguments } from '../options/parseArguments.ts';
import { frontierCommand } from './frontierCommand.ts';
import { frontierRequests } from './frontierOfLosses.ts';

const losses = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
const affinities = parseTable(readFileSync('public/tables/tag-taskonomy.json', 'utf8'));
if (losses.kind !== 'losses' || affinities.kind !== 'affinity') throw new Error('both kinds of table');
const guessTable = affinities.table;

/** Any choice of the page on a table, with its tasks, as it stands after the page has fitted it to the table. */
function configurationsOf(loaded: LoadedLosses): fc.Arbitrary<Configuration> {
  const { tasks, networkCount } = loaded.table;
  const ids = fc.constantFrom(...tasks.map(task => task.id));
  const pair = fc.uniqueArray(ids, { minLength: 2, maxLength: 2 }).map(parts => parts.join('~'));
  const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
  return fc
    .record({
      budget: fc.oneof(fc.double({ min: 1, max: 5, noNaN: true }), fc.constantFrom(1, 2.5, 5)),
      strategy: fc.constantFrom(...strategyKeys.filter((key): key is GroupedStrategyKey => key !== 'random')),
      shown: fc.subarray([...strategyKeys]),
      heads: fc.constantFrom('validation' as const, 'test' as const),
      objective: fc.constantFrom(...objectiveKeys),
      weights: fc.oneof(
        fc.constant([]),
        fc.array(weight, { minLength: tasks.length, maxLength: tasks.length }),
      ),
      guess: fc.constantFrom('' as const, 'tag-taskonomy' as const),
      predicted: fc.boolean(),
      most: fc.nat(4),
      fewest: fc.integer({ min: 1, max: 5 }),
      excluded: fc
        .uniqueArray(fc.nat(networkCount - 1), { maxLength: 8 })
        .map(list => list.sort((a, b) => a - b)),
      alone: fc.uniqueArray(ids, { maxLength: 2 }),
      together: fc.uniqueArray(pair, { maxLength: 2 }),
      apart: fc.uniqueArray(pair, { maxLength: 3 }),
      timeLimit: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 3600, noNaN: true })),
    })
    .map(parts => ({ ...defaultConfiguration(), ...parts }));
}

/** What the page asks its workers for the lines of its frontier. */
function pageRequests(configuration: Configuration, measured: LossTable) {
  const { table } = searchedTable(measured, configuration.predicted);
  const guess = configuration.guess && guessOf(configuration.guess, guessTable, table);
  const settings = curveSettingsOf(configuration, table, guess || undefined);
  const { strategy, shown, timeLimit } = configuration;
  return strategyKeys
    .filter(key => key === strategy || shown.includes(key))
    .map(key => curveRequest(table, key, settings, timeLimit));
}

/** What the tool makes of a command line that was split into words. */
function toolReading([, , name, ...words]: readonly string[], measured: LossTable) {
  expect(name).toBe('frontier');
  const { files, given } = parseArguments(
    words,
    frontierCommand.groups().flatMap(({ options }) => options),
  );
  const chosen = chooseOptions(given);
  const { table } = searchedTable(measured, chosen.predicted);
  const guess = chosen.affinity === undefined ? undefined : guessOf(chosen.affinity, guessTable, table);
  const budgets = parseBudgets(textOf(given, 'budgets') ?? 'stops', budgetRange(table).stops);
  return { files, budgets, requests: frontierRequests(chosen, table, guess) };
}

/** The requests of page and tool are the same for every configuration drawn. */
function expectSame(loaded: LoadedLosses, configurations: readonly Configuration[]): void {
  const commands = shellWords(configurations.map(configuration => commandOf(configuration, loaded)));
  configurations.forEach((configuration, i) => {
    const { files, budgets, requests } = toolReading(commands[i] ?? [], loaded.table);
    expect(files).toEqual(['setting-1']);
    expect(requests).toEqual(pageRequests(configuration, loaded.table));
    expect(budgets.some(budget => Math.abs(budget - configuration.budget) <= 1e-8)).toBe(true);
  });
}

describe('a copied command', () => {
  it('asks the search for what the page asks it', () => {
    const drawn = fc.sample(configurationsOf(losses), { seed: 1, numRuns: 400 });
    for (const configuration of drawn) expect(reconcile(configuration, losses)).toBeUndefined();
    expectSame(losses, drawn);
  });

  it('does so for tasks of any id that a link can hold', () => {
    const id = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
        fc
          .array(fc.constantFrom("'", '"', '$', '`', '\\', ' ', '=', '-', '--json', '#', '1', 'd'), {
            minLength: 1,
            maxLength: 4,
          })
          .map(parts => parts.join('')),
      )
      // A line separator is a character of links, and of no terminal.
      .filter(text => /^[^,~\p{C}\p{Zl}\p{Zp}]{1,60}$/u.test(text));
    const tables = fc.sample(fc.uniqueArray(id, { minLength: 5, maxLength: 5 }), { seed: 3, numRuns: 40 });
    for (const ids of tables) {
      const tasks = ids.map(text => ({ id: text, name: text, short: text }));
      const named = { ...losses, table: { ...losses.table, tasks } };
      expectSame(named, fc.sample(configurationsOf(named), { seed: 4, numRuns: 10 }));
    }
  });

  it('leaves nothing of a configuration out that a search depends on', () => {
    // Every field of the configuration either changes the command, or no search depends on it.
    const others: Partial<Record<keyof Configuration, unknown>> = {
      budget: 2.25,
      strategy: 'worst',
      shown: ['optimal'],
      heads: 'test',
      objective: 'worst',
      weights: [2, 1, 1, 1, 1],
      predicted: true,
      most: 1,
      fewest: 2,
      excluded: [1],
      alone: ['n'],
      together: ['s~d'],
      apart: ['s~d'],
      timeLimit: 1,
      data: 'own-1',
    };
    const before = commandOf(defaultConfiguration(), losses);
    for (const [name, value] of Object.entries(others)) {
      expect(commandOf({ ...defaultConfiguration(), [name]: value }, losses), name).not.toBe(before);
    }
    const shown = [
      'view',
      'table',
      'src',
      'against',
      'embed',
      'panel',
      'published',
      'gain',
      'baseline',
      'split',
    ];
    const looks = [
      'pairs',
      'order',
      'clamp',
      'scale',
      'correlate',
      'noise',
      'groups',
      'sets',
      'worth',
      'sizes',
      'networkCost',
      'relative',
      'judge',
      'columns',
      'sort',
    ];
    const rest = ['filter', 'cell', 'task', 'speed', 'guess', 'lang', 'loop', 'pick', 'hand', 'theme'];
    const lab = ['lab', 'recipe', 'network', 'backend', 'purpose', 'scene'];
    // What `ask` takes, which is copied from Plan.
    const plan = ['batch', 'goal', 'effort', 'spend', 'aim', 'running', 'never', 'leave', 'prior', 'sister'];
    const replay = ['seen', 'race', 'racer', 'at'];
    const learn = [
      ...['learn', 'lesson', 'step', 'whole', 'course', 'hints', 'term'],
      ...['reveal', 'result', 'rows', 'present'],
    ];
    const known = [...Object.keys(others), ...shown, ...looks, ...rest, ...lab, ...plan, ...replay, ...learn];
    expect(fieldNames().filter(name => !known.includes(name))).toEqual([]);
  });
});
