import { Suspense } from 'react';
import { t } from '../../base/i18n/text.ts';
import { lazily } from '../../base/ui/lazy/lazily.tsx';
import type { GainHeatmapProps } from './heatmapData.ts';
import { SvgHeatmap } from './SvgHeatmap.tsx';

/** Loaded for large tables only. */
const LargeHeatmap = lazily(async () => (await import('./large/LargeHeatmap.tsx')).LargeHeatmap);

/** The most cells that are elements of their own. */
const mostElements = 50 * 50;

/**
 * Values of pairs of tasks as a grid of colours: around zero, or from least to most. What was not measured is hatched,
 * never coloured as zero. One tab stop; arrow keys walk the cells. Beyond 50 x 50 cells it is a canvas.
 */
export function GainHeatmap(props: GainHeatmapProps) {
  if (props.rows.length * props.columns.length <= mostElements) return <SvgHeatmap {...props} />;
  return (
    <Suspense fallback={<p role="status">{t('Drawing…')}</p>}>
      <LargeHeatmap {...props} />
    </Suspense>
  );
}
