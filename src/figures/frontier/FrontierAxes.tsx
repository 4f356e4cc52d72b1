import { memo } from 'react';
import { t } from '../../base/i18n/text.ts';
import { pathThrough, stepCorners } from './frontierObstacles.ts';
import type { FrontierLayout } from './layOutFrontier.ts';

interface FrontierAxesProps {
  readonly layout: FrontierLayout;
  readonly budgetUnit: string;
  readonly valueTitle: string;
}

/** Grid, both axes with their titles and, under everything, the span between bound and incumbent. */
export const FrontierAxes = memo(function FrontierAxes({
  layout,
  budgetUnit,
  valueTitle,
}: FrontierAxesProps) {
  const { plot, totals, budgets, lineEnd } = layout;
  const budgetTitle = budgetUnit
    ? t('inference budget ({unit})', { unit: budgetUnit })
    : t('inference budget');
  return (
    <g className="frontier-axes">
      <text className="frontier-title" x={0} y={12}>
        {valueTitle}
      </text>
      {totals.ticks.map(tick => (
        <g key={tick.value} transform={`translate(0,${totals.scale(tick.value)})`}>
          {plot.bottom - totals.scale(tick.value) > 4 ? (
            <line className="frontier-grid" x1={plot.left} x2={lineEnd} />
          ) : null}
          <text className="frontier-tick" x={plot.left - 8} dy="0.34em" textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      <line className="frontier-base" x1={plot.left} x2={lineEnd} y1={plot.bottom} y2={plot.bottom} />
      {budgets.ticks.map(tick => (
        <g key={tick.value} transform={`translate(${budgets.scale(tick.value)},${plot.bottom})`}>
          <line className="frontier-base" y2={4} />
          <text className="frontier-tick" y={18} textAnchor="middle">
            {tick.text}
          </text>
        </g>
      ))}
      <text
        className="frontier-title"
        x={(plot.left + plot.right) / 2}
        y={plot.bottom + 36}
        textAnchor="middle"
      >
        {budgetTitle}
      </text>
      <BoundBands layout={layout} />
    </g>
  );
});

function BoundBands({ layout }: { readonly layout: FrontierLayout }) {
  const { data, budgets, totals, lineEnd } = layout;
  const bands = (data.bands ?? []).filter(band => Number.isFinite(band.low) && Number.isFinite(band.high));
  if (bands.length === 0) return null;
  const color = data.lines.find(line => line.emphasised)?.color ?? 'var(--accent)';
  const edge = (end: 'low' | 'high') =>
    stepCorners(
      bands.map(band => ({ x: budgets.scale(band.budget), y: totals.scale(band[end]) })),
      lineEnd,
    );
  const path = `${pathThrough([...edge('high'), ...edge('low').reverse()])}Z`;
  return <path className="frontier-band" d={path} fill={color} />;
}
