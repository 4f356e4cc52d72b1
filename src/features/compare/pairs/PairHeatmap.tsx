import { type ReactNode, useRef, useState } from 'react';
import { t } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import type { PairValues } from '../../../core/gains/gains.ts';
import { GainHeatmap } from '../../../figures/heatmap/GainHeatmap.tsx';
import type { CellPlace } from '../../../figures/heatmap/heatmapData.ts';
import type { HeatmapScale } from '../../../figures/heatmap/heatmapScale.ts';
import { PairTable } from '../../../figures/heatmap/PairTable.tsx';
import { pairCsv } from '../../../figures/heatmap/pairCsv.ts';
import { FigureMenu } from '../../../figures/save/FigureMenu.tsx';
import type { ComparedSide } from '../sides/useComparedSide.ts';
import { type Say, useCompareFigure } from '../useCompareFigure.ts';

interface PairHeatmapProps {
  readonly id: string;
  /** The title in the language of `t`. */
  readonly titleOf: (t: Say) => string;
  readonly lead: ReactNode;
  readonly finding?: ReactNode;
  /** The sides that the values come from, for what is said of an exported figure. */
  readonly sides: readonly [ComparedSide, ComparedSide];
  readonly values: PairValues;
  readonly scale: HeatmapScale;
  readonly isSymmetric: boolean;
  readonly format: (value: number) => string;
  readonly selection: {
    readonly selected: CellPlace | null;
    readonly onSelect: (cell: CellPlace | null) => void;
    readonly highlightTask: string | null;
    readonly onHighlightTask: (id: string | null) => void;
  };
  /** One cell in words. */
  readonly cellLabel: (from: string, to: string, value: number) => string;
}

/** One heatmap of a comparison in its panel, with its table twin and its files. */
export function PairHeatmap(props: PairHeatmapProps) {
  const { id, titleOf, lead, finding, sides, values, scale, isSymmetric, format, selection } = props;
  const [twinShown, setTwinShown] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const svgRef = useRef<SVGSVGElement>(null);
  const figure = useCompareFigure(svgRef, titleOf, ...sides);
  const { title } = figure;
  const label = (r: number, c: number) => {
    const [from, to] = [values.rows[r], values.columns[c]];
    if (from?.id === to?.id) return t('{name}, the task itself', { name: from?.name ?? '?' });
    return props.cellLabel(
      from?.name ?? '?',
      to?.name ?? '?',
      values.values[r * values.columns.length + c] as number,
    );
  };
  return (
    <Panel
      id={id}
      title={title}
      lead={lead}
      finding={finding}
      actions={
        <FigureMenu
          {...figure}
          getSvg={() => frame.current?.querySelector('svg') ?? null}
          csv={() => pairCsv(values, isSymmetric ? 'pairs' : 'helps \\ is helped')}
          twinShown={twinShown}
          onToggleTwin={() => setTwinShown(!twinShown)}
        />
      }
    >
      <div ref={frame}>
        {twinShown ? (
          <ScrollRegion title={t('Table: {title}', { title })}>
            <PairTable
              caption={title}
              rows={values.rows}
              columns={values.columns}
              values={values.values}
              format={format}
              corner={isSymmetric ? t('pairs') : t('helps \\ is helped')}
              diagonal="empty"
            />
          </ScrollRegion>
        ) : (
          <GainHeatmap
            title={title}
            rows={values.rows}
            columns={values.columns}
            values={values.values}
            scale={scale}
            format={format}
            rowTitle={isSymmetric ? '' : t('helps')}
            columnTitle={isSymmetric ? t('together with') : t('is helped')}
            diagonal="empty"
            {...selection}
            cellLabel={label}
          />
        )}
      </div>
    </Panel>
  );
}
