import { type LossTable, type Split, splits } from '../../core/tables/lossTable.ts';
import { valueAsMeasured } from './valueAsMeasured.ts';

/** A column of values in a file with one row per network. */
export interface WideColumn {
  /** `validation/depth`, or `validation stderr/depth` for standard errors. */
  readonly name: string;
  /** The value of a network; `NaN` where it does not hold the task or was not measured. */
  valueOf(network: number): number;
}

/** The columns of losses as they were measured, by split and task, and of their standard errors after all of them. */
export function wideColumns(table: LossTable): readonly WideColumn[] {
  const positions = positionsOf(table);
  const columnsOf = (split: Split, kind: '' | ' stderr') => {
    const values = (kind === '' ? table.losses : table.errors)?.[split];
    if (!values) return [];
    return table.tasks.map((task, index): WideColumn => {
      const measured = kind === '' ? task : undefined;
      return {
        name: `${split}${kind}/${task.id}`,
        valueOf(network) {
          const p = positions(network, index);
          return p === undefined ? Number.NaN : valueAsMeasured(measured, values[p] ?? Number.NaN);
        },
      };
    });
  };
  return [
    ...splits.flatMap(split => columnsOf(split, '')),
    ...splits.flatMap(split => columnsOf(split, ' stderr')),
  ];
}

/** The position of a task's values in a network; `undefined` where the network does not hold it. */
function positionsOf({ members, offsets }: LossTable) {
  return (network: number, task: number): number | undefined => {
    const end = offsets[network + 1] as number;
    for (let p = offsets[network] as number; p < end; p++) if (members[p] === task) return p;
    return undefined;
  };
}
