import { englishWords } from '../../base/i18n/message.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import {
  isPredicted,
  type LossTable,
  type Split,
  splits,
  taskSetOf,
  writtenSource,
} from '../../core/tables/lossTable.ts';
import type { LoadedLosses, LoadedTable } from '../table/parseTable.ts';
import { writtenHead } from '../table/tableHead.ts';
import { valueAsMeasured } from './valueAsMeasured.ts';

/** The lines of the table as a file of the project's own format: see `docs/formats.md`. `parseTable` gives the same table. */
export function* writeJson(loaded: LoadedTable): Generator<string> {
  if (loaded.kind === 'losses') yield* lossLines(loaded);
  else yield* affinityLines(loaded.table);
}

function* lossLines(loaded: LoadedLosses): Generator<string> {
  const { table } = loaded;
  const { tasks } = table;
  yield headOf(writtenHead(loaded));
  yield listOf('tasks', tasks);
  yield ',\n "networks": [\n';
  const ids = tasks.map(task => JSON.stringify(task.id));
  for (let i = 0; i < table.networkCount; i++) {
    const set = taskSetOf(table, i);
    const start = table.offsets[i] as number;
    const values = (split: Split) =>
      Array.from(set, (task, k) =>
        valueAsMeasured(tasks[task], table.losses[split]?.[start + k] ?? Number.NaN),
      );
    const beside = (columns: LossTable['errors']) =>
      perSplit(split => {
        const column = columns?.[split];
        return column && Array.from(set, (_, k) => column[start + k] ?? Number.NaN);
      });
    const fields = [
      `"tasks": [${Array.from(set, task => ids[task]).join(', ')}]`,
      `"cost": ${table.costs[i]}`,
      `"losses": ${perSplit(split => table.losses[split] && values(split))}`,
      ...(table.errors ? [`"errors": ${beside(table.errors)}`] : []),
      ...(table.replicates ? [`"replicates": ${beside(table.replicates)}`] : []),
      ...(isPredicted(table, i) ? ['"predicted": true'] : []),
    ];
    yield `  {${fields.join(', ')}}${i + 1 < table.networkCount ? ',' : ''}\n`;
  }
  yield ' ]\n}\n';
}

function* affinityLines(table: AffinityTable): Generator<string> {
  const { id, better, scale, columns, diagonal, sources, targets } = table;
  yield headOf({
    ...{
      format: 'taskmates',
      version: 1,
      kind: 'affinity',
      id,
      name: englishWords(table.name),
      source: writtenSource(table.source),
    },
    ...{ meaning: englishWords(table.meaning), better, scale, columns },
    diagonal: diagonal && englishWords(diagonal),
  });
  yield listOf('sources', sources);
  yield ',\n';
  yield listOf('targets', targets);
  yield ',\n "values": [\n';
  const width = targets.length;
  for (let r = 0; r < sources.length; r++) {
    const row = listOfNumbers(table.values.subarray(r * width, (r + 1) * width));
    yield `  ${row}${r + 1 < sources.length ? ',' : ''}\n`;
  }
  yield ' ]\n}\n';
}

/** All fields that are not lists of tasks or networks, open for more to follow. */
function headOf(fields: object): string {
  const text = JSON.stringify(fields, null, 1);
  return `${text.slice(0, -2)},\n`;
}

function listOf(name: string, items: readonly object[]): string {
  return ` "${name}": [\n  ${items.map(item => JSON.stringify(item)).join(',\n  ')}\n ]`;
}

function perSplit(valuesOf: (split: Split) => readonly number[] | undefined): string {
  const parts = splits.flatMap(split => {
    const values = valuesOf(split);
    return values ? [`"${split}": ${listOfNumbers(values)}`] : [];
  });
  return `{${parts.join(', ')}}`;
}

function listOfNumbers(values: Iterable<number>): string {
  return `[${Array.from(values, numberOrNull).join(', ')}]`;
}

/** The shortest decimal that reads as the same number; `JSON.stringify` would lose the sign of a negative zero. */
function numberOrNull(value: number): string {
  if (Number.isNaN(value)) return 'null';
  return Object.is(value, -0) ? '-0' : String(value);
}
