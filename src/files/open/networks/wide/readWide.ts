import type { Split } from '../../../../core/tables/lossTable.ts';
import type { ColumnsMapping } from '../../mapping.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { CostMemory } from '../costOf.ts';
import { reportZeros } from '../finish/reportGaps.ts';
import { LossSums } from '../lossSums.ts';
import { anyHas, type MappedSheet } from '../mappedSheet.ts';
import type { MeasuredNetworks } from '../measured.ts';
import { NetworkPlacer } from '../networkPlacer.ts';
import { type PlacedRows, placeRows, type WideFile } from '../placeRows.ts';
import { prepareWide } from './prepareWide.ts';

/**
 * The networks of wide files, a row each: rows of several files, splits and seeds are brought together by their tasks,
 * cost, variant and name.
 */
export function readWide(
  mapping: ColumnsMapping,
  sheets: readonly MappedSheet[],
  log: ProblemLog,
): MeasuredNetworks {
  const files = prepareWide(mapping, sheets, log);
  for (const file of files) reportZeros(file, log);
  const hasCosts = files.some(file => file.costOf);
  const memory = files.some(file => !file.costOf) ? new CostMemory() : undefined;
  const placer = new NetworkPlacer(
    sheets.map(({ mapped }) => mapped.file),
    // A first row of single-task networks is one row and a network for each task.
    sheets.reduce((sum, { loaded }) => sum + loaded.rowCount + mapping.tasks.length, 0),
    log,
    anyHas(sheets, 'seed'),
  );
  const placed = new Map<WideFile, PlacedRows>();
  // Files that say what networks cost come first: others are understood with their help.
  const ordered = hasCosts ? files.toSorted((a, b) => Number(!a.costOf) - Number(!b.costOf)) : [];
  for (const file of ordered) placed.set(file, placeRows(file, mapping, placer, memory, log));
  const predictedFrom = placer.index.count;
  if (anyHas(sheets, 'predicted')) {
    for (const file of ordered) placeRows(file, mapping, placer, memory, log, placed.get(file));
  }
  const { costs, offsets, members } = placer.index.finish();
  const sums = new LossSums(members.length);
  const table = { offsets, members };
  for (const [file, rows] of placed) addValues(file, rows, table, sums, false);
  if (sums.average()) for (const [file, rows] of placed) addValues(file, rows, table, sums, true);
  for (const [file, rows] of placed) {
    giveColumns(file, rows, table, file.errors, (split, p, error) => sums.of(split).giveError(p, error));
    giveColumns(file, rows, table, file.counts, (split, p, count) => sums.of(split).giveReplicates(p, count));
  }
  return {
    costs,
    offsets,
    members,
    ...sums.finish(),
    places: placer.places,
    mostRepeats: sums.mostRepeats,
    ...(predictedFrom < placer.index.count ? { predictedFrom } : {}),
  };
}

/** Takes over what columns of a file say of its values: standard errors, or numbers of replicates. */
function giveColumns(
  { splitOf, loaded }: WideFile,
  { networks }: PlacedRows,
  { offsets, members }: { readonly offsets: Uint32Array; readonly members: Uint16Array },
  byTask: WideFile['errors'],
  give: (split: Split, position: number, number: number) => void,
): void {
  if (byTask.every(columns => columns.length === 0)) return;
  for (let row = 0; row < loaded.rowCount; row++) {
    const network = networks[row] as number;
    if (network < 0) continue;
    for (let p = offsets[network] as number; p < (offsets[network + 1] as number); p++) {
      for (const { numbers, split } of byTask[members[p] as number] ?? []) {
        const number = numbers[row] as number;
        const on = split ?? splitOf(row);
        if (on && !Number.isNaN(number)) give(on, p, number);
      }
    }
  }
}

/** Adds each measured value of a file at its position among the members of all networks: to the means, or to the spreads. */
function addValues(
  { values, splitOf, loaded }: WideFile,
  { networks, singles }: PlacedRows,
  { offsets, members }: { readonly offsets: Uint32Array; readonly members: Uint16Array },
  sums: LossSums,
  isSpread: boolean,
): void {
  const byTask = values.map(columns =>
    columns.map(({ numbers, split }) => ({ numbers, sums: split && sums.of(split) })),
  );
  const addTask = (row: number, task: number, position: number) => {
    const columns = byTask[task];
    if (!columns) return;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i] as (typeof columns)[number];
      const value = column.numbers[row] as number;
      if (Number.isNaN(value)) continue;
      const split = column.sums ? undefined : splitOf(row);
      const into = column.sums ?? (split && sums.of(split));
      if (isSpread) into?.addSpread(position, value);
      else into?.add(position, value);
    }
  };
  singles?.forEach((network, task) => {
    if (network >= 0) addTask(0, task, offsets[network] as number);
  });
  for (let row = 0; row < loaded.rowCount; row++) {
    const network = networks[row] as number;
    if (network < 0) continue;
    const end = offsets[network + 1] as number;
    for (let p = offsets[network] as number; p < end; p++) addTask(row, members[p] as number, p);
  }
}
