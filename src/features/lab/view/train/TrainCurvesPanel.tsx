import { useMemo, useState } from 'react';
import { dataWords, t } from '../../../../base/i18n/text.ts';
import { retryable } from '../../../../base/steps/retryable.ts';
import { lazily } from '../../../../base/ui/lazy/lazily.tsx';
import { Select } from '../../../../base/ui/Select.tsx';
import { Figure } from '../../../../figures/Figure.tsx';
import { TrainingCurves } from '../../charts/curves/TrainingCurves.tsx';
import type { OneRun, RunSpec } from '../../state/runs/oneRun.ts';
import { curvesOfRuns } from './curvesOfRuns.ts';
import type { KnownLosses } from './knownLosses.ts';
import { runWords } from './runWords.ts';

const loadCurvesCsv = retryable(() => import('../../charts/curves/curvesCsv.ts'));
const CurvesTable = lazily(async () => (await import('../../charts/curves/CurvesTable.tsx')).CurvesTable);

interface TrainCurvesPanelProps {
  readonly asked: RunSpec;
  /** `undefined` before the first run: then the axes of what is asked for are drawn. */
  readonly run: OneRun | undefined;
  readonly others: readonly OneRun[];
  readonly known: KnownLosses | undefined;
}

/** The losses of the run as they come, and those of the runs kept for comparison. */
export function TrainCurvesPanel({ asked, run, others, known }: TrainCurvesPanelProps) {
  const [isLog, setLog] = useState(false);
  const data = useMemo(
    () => curvesOfRuns(asked, run, others, isLog, known),
    [asked, run, others, isLog, known],
  );
  const title = run ? t('Training curves: {run}', { run: runWords(run) }) : t('Training curves: no run yet');
  return (
    <Figure
      id="lab-curves"
      title={t('Curves')}
      lead={
        run
          ? t(
              'Strong, with points: validation. Thin: training, the mean of the last {count, plural, =1 {step} other {{count} steps}}; faint: each step.{others, plural, =0 {} other { Dashed: validation of the runs kept for comparison.}}',
              { count: data.smoothing, others: others.length },
            )
          : t('How its losses fall, step by step, is drawn here as soon as you start.')
      }
      finding={known && data.marks.length > 0 ? recordedWords(known) : undefined}
      saved={
        run && {
          of: { id: 'lab', name: runWords(run), source: { title: t('Trained in the Lab'), licence: 'MIT' } },
          title: t('Training curves'),
          name: 'Training curves',
          csv: async () => (await loadCurvesCsv.anew()).curvesCsv(data),
        }
      }
      controls={
        <div className="panel-controls">
          <Select
            title={t('Losses')}
            value={isLog ? 'log' : 'linear'}
            options={[
              { value: 'linear', text: t('linear') },
              { value: 'log', text: t('logarithmic') },
            ]}
            onChange={value => setLog(value === 'log')}
          />
        </div>
      }
      {...(run && { twin: { title: t('Table of the training curves'), table: <CurvesTable data={data} /> } })}
    >
      <TrainingCurves title={title} data={data} />
    </Figure>
  );
}

/** "Dotted: validation in Lab 1, mean of seeds 1, 2, 3." */
function recordedWords({ tableName, seeds }: KnownLosses): string {
  return t(
    'Dotted: the validation losses recorded in {table} (seeds {seeds}{count, plural, =1 {} other {; means}}).',
    {
      ...{ table: dataWords(tableName), seeds: seeds.join(t(', ')), count: seeds.length },
    },
  );
}
