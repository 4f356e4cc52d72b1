import type { ProblemLog } from '../problemLog.ts';
import { Identities } from './identities.ts';
import { allHave, type MappedSheet } from './mappedSheet.ts';
import { textsOf } from './rowFilter.ts';

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
      message: 'No column says which rows are of the same network.',
      action: 'Mark a column as the name of the network or run, or as its task set.',
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
