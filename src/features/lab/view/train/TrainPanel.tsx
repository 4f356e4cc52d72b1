import { useMemo, useRef } from 'react';
import { useSession, useSetting } from '../../../../app/context/hooks.ts';
import { useStoreValue } from '../../../../app/context/useStoreValue.ts';
import { t, words } from '../../../../base/i18n/text.ts';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { Panel } from '../../../../base/ui/Panel.tsx';
import { lossText } from '../../charts/curves/layOutCurves.ts';
import { PredictionGrid } from '../../charts/PredictionGrid.tsx';
import type { OneRun, RunSpec } from '../../state/runs/oneRun.ts';
import { previewScenes } from '../../state/runs/trainOne.ts';
import { useScenes } from '../scenes/useScenes.ts';
import { useLab } from '../useLab.ts';
import { knownLosses } from './knownLosses.ts';
import { TrainControls, useTrainActions, useTrainKeys } from './TrainControls.tsx';
import { TrainCurvesPanel } from './TrainCurvesPanel.tsx';
import { TrainFields } from './TrainFields.tsx';
import { TrainLosses } from './TrainLosses.tsx';
import { TrainNotices } from './TrainNotices.tsx';
import styles from './TrainPanel.module.css';
import { askedSpec, colorsOf } from './trainSpec.ts';

/** One network, trained while the reader looks on: what it is, how its losses fall, and what it sees. */
export function TrainPanel() {
  const { trainOne } = useLab();
  const recipe = useSetting('recipe');
  const network = useSetting('network');
  const asked = useMemo(() => askedSpec(recipe, network), [recipe, network]);
  const run = useStoreValue(trainOne, state => state.run);
  const previous = useStoreValue(trainOne, state => state.previous);
  const compared = useStoreValue(trainOne, state => state.compared);
  const others = useMemo(() => previous.filter(({ id }) => compared.includes(id)), [previous, compared]);
  const spec = run ?? asked;
  const known = useKnown(spec);
  const actions = useTrainActions(asked);
  const bench = useRef<HTMLDivElement>(null);
  useTrainKeys(bench, actions);
  return (
    <div ref={bench} className={styles.train} tabIndex={-1}>
      <div className={styles.trainForm}>
        <Panel
          id="lab-train"
          title={t('Train one network')}
          lead={t(
            'Choose what it learns, then watch it learn. It goes on when you look elsewhere on this page.',
          )}
        >
          <TrainNotices asked={asked} run={run} />
          <TrainFields asked={asked} />
        </Panel>
      </div>
      <TrainControls run={run} actions={actions} />
      <div className={styles.trainResults}>
        {run && <TrainCurvesPanel run={run} others={others} known={known} />}
        {run && <TrainLosses run={run} known={known} />}
        <TrainGridPanel spec={spec} run={run} />
      </div>
    </div>
  );
}

/** What the tables loaded so far know of the same network. */
function useKnown(spec: Parameters<typeof knownLosses>[0]) {
  const tables = useSession(state => state.tables);
  const { recipe, network, seed } = spec;
  return useMemo(() => {
    const loaded = Object.values(tables).flatMap(table => (table.kind === 'loaded' ? [table.loaded] : []));
    return knownLosses({ recipe, network, seed }, loaded);
  }, [tables, recipe, network, seed]);
}

interface TrainGridPanelProps {
  /** What is shown: the run, or before the first what is asked for. */
  readonly spec: RunSpec;
  readonly run: OneRun | undefined;
}

/** Scenes that the network has never seen, with the truth and what the network makes of them, as it learns. */
export function TrainGridPanel({ spec, run }: TrainGridPanelProps) {
  const { recipe, network } = spec;
  const { shown, failure, isMaking } = useScenes({
    dataSeed: recipe.dataSeed,
    purpose: 'test',
    count: previewScenes,
    size: recipe.imageSize,
    tasks: network.tasks,
  });
  const step = run?.predictions?.step;
  return (
    <Panel
      id="lab-predictions"
      title={t('Predictions')}
      lead={
        step === undefined
          ? t(
              'Test scenes, which no network is trained on. What the network makes of them appears here as it learns.',
            )
          : t(
              'Test scenes, which no network is trained on, and what this one makes of them after step {step}.',
              { step },
            )
      }
    >
      {isMaking ? (
        <p className={styles.trainHint}>{t('Making the scenes…')}</p>
      ) : failure || !shown ? (
        <Notice kind="error">
          {t('The scenes could not be made ({reason}). Reload the page to try again.', {
            reason: words(failure),
          })}
        </Notice>
      ) : (
        <PredictionGrid
          scenes={shown.scenes}
          tasks={network.tasks}
          colors={colorsOf(recipe, network.tasks)}
          predictions={run?.predictions?.maps}
          lossOf={task => (run ? lossNow(run, task) : '')}
        />
      )}
    </Panel>
  );
}

/** The best that is known of a task's loss: on test once the run has finished, on validation before. */
function lossNow({ losses, curves }: OneRun, task: number): string {
  const test = losses?.test?.[task];
  if (test !== undefined) return t('test {loss}', { loss: lossText(test) });
  const validation = curves.evaluations.at(-1)?.losses[task];
  return validation === undefined ? '' : t('validation {loss}', { loss: lossText(validation) });
}
