import { useMemo } from 'react';
import { useChange } from '../../../../app/context/hooks.ts';
import type { Side } from '../../../../app/side/sideOf.ts';
import { budgetPatch } from '../../../../app/side/sideParts.ts';
import { formatLeastCost, unitText } from '../../../../app/words/format.ts';
import { colouredTasks } from '../../../../app/words/shownTasks.ts';
import { writeTotal } from '../../../../app/words/writeTotal.ts';
import { t } from '../../../../base/i18n/text.ts';
import { diagramNetworks } from '../../../../figures/grouping/diagramNetworks.ts';
import { MiniGrouping } from '../../../../figures/grouping/MiniGrouping.tsx';
import { frontierSteps, stepTotal } from '../../grouping/changeWords.ts';
import styles from './StepStrip.module.css';

/** Every step of the frontier as a small picture with its budget, its total and what it bought; each leads to its budget. */
export function StepStrip({ side }: { side: Side }) {
  const { networks: table, range, budget, colors, curve } = side;
  const change = useChange();
  const steps = useMemo(
    () => (curve ? frontierSteps(table, curve, range.maximum) : []),
    [table, curve, range],
  );
  const tasks = useMemo(() => colouredTasks(table.tasks, colors), [table, colors]);
  const scale = useMemo(
    () => ({
      mostCost: Math.max(...steps.map(step => step.grouping.cost)),
      mostNetworks: Math.max(...steps.map(step => step.grouping.networks.length)),
    }),
    [steps],
  );
  const pictures = useMemo(() => steps.map(step => diagramNetworks(table, step.grouping)), [table, steps]);
  const present = steps.findLastIndex(step => step.budget <= budget * (1 + 1e-9));
  if (steps.length === 0) return <p className="panel-lead">{t('No step serves every task.')}</p>;
  return (
    <ol className={styles.stepStrip} data-testid="step-strip" aria-label={t('Steps of the frontier')}>
      {steps.map((step, i) => (
        <li key={step.budget}>
          <button
            type="button"
            aria-current={i === present ? 'step' : undefined}
            onClick={() => change(budgetPatch(side.budgetField, step.budget))}
          >
            <span className={styles.stepHead}>
              <b>
                {formatLeastCost(step.budget)} {unitText(table.costUnit, step.budget)}
              </b>
              <span>{stepTotal(table, writeTotal(side, step.grouping))}</span>
            </span>
            <MiniGrouping networks={pictures[i] ?? []} tasks={tasks} scale={scale} />
            <span className={styles.stepCaption}>{step.caption}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
