import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { t } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { FigureMenu } from '../../../figures/save/FigureMenu.tsx';
import { useFigure } from '../../../figures/save/useFigure.ts';
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
  const [twinShown, setTwinShown] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const data = useMemo(() => curvesOfRuns(run, others, isLog, known), [run, others, isLog, known]);
  const figure = useFigure(useRef(null), t('Training curves'), {
    id: 'lab',
    name: runWords(run),
    source: { title: t('Trained in the Lab'), licence: 'MIT' },
  });
  return (
    <Panel
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
      actions={
        <FigureMenu
          {...figure}
          getSvg={() => frame.current?.querySelector('svg') ?? null}
          csv={async () => (await import('../charts/curvesCsv.ts')).curvesCsv(data)}
          twinShown={twinShown}
          onToggleTwin={() => setTwinShown(!twinShown)}
        />
      }
    >
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
      <div ref={frame}>
        {twinShown ? (
          <ScrollRegion title={t('Table of the training curves')}>
            <Suspense fallback={<p>{t('Loading…')}</p>}>
              <CurvesTable data={data} />
            </Suspense>
          </ScrollRegion>
        ) : (
          <TrainingCurves title={t('Training curves: {run}', { run: runWords(run) })} data={data} />
        )}
      </div>
      <RunList />
    </Panel>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
