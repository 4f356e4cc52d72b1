import { runSteps } from '../src/base/steps/runSteps.ts';
import { groupingProblem, groupKinds } from '../src/core/affinity/groupingProblem.ts';
import { scanTables } from '../src/core/affinity/scan/scanTables.ts';
import { setScan, slicesOf } from '../src/core/affinity/scan/setScan.ts';
import { plainWalk } from '../src/core/affinity/scan/setWalk.ts';
import { vectorWalk } from '../src/core/affinity/scan/vectorWalk.ts';
import { valueScale } from '../src/core/affinity/valueScale.ts';
import { noisyAffinities } from './affinityTables.ts';
import { processorMs } from './keptRows.ts';

// Run by `npx tsx bench/setScans.ts`: a pass over all sets of so many tasks, in TypeScript and in WebAssembly, in turns.

const turns = 3;

console.log('| tasks | sets | kind | TypeScript, ms | WebAssembly, ms | ratio | same |');
console.log('| --: | --: | --- | --: | --: | --: | --- |');
for (const count of [14, 17, 20, 22, 24]) {
  for (const groups of groupKinds) {
    const pairs = noisyAffinities(count, 1, 1, 3);
    const rules = { groups, value: 'mean', least: 2, most: count, maximumNetworks: 10 } as const;
    const problem = groupingProblem(pairs, { ...rules, constraints: [] });
    const scale = valueScale(problem);
    // Prices at which some sets are below 0 and most are far above.
    const prices = {
      value: 0,
      tasks: new Float64Array(count).fill(0.6 / count),
      ofCost: Float64Array.of(0.1),
    };
    const at = { prices, width: Number.NEGATIVE_INFINITY, wanted: count > 20 ? 20_000 : 4000 };
    const scanBy = (walkBy: Parameters<typeof setScan>[2]) => {
      const start = processorMs();
      const kept = runSteps(setScan(problem, scale, walkBy)(at, 0, slicesOf(count)));
      return { ms: processorMs() - start, kept };
    };
    if (!vectorWalk(scanTables(problem, scale))) throw new Error('There is no WebAssembly here.');
    const [plain, vectors]: number[][] = [[], []];
    let isSame = true;
    for (let turn = 0; turn < turns; turn++) {
      const [one, other] = [scanBy(plainWalk), scanBy(tables => vectorWalk(tables) ?? plainWalk(tables))];
      plain?.push(one.ms);
      vectors?.push(other.ms);
      isSame &&= one.kept.reduced.every((cost, i) => Object.is(cost, other.kept.reduced[i]));
      isSame &&= one.kept.sets.every((set, i) => set === other.kept.sets[i]);
    }
    const [ts, wasm] = [Math.min(...(plain ?? [])), Math.min(...(vectors ?? []))];
    const cells = [count, (2 ** count).toLocaleString('en'), groups, ts.toFixed(0), wasm.toFixed(0)];
    console.log(`| ${[...cells, `${(ts / wasm).toFixed(1)}x`, isSame ? 'yes' : 'NO'].join(' | ')} |`);
    if (!isSame) process.exitCode = 1;
  }
}
