import { useStoreValue } from '../../../../app/context/useStoreValue.ts';
import { t } from '../../../../base/i18n/text.ts';
import { dashOf } from '../../charts/curves/curvesData.ts';
import { useLab } from '../useLab.ts';
import { runWords } from './runWords.ts';
import styles from './TrainPanel.module.css';

/** The runs of this session, each with a button that keeps its curves for comparison. */
export function RunList() {
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
