import { t } from '../../../base/i18n/text.ts';
import type { CurvesLayout } from './layOutCurves.ts';

/** Grid, ticks and titles, and the line of the constant prediction, above which nothing has been learned. */
export function CurvesAxes({ layout }: { readonly layout: CurvesLayout }) {
  const { plot, x, xTicks, y } = layout;
  const constant = y.scale(1);
  return (
    <g>
      <text className="curves-title" x={0} y={12}>
        {layout.width < 480
          ? t('loss (1: best constant)')
          : t('loss, relative to the best constant prediction; lower is better')}
      </text>
      {y.ticks.map(tick => (
        <g key={tick.value} transform={`translate(0,${y.scale(tick.value)})`}>
          <line className="curves-grid" x1={plot.left} x2={plot.right} />
          <text className="curves-tick" x={plot.left - 6} dy="0.34em" textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {xTicks.map(tick => (
        <g key={tick.value} transform={`translate(${x(tick.value)},${plot.bottom})`}>
          <line className="curves-base" y2={4} />
          <text className="curves-tick" y={18} textAnchor="middle">
            {tick.text}
          </text>
        </g>
      ))}
      <line className="curves-base" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      <text
        className="curves-title"
        x={(plot.left + plot.right) / 2}
        y={plot.bottom + 36}
        textAnchor="middle"
      >
        {t('step')}
      </text>
      <line className="curves-constant" x1={plot.left} x2={plot.right} y1={constant} y2={constant} />
      <text className="curves-note" x={plot.right - 2} y={constant - 6} textAnchor="end">
        {t('constant prediction')}
      </text>
      {y.isCut && (
        <text className="curves-note" x={plot.right - 2} y={plot.top + 12} textAnchor="end">
          {layout.width < 480 ? t('higher: see logarithmic') : t('higher losses: see the logarithmic axis')}
        </text>
      )}
    </g>
  );
}
