import { say } from '../../../../base/i18n/message.ts';
import type { ColumnsMapping } from '../../mapping.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { Identities } from '../identities.ts';
import { allHave, anyHas, type MappedSheet } from '../mappedSheet.ts';
import { NetworkPlacer } from '../networkPlacer.ts';
import { textsOf } from '../rowFilter.ts';
import type { RunMembers } from './tidyMembers.ts';
import type { TidyFile } from './tidyRows.ts';
import { nameOfRole } from './tidyTasks.ts';

/** The network of each run, −1 for runs that are left out; from `predictedFrom` on they were never trained. */
export interface PlacedRuns {
  readonly placer: NetworkPlacer;
  readonly networks: Int32Array;
  readonly predictedFrom: number;
}

/** Finds the network of each run: runs of other seeds with the same tasks, cost and variant are one network. */
export function placeTidyRuns(
  files: readonly TidyFile[],
  runCount: number,
  { offsets, members }: RunMembers,
  { costs: rule, tasks }: Pick<ColumnsMapping, 'costs' | 'tasks'>,
  log: ProblemLog,
): PlacedRuns {
  const hasSeeds = anyHas(files, 'seed');
  const placer = new NetworkPlacer(
    files.map(({ mapped }) => mapped.file),
    runCount,
    log,
    hasSeeds,
  );
  const networks = new Int32Array(runCount).fill(-1);
  const costs = rule === 'column' ? costsOfRuns(files, runCount, log) : undefined;
  const scratch = new Uint16Array(tasks.length);
  const isPlaced = new Uint8Array(runCount);
  const identitiesOf = identify(files, hasSeeds, log);
  const ids = new Identities();
  placeAll(false);
  const predictedFrom = placer.index.count;
  if (anyHas(files, 'predicted')) placeAll(true);
  return { placer, networks, predictedFrom };

  function placeAll(arePredicted: boolean): void {
    for (const [index, file] of files.entries()) {
      const { mapped, loaded, runs, tasks: taskOfRow } = file;
      const identities = identitiesOf(file);
      const seeds = textsOf(mapped, loaded, 'seed', log);
      const seedOf = seeds && ids.ofColumn(seeds);
      for (let row = 0; row < loaded.rowCount; row++) {
        const run = runs[row] as number;
        if (isPlaced[run] || (taskOfRow[row] as number) < 0 || file.isPredicted(row) !== arePredicted)
          continue;
        isPlaced[run] = 1;
        const own = members.subarray(offsets[run], offsets[run + 1]);
        if (own.length === 0) continue;
        const cost = costs ? (costs[run] as number) : rule === 'by-tasks' ? own.length : 1;
        if (Number.isNaN(cost)) {
          log.addMade('no cost', mapped.file, () => ({
            severity: 'warning',
            file: mapped.file,
            row: loaded.lines[row] ?? 0,
            column: nameOfRole(mapped, 'cost'),
            message: say('No row of this run says a cost above 0.'),
            action: say('The network was left out.'),
          }));
          continue;
        }
        scratch.set(own);
        const seed = seedOf?.[row] ?? 0;
        const identity = identities?.[row] ?? 0;
        const placed = { file: index, line: loaded.lines[row] ?? 0, at: run, stream: 0, identity, seed };
        networks[run] = placer.place(scratch, own.length, cost, placed, () => false);
      }
    }
  }
}

/** Numbers for what tells networks apart besides tasks and cost: the variant; the name too, unless there are seeds. */
function identify(
  files: readonly TidyFile[],
  hasSeeds: boolean,
  log: ProblemLog,
): (file: TidyFile) => Int32Array | undefined {
  const ids = new Identities();
  const kinds = (hasSeeds ? (['variant'] as const) : (['name', 'variant'] as const)).filter(kind =>
    allHave(files, kind),
  );
  return ({ mapped, loaded }) => {
    const columns = kinds.flatMap(kind => textsOf(mapped, loaded, kind, log) ?? []);
    const [first, second] = columns.map(column => ids.ofColumn(column));
    return first && second ? ids.ofPairs(first, second) : first;
  };
}

/** The first cost above 0 that a row of each run says; other costs of the same run are reported. */
function costsOfRuns(files: readonly TidyFile[], runCount: number, log: ProblemLog): Float64Array {
  const costs = new Float64Array(runCount).fill(Number.NaN);
  for (const { mapped, loaded, runs } of files) {
    const index = mapped.columns.findIndex(({ role }) => role.kind === 'cost');
    const column = loaded.numbers.get(index);
    column?.numbers.forEach((cost, row) => {
      const run = runs[row] as number;
      if (!(cost > 0) || costs[run] === cost) return;
      if (Number.isNaN(costs[run] as number)) {
        costs[run] = cost;
        return;
      }
      log.addMade('other cost', mapped.file, () => ({
        severity: 'warning',
        file: mapped.file,
        row: loaded.lines[row] ?? 0,
        column: mapped.columns[index]?.name ?? 'cost',
        message: say("The cost is {cost}, in the run's first row {first}.", {
          cost: String(cost),
          first: String(costs[run]),
        }),
        action: say('The first one counts.'),
      }));
    });
  }
  return costs;
}

/** What brings the rows of tidy files together to runs: one network, trained once. */
export interface TidyRuns {
  /** For each file the run of each row, from 0. */
  readonly runs: readonly Int32Array[];
  readonly runCount: number;
}

/**
 * The runs of tidy files: by name where there are names; else by task set, cost and variant; and by seed in any case.
 * `undefined` where no column says it, which is reported.
 */
export function findTidyRuns(sheets: readonly MappedSheet[], log: ProblemLog): TidyRuns | undefined {
  const kinds = (['name', 'task-set', 'variant'] as const).filter(kind => allHave(sheets, kind));
  if (kinds.length === 0) {
    log.add('no identity', {
      severity: 'error',
      file: sheets[0]?.mapped.file ?? '',
      message: say('No column says which rows are of the same network.'),
      action: say('Mark a column as the name of the network or run, or as its task set.'),
    });
    return undefined;
  }
  const isNamed = kinds.includes('name');
  const ids = new Identities();
  let pairs = new Identities();
  const byText = (kind: string) => (sheet: MappedSheet) => numbersOf(sheet, kind, ids, log);
  const parts: ((sheet: MappedSheet) => Int32Array)[] = isNamed
    ? [byText('name')]
    : [byText('task-set'), byCost, byText('variant')];
  parts.push(byText('seed'));
  let codes: readonly Int32Array[] = sheets.map(sheet => new Int32Array(sheet.loaded.rowCount));
  for (const part of parts) {
    pairs = new Identities();
    codes = codes.map((known, i) => pairs.ofPairs(known, part(sheets[i] as MappedSheet)));
  }
  return { runs: codes.map(code => code.map(number => number - 1)), runCount: pairs.pairCount };

  function byCost({ mapped, loaded }: MappedSheet): Int32Array {
    const column = loaded.numbers.get(mapped.columns.findIndex(({ role }) => role.kind === 'cost'));
    return column ? ids.ofNumbers(column.numbers) : new Int32Array(loaded.rowCount);
  }
}

function numbersOf(
  { mapped, loaded }: MappedSheet,
  kind: string,
  ids: Identities,
  log: ProblemLog,
): Int32Array {
  const column = textsOf(mapped, loaded, kind, log);
  return column ? ids.ofColumn(column) : new Int32Array(loaded.rowCount);
}
