import { useMemo, useState } from 'react';
import { useStoreValue } from '../../../../app/context/useStoreValue.ts';
import { capitalised } from '../../../../base/i18n/capitalised.ts';
import { t } from '../../../../base/i18n/text.ts';
import { retryable } from '../../../../base/steps/retryable.ts';
import { lazily } from '../../../../base/ui/lazy/lazily.tsx';
import { Select } from '../../../../base/ui/Select.tsx';
import { Figure } from '../../../../figures/Figure.tsx';
import { dashOf } from '../../charts/curves/curvesData.ts';
import { TrainingCurves } from '../../charts/curves/TrainingCurves.tsx';
import type { OneRun } from '../../state/runs/oneRun.ts';
import { useLab } from '../useLab.ts';
import { curvesOfRuns } from './curvesOfRuns.ts';
import type { KnownLosses } from './knownLosses.ts';
import { recipeWords, runNetworkWords, runWords } from './runWords.ts';
import styles from './TrainPanel.module.css';

const loadCurvesCsv = retryable(() => import('../../charts/curves/curvesCsv.ts'));
const CurvesTable = lazily(async () => (await import('../../charts/curves/CurvesTable.tsx')).CurvesTable);

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
          network: capitalised(runNetworkWords(run.network)),
          recipe: recipeWords(run.recipe, run.seed),
          count: data.smoothing,
          ...{ others: others.length, marks: data.marks.length },
        },
      )}
      saved={{
        of: { id: 'lab', name: runWords(run), source: { title: t('Trained in the Lab'), licence: 'MIT' } },
        title: t('Training curves'),
        name: 'Training curves',
        csv: async () => (await loadCurvesCsv.anew()).curvesCsv(data),
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

/** The runs of this session, each with a button that keeps its curves for comparison. */
function RunList() {
  const { trainOne } = useLab();
  const run = useStoreValue(trainOne, state => state.run);
  const previous = useStoreValue(trainOne, state => state.previous);
  const compared = useStoreValue(trainOne, state => state.compared);
  const compare = useStoreValue(trainOne, state => state.compare);
  if (!run) return null;
  const keptBefore = (index: number) =>
    previous.slice(0, index - 1).filter(({ id }) => compared.includes(id)).length;
  return (
    <ul className={styles.trainRuns} aria-label={t('Runs of this session')}>
      {[run, ...previous].map((each, i) => {
        const isCompared = compared.includes(each.id);
        return (
          <li key={each.id}>
            <span className={styles.trainRunName}>
              {i > 0 && isCompared && <DashSample rank={1 + keptBefore(i)} />}
              {runWords(each)}
              {i === 0 && <em>{t(' (shown)')}</em>}
            </span>
            <button
              type="button"
              className="button"
              aria-pressed={isCompared}
              onClick={() => compare(each.id, !isCompared)}
            >
              {isCompared ? t('Kept for comparison') : t('Keep for comparison')}
              <span className="visually-hidden">{t(': run {id}', { id: String(each.id) })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** How the lines of a run are dashed. */
function DashSample({ rank }: { readonly rank: number }) {
  return (
    <svg className={styles.trainDash} width={30} height={8} aria-hidden="true">
      <line x1={0} x2={30} y1={4} y2={4} strokeDasharray={dashOf(rank)} />
    </svg>
  );
}
