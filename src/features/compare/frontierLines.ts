import { objectiveWords } from '../../app/words/objectiveWords.ts';
import { strategyNames } from '../../app/words/strategyNames.ts';
import { dataWords, inEnglish, t } from '../../base/i18n/text.ts';
import type { StrategyCurve } from '../../core/frontier/traceCurve.ts';
import { csvOf } from '../../core/tables/csv.ts';
import { curveSteps, type FrontierLine, totalAt } from '../../figures/frontier/frontierData.ts';
import type { LossSide } from './useLoadedSide.ts';

/** Why two frontiers cannot stand on one pair of axes; `undefined` where they can. */
export function whyNotOneFrontier(a: LossSide, b: LossSide): string | undefined {
  if (a.table.costUnit !== b.table.costUnit) {
    return t('Budgets are in {unitA} in A and in {unitB} in B: each side has its own axes.', {
      unitA: a.table.costUnit,
      unitB: b.table.costUnit,
    });
  }
  const [wordsA, wordsB] = [a, b].map(wordsOf);
  if (wordsA && wordsB && wordsA.name !== wordsB.name) {
    return t('A is judged by its {nameA} and B by its {nameB}: each side has its own axes.', {
      nameA: wordsA.name,
      nameB: wordsB.name,
    });
  }
  return undefined;
}

/** The words of a side's objective. */
export function wordsOf({ configuration, table }: LossSide) {
  return objectiveWords(configuration.objective, configuration.weights.length > 0, table);
}

/**
 * What tells the sides apart beside their letters: the table, else the strategy, else nothing. In files it is in English.
 */
export function sideNames(a: LossSide, b: LossSide, isInFile = false): readonly [string, string] {
  const table = ({ table: { name } }: LossSide) =>
    (isInFile ? name : dataWords(name)).split(' · ')[0] ?? name;
  const strategy = ({ configuration }: LossSide) => {
    const { name } = strategyNames[configuration.strategy];
    return isInFile ? inEnglish(name) : t(name);
  };
  const by = [table, strategy].find(nameOf => nameOf(a) !== nameOf(b));
  return by ? [`A · ${by(a)}`, `B · ${by(b)}`] : ['A', 'B'];
}

/** The frontier of a side's strategy as a line; without steps while nothing is found. */
export function sideLine(side: 'A' | 'B', title: string, curve: StrategyCurve | undefined): FrontierLine {
  return {
    key: side,
    name: title,
    short: side,
    color: `var(--side-${side.toLowerCase()})`,
    emphasised: true,
    steps: curve ? curveSteps(curve) : [],
    kind: curve?.kind === 'points' ? 'points' : 'steps',
  };
}

/** The budgets of both, ascending, once each. */
export function unionOf(a: readonly number[], b: readonly number[]): readonly number[] {
  const all = [...a, ...b].sort((x, y) => x - y);
  return all.filter((stop, i) => i === 0 || stop - (all[i - 1] as number) > 1e-9 * Math.max(1, stop));
}

/** The lines as a table: a row per budget. */
export function frontierCsv(unit: string, stops: readonly number[], lines: readonly FrontierLine[]): string {
  return csvOf(
    [`budget (${unit})`, ...lines.map(line => line.name)],
    stops.map(stop => [stop, ...lines.map(line => totalAt(line.steps, stop) ?? null)]),
  );
}
