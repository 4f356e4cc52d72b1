import type { ReactNode } from 'react';
import { inEnglish, t } from '../../../base/i18n/text.ts';
import type { PairValues } from '../../../core/gains/gains.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { GainHeatmap } from '../../../figures/heatmap/GainHeatmap.tsx';
import type { CellPlace } from '../../../figures/heatmap/heatmapData.ts';
import type { HeatmapScale } from '../../../figures/heatmap/heatmapScale.ts';
import { PairTable } from '../../../figures/heatmap/PairTable.tsx';
import { pairCsv } from '../../../figures/heatmap/pairCsv.ts';
import { comparedTables, type Say } from '../comparedTables.ts';
import type { ComparedSide } from '../sides/useComparedSide.ts';

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
  const title = titleOf(t);
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
    <Figure
      id={id}
      title={title}
      lead={lead}
      finding={finding}
      saved={{
        of: comparedTables(...sides),
        name: titleOf(inEnglish),
        csv: () => pairCsv(values, isSymmetric ? 'pairs' : 'helps \\ is helped'),
      }}
      twin={{
        title: t('Table: {title}', { title }),
        table: (
          <PairTable
            caption={title}
            rows={values.rows}
            columns={values.columns}
            values={values.values}
            format={format}
            corner={isSymmetric ? t('pairs') : t('helps \\ is helped')}
            diagonal="empty"
          />
        ),
      }}
    >
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
    </Figure>
  );
}
