import { englishWords } from '../../base/i18n/message.ts';
import { splits } from '../../core/tables/lossTable.ts';
import { Hash } from './hash.ts';
import type { LoadedTable } from './parseTable.ts';

/**
 * The id of a reader's own table: `own-` and a hash (53 bits, base 36) of its tasks and figures. Its name, its source
 * and what is said about it do not count: the same figures have the same id wherever they are opened.
 */
export function ownTableId({ kind, table }: LoadedTable): `own-${string}` {
  const hash = new Hash();
  hash.addText(kind);
  if (kind === 'losses') {
    hash.addText(JSON.stringify(table.tasks.map(task => [task.id, task.measured ?? ''])));
    hash.addText(`${table.costUnit} ${table.networkCount} ${table.predictedFrom ?? ''}`);
    for (const column of [table.costs, table.offsets, table.members]) hash.addBytes(column);
    for (const split of splits) {
      for (const [name, column] of [
        [split, table.losses[split]],
        [`${split} errors`, table.errors?.[split]],
      ] as const) {
        if (!column) continue;
        hash.addText(name);
        hash.addBytes(column);
      }
    }
  } else {
    hash.addText(JSON.stringify([table.sources.map(task => task.id), table.targets.map(task => task.id)]));
    hash.addText(`${table.better} ${englishWords(table.meaning)}`);
    hash.addBytes(table.values);
  }
  return `own-${hash.digest()}`;
}
