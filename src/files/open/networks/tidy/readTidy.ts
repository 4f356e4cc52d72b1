import { say } from '../../../../base/i18n/message.ts';
import { type Split, splits } from '../../../../core/tables/lossTable.ts';
import { asMeasured } from '../../../../core/tables/task.ts';
import type { ColumnsMapping } from '../../mapping.ts';
import type { ProblemLog } from '../../problemLog.ts';
import { LossSums } from '../lossSums.ts';
import type { MappedSheet } from '../mappedSheet.ts';
import type { MeasuredNetworks } from '../measured.ts';
import { findTidyRuns, type PlacedRuns, placeTidyRuns } from './placeTidyRuns.ts';
import { tidyMembers } from './tidyMembers.ts';
import { readTidyRows, type TidyFile } from './tidyRows.ts';
import { nameOfRole } from './tidyTasks.ts';

/**
 * The networks of tidy files, a row for each task (and split, and seed) of each; `undefined` where columns are missing
 * without which there are none, which is reported.
 */
export function readTidy(
  mapping: ColumnsMapping,
  sheets: readonly MappedSheet[],
  log: ProblemLog,
): MeasuredNetworks | undefined {
  const found = findTidyRuns(sheets, log);
  const files = found && readTidyRows(mapping, sheets, found.runs, log);
  if (!files) return undefined;
  const runMembers = tidyMembers(files, found.runCount, mapping.tasks, log);
  const placed = placeTidyRuns(files, found.runCount, runMembers, mapping, log);
  const { costs, offsets, members } = placed.placer.index.finish();
  const table = { offsets, members };
  const sums = new LossSums(members.length);
  const repeats = new Repeats(members.length);
  forEachValue(
    mapping,
    files,
    placed,
    table,
    log,
    'values',
    (position, split, value, file, row, isReplicate) => {
      if (!isReplicate && repeats.isRepeated(position, split, file.runs[row] as number))
        reportRepeat(file, row, log);
      sums.of(split).add(position, value);
    },
  );
  if (sums.average()) {
    forEachValue(mapping, files, placed, table, undefined, 'values', (position, split, value) =>
      sums.of(split).addSpread(position, value),
    );
  }
  forEachValue(mapping, files, placed, table, undefined, 'errors', (position, split, value) =>
    sums.of(split).giveError(position, value),
  );
  forEachValue(mapping, files, placed, table, undefined, 'counts', (position, split, value) =>
    sums.of(split).giveReplicates(position, value),
  );
  return {
    costs,
    offsets,
    members,
    ...sums.finish(),
    places: placed.placer.places,
    mostRepeats: sums.mostRepeats,
    ...(placed.predictedFrom < placed.placer.index.count ? { predictedFrom: placed.predictedFrom } : {}),
  };
}

/** Each loss of the files with its position among the members of all networks; values of other tasks are reported. */
function forEachValue(
  { tasks }: ColumnsMapping,
  files: readonly TidyFile[],
  { networks }: PlacedRuns,
  { offsets, members }: { readonly offsets: Uint32Array; readonly members: Uint16Array },
  log: ProblemLog | undefined,
  kind: 'values' | 'errors' | 'counts',
  visit: (
    position: number,
    split: Split,
    value: number,
    file: TidyFile,
    row: number,
    isReplicate: boolean,
  ) => void,
): void {
  for (const file of files) {
    if (file[kind].length === 0) continue;
    for (let row = 0; row < file.loaded.rowCount; row++) {
      const task = file.tasks[row] as number;
      const network = networks[file.runs[row] as number] as number;
      if (task < 0 || network < 0) continue;
      const end = offsets[network + 1] as number;
      let position = offsets[network] as number;
      while (position < end && members[position] !== task) position++;
      if (position === end) {
        if (log) reportOutside(file, row, log);
        continue;
      }
      for (const { numbers, split, isReplicate } of file[kind]) {
        const value = numbers[row] as number;
        const on = split ?? file.splitOf(row);
        if (Number.isNaN(value) || !on) continue;
        const measured = kind === 'values' ? tasks[task] : undefined;
        visit(position, on, measured?.measured ? asMeasured(measured, value) : value, file, row, isReplicate);
      }
    }
  }
}

/** Whether the run that last gave the loss at a position gives it again. */
class Repeats {
  readonly #runs: readonly Int32Array[];

  constructor(size: number) {
    this.#runs = splits.map(() => new Int32Array(size).fill(-1));
  }

  isRepeated(position: number, split: Split, run: number): boolean {
    const runs = this.#runs[splits.indexOf(split)];
    if (!runs) return false;
    const isSame = runs[position] === run;
    runs[position] = run;
    return isSame;
  }
}

function reportRepeat({ mapped, loaded }: TidyFile, row: number, log: ProblemLog): void {
  log.addMade('repeat', mapped.file, () => ({
    severity: 'warning',
    file: mapped.file,
    row: loaded.lines[row] ?? 0,
    message: say('An earlier row gives the same loss of the same network.'),
    action: say('Their mean was taken; mark a column as the seed where they are repetitions.'),
  }));
}

function reportOutside({ mapped, loaded }: TidyFile, row: number, log: ProblemLog): void {
  log.addMade('outside set', mapped.file, () => ({
    severity: 'warning',
    file: mapped.file,
    row: loaded.lines[row] ?? 0,
    column: nameOfRole(mapped, 'task'),
    message: say("The row is of a task that its network's task set does not name."),
    action: say('Its value was left out.'),
  }));
}
