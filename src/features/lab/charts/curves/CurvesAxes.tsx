import { t } from '../../../../base/i18n/text.ts';
import { Axes } from '../../../../figures/axes/Axes.tsx';
import type { CurvesLayout } from './layOutCurves.ts';
import styles from './TrainingCurves.module.css';

/** Both axes, and the line of the constant prediction, above which nothing has been learned. */
export function CurvesAxes({ layout }: { readonly layout: CurvesLayout }) {
  const { plot, x, xTicks, y } = layout;
  const constant = y.scale(1);
  return (
    <g>
      <Axes
        plot={plot}
        x={{ scale: x, ticks: xTicks }}
        y={y}
        xTitle={t('step')}
        yTitle={
          layout.width < 480
            ? t('loss (1: best constant)')
            : t('loss, relative to the best constant prediction; lower is better')
        }
      />
      <line className={styles.curvesConstant} x1={plot.left} x2={plot.right} y1={constant} y2={constant} />
      <text className={styles.curvesNote} x={plot.right - 2} y={constant - 6} textAnchor="end">
        {t('constant prediction')}
      </text>
      {y.isCut && (
        <text className={styles.curvesNote} x={plot.right - 2} y={plot.top + 12} textAnchor="end">
          {layout.width < 480 ? t('higher: see logarithmic') : t('higher losses: see the logarithmic axis')}
        </text>
      )}
    </g>
  );
}
