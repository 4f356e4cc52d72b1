import { t } from '../../../../base/i18n/text.ts';
import { type CurvesData, valuesAt } from './curvesData.ts';
import { type CurvesLayout, lossText } from './layOutCurves.ts';
import styles from './TrainingCurves.module.css';

interface CurvesReadoutProps {
  readonly layout: CurvesLayout;
  readonly data: CurvesData;
  readonly step: number;
}

/** Wider where the names of runs stand in it. */
const boxWidths = { one: 244, many: 300 } as const;

/** All losses at a step, beside its rule and inside the figure. Screen readers hear them from the rule itself. */
export function CurvesReadout({ layout, data, step }: CurvesReadoutProps) {
  const { plot, x, width } = layout;
  const boxWidth = Math.min(width, boxWidths[data.runs.length > 1 ? 'many' : 'one']);
  const at = x(step);
  const isRight = at + 12 + boxWidth <= plot.right;
  const left = Math.min(width - boxWidth, Math.max(0, isRight ? at + 12 : at - 12 - boxWidth));
  // A narrow chart would vanish behind it: there it covers what follows.
  const top = width < 480 ? plot.bottom + 40 : plot.top + 4;
  const values = valuesAt(data, step);
  return (
    <div className={styles.curvesReadout} style={{ left, top, width: boxWidth }} aria-hidden="true">
      <div className={styles.curvesReadoutHead}>
        <span>{t('step {step}', { step })}</span>
        <span>{t('training')}</span>
        <span>{t('validation')}</span>
      </div>
      {values.map(({ series, task, training, validation }) => (
        <div key={`${series.key} ${task.id}`} className={styles.curvesReadoutRow}>
          <span className={styles.curvesReadoutName}>
            <i style={{ background: task.color }} />
            {task.name}
            {data.runs.length > 1 && <small>{series.shortName}</small>}
          </span>
          <span>{training === undefined ? '' : lossText(training)}</span>
          <span>{validation === undefined ? '' : lossText(validation)}</span>
        </div>
      ))}
    </div>
  );
}
