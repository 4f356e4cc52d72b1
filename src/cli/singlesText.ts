import { baselineName } from '../core/gains/baselineName.ts';
import type { LossTable } from '../core/tables/lossTable.ts';

/** The single-task networks that a table is compared with, by what they are in it: "cheapest single-task networks, 4.8 ms". */
export function singlesText(table: LossTable, baseline: 'half' | 'full'): string {
  return baselineName(table, baseline).replace(/single(-task network)?(?=$|,)/, 'single-task networks');
}
