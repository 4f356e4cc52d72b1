import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { FigureMenu } from '../../charts/FigureMenu.tsx';
import { TrainingCurves } from '../../charts/TrainingCurves.tsx';
import type { OneRun } from '../../state/lab/oneRun.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Select } from '../../ui/Select.tsx';
import { useFigure } from '../useFigure.ts';
import { curvesOfRuns } from './curvesOfRuns.ts';
import type { KnownLosses } from './knownLosses.ts';
import { RunList } from './RunList.tsx';
import { networkWords, recipeWords, runWords } from './runWords.ts';

const CurvesTable = lazy(async () => ({
  default: (await import('../../charts/CurvesTable.tsx')).CurvesTable,
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
  const figure = useFigure(useRef(null), 'Training curves', {
    id: 'lab',
    name: runWords(run),
    source: { title: 'Trained in the Lab', licence: 'MIT' },
  });
  return (
    <Panel
      id="lab-curves"
      title="Curves"
      lead={
        <>
          {capital(networkWords(run.network))}; {recipeWords(run.recipe, run.seed)}. Strong, with points:
          validation. Thin: training, the mean of the last{' '}
          {data.smoothing === 1 ? 'step' : `${data.smoothing} steps`}; faint: each step.
          {others.length > 0 && ' Dashed: validation of the runs kept for comparison.'}
          {data.marks.length > 0 && ' Diamonds: validation in the recorded table.'}
        </>
      }
      actions={
        <FigureMenu
          {...figure}
          getSvg={() => frame.current?.querySelector('svg') ?? null}
          csv={async () => (await import('../../charts/curvesCsv.ts')).curvesCsv(data)}
          twinShown={twinShown}
          onToggleTwin={() => setTwinShown(!twinShown)}
        />
      }
    >
      <div className="panel-controls">
        <Select
          title="Losses"
          value={isLog ? 'log' : 'linear'}
          options={[
            { value: 'linear', text: 'linear' },
            { value: 'log', text: 'logarithmic' },
          ]}
          onChange={value => setLog(value === 'log')}
        />
      </div>
      <div ref={frame}>
        {twinShown ? (
          <ScrollRegion title="Table of the training curves">
            <Suspense fallback={<p>Loading…</p>}>
              <CurvesTable data={data} />
            </Suspense>
          </ScrollRegion>
        ) : (
          <TrainingCurves title={`Training curves: ${runWords(run)}`} data={data} />
        )}
      </div>
      <RunList />
    </Panel>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
