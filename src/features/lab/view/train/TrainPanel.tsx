import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useSession, useSetting } from '../../../../app/context/hooks.ts';
import { useApp } from '../../../../app/context/useApp.ts';
import { useStoreValue } from '../../../../app/context/useStoreValue.ts';
import { loadTable } from '../../../../app/tables/loadTable.ts';
import { t, words } from '../../../../base/i18n/text.ts';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { Panel } from '../../../../base/ui/Panel.tsx';
import { lossText } from '../../charts/curves/layOutCurves.ts';
import { PredictionGrid } from '../../charts/PredictionGrid.tsx';
import type { OneRun, RunSpec } from '../../state/runs/oneRun.ts';
import { previewScenes } from '../../state/runs/trainOne.ts';
import { BackendBar } from '../BackendBar.tsx';
import { useScenes } from '../scenes/useScenes.ts';
import { useLab } from '../useLab.ts';
import { knownLosses, recordedSweepLike } from './knownLosses.ts';
import { RunList } from './RunList.tsx';
import { TrainControls, useTrainActions, useTrainKeys } from './TrainControls.tsx';
import { TrainCurvesPanel } from './TrainCurvesPanel.tsx';
import { TrainDuel } from './TrainDuel.tsx';
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
  // The latest of those that are kept: the others are in the curves.
  const opponent = others.find(({ id }) => id === compared.at(-1)) ?? others[0];
  const spec = run ?? asked;
  const known = useKnown(spec);
  const actions = useTrainActions(asked);
  const bench = useRef<HTMLDivElement>(null);
  useTrainKeys(bench, actions);
  const results = useRef<HTMLDivElement>(null);
  useResultsInSight(results, run?.id);
  return (
    <div ref={bench} className={styles.train} tabIndex={-1}>
      <TrainControls run={run} asked={asked} actions={actions} />
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
          <BackendBar />
        </Panel>
      </div>
      <div ref={results} className={styles.trainResults}>
        <TrainCurvesPanel asked={asked} run={run} others={others} known={known} />
        <TrainGridPanel spec={spec} run={run} />
        <RunList />
        {run && opponent && <TrainDuel run={run} other={opponent} />}
        {run && <TrainLosses run={run} known={known} />}
      </div>
    </div>
  );
}

/** Where what is trained is below the screen, as on a phone, a run that begins brings it into sight. */
function useResultsInSight(results: RefObject<HTMLElement | null>, run: number | undefined) {
  const before = useRef(run);
  useEffect(() => {
    if (run === before.current) return;
    before.current = run;
    const element = results.current;
    if (!element || element.getBoundingClientRect().top < 0.7 * window.innerHeight) return;
    element.scrollIntoView({ block: 'start' });
  }, [results, run]);
}

/** What the tables loaded so far know of the same network, and a recorded one, loaded for it, if there is one. */
function useKnown(spec: Parameters<typeof knownLosses>[0]) {
  const { session } = useApp();
  const tables = useSession(state => state.tables);
  const { recipe, network, seed } = spec;
  const recorded = recordedSweepLike(recipe);
  useEffect(() => {
    if (recorded) void loadTable(session, recorded);
  }, [session, recorded]);
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
              'Test scenes, which no network is trained on: the truth, and under it, as it learns, what the network makes of them.',
            )
          : t(
              'Test scenes, which no network is trained on: the truth, and under it what this one makes of them after step {step}.',
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
