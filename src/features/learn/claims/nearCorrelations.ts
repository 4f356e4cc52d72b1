import { correlateGains } from '../../../core/gains/correlation.ts';
import type { GainDefinition, GainOptions } from '../../../core/gains/gainOptions.ts';
import { findGains } from '../../../core/gains/gains.ts';
import { splits } from '../../../core/tables/lossTable.ts';
import type { PaperSetting, PaperTables } from './claim.ts';

/** How the gains of two settings may be defined, and the correlation that it gives. */
export interface NearWay extends Omit<GainOptions, 'definition'> {
  readonly settings: readonly [PaperSetting, PaperSetting];
  /** Of the first setting and of the second. */
  readonly definitions: readonly [GainDefinition, GainDefinition];
  readonly r: number;
  readonly p: number;
}

/** How far from the published r is still near. */
export const nearness = 0.01;

const definitions = ['relative', 'ratio'] as const;
const baselines = ['half', 'full'] as const;

/**
 * Every combination of a definition for each table, a baseline and a split for both, whose Pearson's r lies within
 * {@link nearness} of a published one, the nearest first.
 */
export function nearCorrelations(
  tables: PaperTables,
  settings: NearWay['settings'],
  published: number,
): readonly NearWay[] {
  return allWays(tables, settings)
    .filter(({ r }) => Math.abs(r - published) <= nearness)
    .sort((x, y) => Math.abs(x.r - published) - Math.abs(y.r - published));
}

function allWays(tables: PaperTables, settings: NearWay['settings']): readonly NearWay[] {
  return splits.flatMap(split =>
    baselines.flatMap(baseline =>
      definitions.flatMap(first =>
        definitions.map((second): NearWay => {
          const gainsOf = (setting: PaperSetting, definition: GainDefinition) =>
            findGains(tables[setting].table, { definition, baseline, split });
          const { r, p } = correlateGains(gainsOf(settings[0], first), gainsOf(settings[1], second));
          return { settings, definitions: [first, second], baseline, split, r, p };
        }),
      ),
    ),
  );
}
