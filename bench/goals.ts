import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { defaultConfiguration } from '../src/app/configuration/fields.ts';
import { affinityProblem } from '../src/app/side/affinities/groupRequest.ts';
import { groupKinds, groupValues } from '../src/core/affinity/groupingProblem.ts';
import type { PairValues } from '../src/core/gains/gains.ts';
import { parseTable } from '../src/files/table/parseTable.ts';
import '../src/known/knownFields.ts';
import { noisyAffinities } from './affinityTables.ts';
import { type GroupingCase, measureAgainstHighs, measureGrouping } from './groupingCase.ts';
import type { BenchRow } from './keptRows.ts';
import { measureList } from './listCase.ts';
import { listTable } from './listTable.ts';
import { syntheticTable } from './syntheticTable.ts';
import { wideList } from './wideList.ts';

// Run by `npx tsx bench/goals.ts [PART OF A ROW]`: each row in a process of its own. `--one ROW` is such a process.

const cases = new Map<string, (what: string) => BenchRow | Promise<BenchRow>>();

function builtIn(id: string): PairValues {
  const loaded = parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));
  const problem = loaded.kind === 'affinity' && affinityProblem(loaded.table, defaultConfiguration());
  if (!problem) throw new Error(`${id} can be grouped`);
  return problem.request.pairs;
}

function addGroupings(
  name: string,
  pairs: () => PairValues,
  networks: number,
  values: readonly GroupingCase['value'][],
) {
  for (const groups of groupKinds)
    for (const value of values)
      cases.set(`${name}, ${groups} by ${value}`, what =>
        measureGrouping(what, pairs(), { groups, value, networks }),
      );
}

addGroupings('9 tasks, noise', () => noisyAffinities(9, 1, 1, 1), 9, ['mean']);
cases.set('10 tasks, noise, 4 networks, cover by mean', what =>
  measureAgainstHighs(what, noisyAffinities(10, 3, 0.8, 5), 4),
);
addGroupings('17 prompts, relative', () => builtIn('prompt-transfer-t5'), 10, ['mean']);
addGroupings('20 tasks, noise', () => noisyAffinities(20, 1, 1, 2), 10, ['mean']);
addGroupings('22 transfers, relative', () => builtIn('taskonomy-transfer'), 10, ['mean']);
addGroupings('24 tasks, noise', () => noisyAffinities(24, 1, 1, 3), 10, ['mean']);
addGroupings('40 tasks, 8 blocks', () => noisyAffinities(40, 8, 0.5, 4), 10, groupValues);
addGroupings('100 tasks, 8 blocks', () => noisyAffinities(100, 8, 0.5, 5), 10, groupValues);
addGroupings('500 tasks, 8 blocks', () => noisyAffinities(500, 8, 0.5, 6), 10, ['mean']);
cases.set('list of 27 tasks, 3,185 networks, up to 10', what =>
  measureList(what, listTable(27, 3185, 1, 'equal'), 10, 6),
);
cases.set('list of 60 tasks, 5,000 networks, 7 to 20', what =>
  measureList(what, listTable(60, 5000, 1, 'equal'), 20, 12),
);
cases.set('list of 300 tasks, 10,000 networks, up to 30', what =>
  measureList(what, wideList(300, 10_000, 1, 'alike'), 30),
);
cases.set('20 tasks, 1,048,595 networks, all 40 budgets', what =>
  measureList(what, syntheticTable(20, 1), 20),
);

function print({ what, firstMs, allMs, proved, steps, largestGap, memory, load, peers }: BenchRow): void {
  const cells = [firstMs.toFixed(0), allMs.toFixed(0), `${proved} of ${steps}`, largestGap.toFixed(2)];
  console.log(`| ${[what, ...cells, peers, memory, load].join(' | ')} |`);
}

const [first, second] = process.argv.slice(2);
if (first === '--one') {
  const row = await cases.get(second ?? '')?.(second ?? '');
  if (row) print(row);
} else {
  const names = 'case | first, ms | all, ms | proved | largest gap, % | peers | MB | load';
  console.log(`| ${names} |\n| --- | --: | --: | --: | --: | --- | --: | --: |`);
  for (const what of [...cases.keys()].filter(name => name.includes(first ?? ''))) {
    const script = process.argv[1] as string;
    const { status } = spawnSync(process.execPath, [...process.execArgv, script, '--one', what], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
}
