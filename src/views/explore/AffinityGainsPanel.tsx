import { useMemo, useRef, useState } from 'react';
import { FigureMenu } from '../../charts/FigureMenu.tsx';
import { GainHeatmap } from '../../charts/GainHeatmap.tsx';
import type { DrawFigure } from '../../charts/heatmapData.ts';
import type { HeatmapScale } from '../../charts/heatmapScale.ts';
import { PairTable } from '../../charts/PairTable.tsx';
import type { AffinityTable } from '../../domain/affinityTable.ts';
import { findAffinities, type PairValues } from '../../domain/gains.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Select } from '../../ui/Select.tsx';
import { affinityScale, isSquare, strongestPair } from '../affinityScale.ts';
import { useApp } from '../appContext.ts';
import { formatAffinity } from '../format.ts';
import { useChange, useSetting } from '../hooks.ts';
import { pairCsv } from '../pairCsv.ts';
import { tableItems } from '../tableItems.ts';
import { useFigure } from '../useFigure.ts';
import { usePairsInOrder } from '../usePairsInOrder.ts';
import { OrderSelect } from './GainControls.tsx';
import { usePairSelection } from './usePairSelection.ts';

/** The affinities of every pair as a heatmap, as given or as the mean of both directions. */
export function AffinityGainsPanel({ table }: { table: AffinityTable }) {
  const pairs = useSetting('pairs');
  const order = useSetting('order');
  const scaleChoice = useSetting('scale');
  const { tables } = useApp();
  const change = useChange();
  const [twinShown, setTwinShown] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const svgRef = useRef<SVGSVGElement>(null);
  const drawing = useRef<DrawFigure | null>(null);
  const figure = useFigure(svgRef, 'Affinities', table);
  const square = isSquare(table);
  const isSymmetric = square && pairs === 'affinity';

  const values = useMemo(() => {
    const directed: PairValues = { rows: table.sources, columns: table.targets, values: table.values };
    return isSymmetric ? findAffinities(directed) : directed;
  }, [table, isSymmetric]);
  const shown = usePairsInOrder(values, order);
  const scale: HeatmapScale = useMemo(
    () => affinityScale(shown, scaleChoice === 'auto' ? table.scale : scaleChoice),
    [shown, scaleChoice, table],
  );

  const { forHeatmap } = usePairSelection(shown);
  const { selected } = forHeatmap;
  const valueAt = (r: number, c: number) => shown.values[r * shown.columns.length + c] as number;
  const cellLabel = (r: number, c: number) => {
    const [from, to] = [shown.rows[r], shown.columns[c]];
    if (square && from?.id === to?.id)
      return `${from?.name} itself${table.diagonal ? ` (${table.diagonal})` : ''}: ${formatAffinity(valueAt(r, c))}`;
    return `${from?.name} ${isSymmetric ? 'and' : 'for'} ${to?.name}: ${formatAffinity(valueAt(r, c))}`;
  };
  const pair = useMemo(() => strongestPair(shown, table.better), [shown, table]);
  const direction = `${table.better === 'higher' ? 'higher' : 'lower'} is better`;

  return (
    <Panel
      id="gains"
      title={isSymmetric ? 'Who belongs together' : 'Who helps whom'}
      lead={
        isSymmetric
          ? 'The mean of what each task of a pair does for the other.'
          : 'What the task of a row does for the task of a column.'
      }
      actions={
        <FigureMenu
          {...figure}
          getSvg={() => frame.current?.querySelector('svg') ?? null}
          getDrawing={() => drawing.current}
          csv={() => pairCsv(shown, 'from \\ to')}
          more={() => tableItems(tables, { kind: 'affinity', table })}
          twinShown={twinShown}
          onToggleTwin={() => setTwinShown(!twinShown)}
        />
      }
      finding={
        pair && (
          <>
            {table.better === 'higher' ? 'Highest' : 'Lowest'} value: {pair.from.name}{' '}
            {isSymmetric ? 'and' : 'for'} {pair.to.name}, {formatAffinity(pair.value)}.{' '}
            {table.diagonal && `The diagonal is ${table.diagonal}: it is left out of the colours.`}
          </>
        )
      }
    >
      <div className="panel-controls">
        {square && (
          <Select
            title="Show"
            value={pairs}
            options={[
              { value: 'directed', text: 'directed' },
              { value: 'affinity', text: 'symmetric mean' },
            ]}
            onChange={value => change({ pairs: value })}
          />
        )}
        <OrderSelect value={order} onChange={value => change({ order: value })} />
        <Select
          title="Scale"
          value={scaleChoice}
          options={[
            { value: 'auto', text: `as suits the table (${table.scale})` },
            { value: 'linear', text: 'linear' },
            { value: 'log', text: 'logarithmic' },
          ]}
          onChange={value => change({ scale: value })}
        />
      </div>
      <div ref={frame}>
        {twinShown ? (
          <ScrollRegion title="Table of affinities">
            <PairTable
              caption={`${table.meaning}; ${direction}`}
              corner="from \ to"
              rows={shown.rows}
              columns={shown.columns}
              values={shown.values}
              format={formatAffinity}
              diagonal="value"
            />
          </ScrollRegion>
        ) : (
          <GainHeatmap
            title={table.name}
            rows={shown.rows}
            columns={shown.columns}
            values={shown.values}
            scale={scale}
            format={formatAffinity}
            rowTitle={isSymmetric ? '' : 'what it does'}
            columnTitle={isSymmetric ? 'together with' : 'for'}
            diagonal={square ? 'empty' : 'value'}
            {...forHeatmap}
            cellLabel={cellLabel}
            drawingRef={drawing}
          />
        )}
      </div>
      <p className="cell-formula" aria-live="polite">
        {selected
          ? `${cellLabel(selected.row, selected.column)} (${table.meaning})`
          : 'Choose a cell to see its value in words.'}
      </p>
    </Panel>
  );
}
