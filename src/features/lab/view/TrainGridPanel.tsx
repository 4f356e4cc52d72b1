import { t, words } from '../../../base/i18n/text.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { lossText } from '../charts/layOutCurves.ts';
import { PredictionGrid } from '../charts/PredictionGrid.tsx';
import type { OneRun, RunSpec } from '../state/oneRun.ts';
import { colorsOf } from './trainSpec.ts';
import { useTestScenes } from './useTestScenes.ts';

interface TrainGridPanelProps {
  /** What is shown: the run, or before the first what is asked for. */
  readonly spec: RunSpec;
  readonly run: OneRun | undefined;
}

/** Scenes that the network has never seen, with the truth and what the network makes of them, as it learns. */
export function TrainGridPanel({ spec, run }: TrainGridPanelProps) {
  const { recipe, network } = spec;
  const scenes = useTestScenes(recipe, network.tasks);
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
      {scenes.kind === 'failed' ? (
        <Notice kind="error">
          {t('The scenes could not be made ({reason}). Reload the page to try again.', {
            reason: words(scenes.reason),
          })}
        </Notice>
      ) : scenes.kind === 'ready' ? (
        <PredictionGrid
          scenes={scenes.set}
          tasks={network.tasks}
          colors={colorsOf(recipe, network.tasks)}
          predictions={run?.predictions?.maps}
          lossOf={task => (run ? lossNow(run, task) : '')}
        />
      ) : (
        <p className="train-hint">{t('Making the scenes…')}</p>
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
