import type { Split } from '../../../core/tables/lossTable.ts';
import { splitOfFileName } from '../splitWords.ts';

/** The split of each of several files by the ends of their names, `validation` where a name does not end in one. */
export function fileSplits(names: readonly string[]): readonly Split[] {
  return names.map(name => {
    const { split } = splitOfFileName(name);
    return names.length === 1 || split === undefined || split === 'ignore' ? 'validation' : split;
  });
}

/** Whether a file is named as one of losses in training, which no table holds. */
export function isTrainingFile(name: string): boolean {
  return splitOfFileName(name).split === 'ignore';
}
