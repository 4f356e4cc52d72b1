import { unitText } from '../../../app/words/format.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { englishWords } from '../../../base/i18n/message.ts';
import { dataWords, inEnglish, t } from '../../../base/i18n/text.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { haveOppositeSenses } from '../../../core/tables/taskChange.ts';
import { curveSteps, type FrontierLine } from '../../../figures/frontier/frontierData.ts';
import type { ComparedSide } from '../sides/useComparedSide.ts';
import { valueUnit } from '../words/sideFacts.ts';

/** Why two frontiers cannot stand on one pair of axes; `undefined` where they can. */
export function whyNotOneFrontier(a: ComparedSide, b: ComparedSide): string | undefined {
  const [unitA, unitB] = [a.networks.costUnit, b.networks.costUnit];
  if (unitA !== unitB) {
    return t('Budgets are in {unitA} in A and in {unitB} in B: each side has its own axes.', {
      unitA: unitText(unitA),
      unitB: unitText(unitB),
    });
  }
  if (a.words.name !== b.words.name) {
    return t('A is judged by its {nameA} and B by its {nameB}: each side has its own axes.', {
      nameA: a.words.name,
      nameB: b.words.name,
    });
  }
  if (valueUnit(a) !== valueUnit(b))
    return t('The affinities of A and B are not of one kind: each side has its own axes.');
  if (haveOppositeSenses(a.networks.tasks, b.networks.tasks))
    return t(
      'What A measures of some task is better when lower and what B does when higher, or the other way round: each side has its own axes.',
    );
  return undefined;
}

/**
 * What tells the sides apart beside their letters: the table, else the strategy, else nothing. In files it is in English.
 */
export function sideNames(a: ComparedSide, b: ComparedSide, isInFile = false): readonly [string, string] {
  const table = (side: ComparedSide) => {
    const name = isInFile ? englishWords(side.table.name) : dataWords(side.table.name);
    return name.split(' · ')[0] ?? name;
  };
  const strategyOf = ({ strategy }: ComparedSide) => {
    const { name } = strategyNames[strategy];
    return isInFile ? inEnglish(name) : t(name);
  };
  const by = [table, strategyOf].find(nameOf => nameOf(a) !== nameOf(b));
  return by ? [`A · ${by(a)}`, `B · ${by(b)}`] : ['A', 'B'];
}

/** The frontier of a side's strategy as a line; without steps while nothing is found. */
export function sideLine(
  side: 'A' | 'B',
  title: string,
  curve: StrategyCurve | undefined,
  of: Pick<ComparedSide, 'networks' | 'settings' | 'words'>,
): FrontierLine {
  return {
    key: side,
    name: title,
    short: side,
    color: `var(--side-${side.toLowerCase()})`,
    emphasised: true,
    steps: curve ? curveSteps(curve, of) : [],
    kind: curve?.kind === 'points' ? 'points' : 'steps',
  };
}

/** The budgets of both, ascending, once each. */
export function unionOf(a: readonly number[], b: readonly number[]): readonly number[] {
  const all = [...a, ...b].sort((x, y) => x - y);
  return all.filter((stop, i) => i === 0 || stop - (all[i - 1] as number) > 1e-9 * Math.max(1, stop));
}
