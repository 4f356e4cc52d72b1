import type { ProblemLog } from '../problemLog.ts';
import type { WideFile } from './placeRows.ts';

/** Share of values that are exactly 0 above which that is no accident of measuring. */
const manyZeros = 0.1;

/**
 * Warns where many values are exactly 0 and none is blank in a file without task sets: 0 may have been written for what was
 * not trained, and reads as a perfect loss.
 */
export function reportZeros({ mapped, loaded, values }: WideFile, log: ProblemLog): void {
  if (mapped.columns.some(({ role }) => role.kind === 'task-set')) return;
  let [zeros, total] = [0, 0];
  for (const { numbers } of values.flat()) {
    for (let row = 0; row < loaded.rowCount; row++) {
      const value = numbers[row] as number;
      if (Number.isNaN(value)) return;
      total++;
      if (value === 0) zeros++;
    }
  }
  // A file of nothing but zeros is told of as such.
  if (zeros <= total * manyZeros || zeros === total) return;
  log.add('zeros', {
    severity: 'warning',
    file: mapped.file,
    message: `${zeros} of ${total} values are exactly 0, and none is blank.`,
    action:
      'They were taken as losses of 0; where 0 stands for a task that was not trained, leave it blank, or open gains together with their 0/1 matrix.',
  });
}
