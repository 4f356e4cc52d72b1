import { lazy, useMemo, useState } from 'react';
import { t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import { Figure } from '../../../figures/Figure.tsx';
import { TrainingCurves } from '../charts/TrainingCurves.tsx';
import type { OneRun } from '../state/oneRun.ts';
import { curvesOfRuns } from './curvesOfRuns.ts';
import type { KnownLosses } from './knownLosses.ts';
import { RunList } from './RunList.tsx';
import { networkWords, recipeWords, runWords } from './runWords.ts';

const CurvesTable = lazy(async () => ({
  default: (await import('../charts/CurvesTable.tsx')).CurvesTable,
}));

interface TrainCurvesPanelProps {
  readonly run: OneRun;
  readonly others: readonly OneRun[];
  readonly known: KnownLosses | undefined;
}

/** The losses of the run as they come, and those of the runs kept for comparison. */
export function TrainCurvesPanel({ run, others, known }: TrainCurvesPanelProps) {
  const [isLog, setLog] = useState(false);
  const data = useMemo(() => curvesOfRuns(run, others, isLog, known), [run, others, isLog, known]);
  return (
    <Figure
      id="lab-curves"
      title={t('Curves')}
      lead={t(
        '{network}; {recipe}. Strong, with points: validation. Thin: training, the mean of the last {count, plural, =1 {step} other {{count} steps}}; faint: each step.{others, plural, =0 {} other { Dashed: validation of the runs kept for comparison.}}{marks, plural, =0 {} other { Diamonds: validation in the recorded table.}}',
        {
          network: capital(networkWords(run.network)),
          recipe: recipeWords(run.recipe, run.seed),
          count: data.smoothing,
          ...{ others: others.length, marks: data.marks.length },
        },
      )}
      saved={{
        of: { id: 'lab', name: runWords(run), source: { title: t('Trained in the Lab'), licence: 'MIT' } },
        title: t('Training curves'),
        name: 'Training curves',
        csv: async () => (await import('../charts/curvesCsv.ts')).curvesCsv(data),
      }}
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
      twin={{ title: t('Table of the training curves'), table: <CurvesTable data={data} /> }}
      below={<RunList />}
    >
      <TrainingCurves title={t('Training curves: {run}', { run: runWords(run) })} data={data} />
    </Figure>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
