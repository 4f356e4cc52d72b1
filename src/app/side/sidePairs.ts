import type { Phrase } from '../../base/i18n/message.ts';
import { inEnglish } from '../../base/i18n/text.ts';
import { findAffinities, findGains, type PairValues } from '../../core/gains/gains.ts';
import { type AffinityTable, isMirroredAffinity, isSquareAffinity } from '../../core/tables/affinityTable.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { formatAffinity, formatGain } from '../words/format.ts';

/** The values of pairs that a side shows. */
export interface SidePairs {
  /** What each task does for each other. */
  readonly directed: PairValues;
  /** What is shown: these, or the mean of both directions. */
  readonly values: PairValues;
  readonly isSymmetric: boolean;
  readonly choices: PairChoices;
  /** What a value is: the same words mean one unit. */
  readonly meaning: Phrase;
  readonly isGain: boolean;
  readonly better: 'higher' | 'lower';
  /** Whether its values are drawn on a logarithmic scale where they stand alone. */
  readonly log: boolean;
  readonly format: (value: number) => string;
}

/** How gains are measured and whether both directions are one; `scale` is of the colours of an affinity table. */
export type PairChoices = Pick<Configuration, 'gain' | 'baseline' | 'split' | 'pairs' | 'scale'>;

/** The gains of a loss table, or the values of an affinity table. A table of other rows than columns has both directions only. */
export function sidePairs(table: LossTable | AffinityTable, choices: PairChoices): SidePairs {
  const isMean = choices.pairs === 'affinity';
  if (!isAffinity(table)) {
    const { gain: definition, baseline, split } = choices;
    const directed = findGains(table, { definition, baseline, split });
    return {
      directed,
      values: isMean ? findAffinities(directed) : directed,
      isSymmetric: isMean,
      choices,
      meaning: inEnglish('gain in percent'),
      isGain: true,
      better: 'higher',
      log: false,
      format: value => formatGain(value),
    };
  }
  const { sources, targets, values, meaning, better, scale } = table;
  const directed = { rows: sources, columns: targets, values };
  const isMirrored = isMirroredAffinity(table);
  const isAveraged = isMean && isSquareAffinity(table) && !isMirrored;
  return {
    directed,
    values: isAveraged ? findAffinities(directed) : directed,
    // Both directions have one value, by their mean or as they are.
    isSymmetric: isAveraged || isMirrored,
    choices,
    meaning,
    isGain: false,
    better,
    log: (choices.scale === 'auto' ? scale : choices.scale) === 'log',
    format: formatAffinity,
  };
}

function isAffinity(table: LossTable | AffinityTable): table is AffinityTable {
  return 'meaning' in table;
}
