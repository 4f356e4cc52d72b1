import { useMemo } from 'react';
import type { HeatmapScale } from '../../charts/heatmapScale.ts';
import { differenceOf } from '../../domain/alignPairs.ts';
import { useSetting } from '../hooks.ts';
import { type PairComparison, type PairSide, pairScales } from './comparePairs.ts';
import { orderPairs } from './orderPairs.ts';
import { PairHeatmap } from './PairHeatmap.tsx';
import type { LoadedSide } from './useLoadedSide.ts';
import { usePairSelection } from './usePairSelection.ts';

interface PairPanelsProps {
  readonly a: LoadedSide;
  readonly b: LoadedSide;
  readonly comparison: PairComparison;
}

/** The values of pairs of both sides as heatmaps: one where both have the same. */
export function PairPanels(props: PairPanelsProps) {
  return props.comparison.isOneTable ? <OneTable {...props} /> : <TwoTables {...props} />;
}

function OneTable({ b, comparison }: PairPanelsProps) {
  const order = useSetting('order');
  const clamp = useSetting('clamp');
  const values = useMemo(() => orderPairs(comparison, order).b, [comparison, order]);
  const scale = useMemo(() => pairScales(comparison, clamp).b, [comparison, clamp]);
  const selection = usePairSelection(comparison);
  const { isSymmetric } = comparison;
  return (
    <PairHeatmap
      id="pairs-b"
      title={`${valueTitle(comparison.b, isSymmetric)} of both sides`}
      lead={leadOf(comparison.b, comparison, b)}
      finding="Both sides have the same table, and with it the same pairs: what differs is chosen from it."
      sides={[b, b]}
      values={values}
      scale={scale}
      isSymmetric={isSymmetric}
      format={comparison.b.format}
      selection={selection.forB(values)}
      cellLabel={labelOf(comparison.b, isSymmetric, 'both')}
    />
  );
}

/** A heatmap each, on one colour scale where they are in one unit, and then their difference. */
function TwoTables({ a, b, comparison }: PairPanelsProps) {
  const order = useSetting('order');
  const clamp = useSetting('clamp');
  const ordered = useMemo(() => orderPairs(comparison, order), [comparison, order]);
  const scales = useMemo(() => pairScales(comparison, clamp), [comparison, clamp]);
  const selection = usePairSelection(comparison);
  const { isOneUnit, isSymmetric, aligned } = comparison;
  return (
    <>
      <PairHeatmap
        id="pairs-a"
        title={`${valueTitle(comparison.a, isSymmetric)} of A`}
        lead={leadOf(comparison.a, comparison, a)}
        sides={[a, a]}
        values={ordered.a}
        scale={scales.a}
        isSymmetric={isSymmetric}
        format={comparison.a.format}
        selection={selection.forA(ordered.a)}
        cellLabel={labelOf(comparison.a, isSymmetric, 'A')}
      />
      <PairHeatmap
        id="pairs-b"
        title={`${valueTitle(comparison.b, isSymmetric)} of B`}
        lead={leadOf(comparison.b, comparison, b)}
        sides={[b, b]}
        values={ordered.b}
        scale={scales.b}
        isSymmetric={isSymmetric}
        format={comparison.b.format}
        selection={selection.forB(ordered.b)}
        cellLabel={labelOf(comparison.b, isSymmetric, 'B')}
      />
      {aligned.a.values.length > 1 && isOneUnit && (
        <Difference a={a} b={b} comparison={comparison} shared={ordered.shared} clamp={clamp} />
      )}
    </>
  );
}

function valueTitle(side: PairSide, isSymmetric: boolean): string {
  return side.isGain && !isSymmetric ? 'Gains' : 'Affinities';
}

function leadOf(side: PairSide, { split, isSymmetric }: PairComparison, loaded: LoadedSide): string {
  const mean = isSymmetric ? ', the mean of both directions' : '';
  if (!side.isGain) return `${loaded.table.name}: ${side.meaning}${mean}; ${side.better} is better.`;
  return `How much better (teal) or worse (brown) the task of a column does with that of a row, percent, ${split} split${mean}.`;
}

function labelOf(side: PairSide, isSymmetric: boolean, name: string) {
  return (from: string, to: string, value: number) => {
    const text = Number.isNaN(value)
      ? 'not measured'
      : `${side.format(value)}${side.isGain ? ' percent' : ''}`;
    const pair = isSymmetric
      ? `${from} and ${to}`
      : side.isGain
        ? `${to} trained with ${from}`
        : `${from} for ${to}`;
    return `${pair} in ${name}: ${text}`;
  };
}

interface DifferenceProps extends PairPanelsProps {
  readonly shared: ReturnType<typeof orderPairs>['shared'];
  readonly clamp: number;
}

/** B minus A for every pair of both, on a scale around zero as wide as that of the gains. */
function Difference({ a, b, comparison, shared, clamp }: DifferenceProps) {
  const { isSymmetric, aligned } = comparison;
  const selection = usePairSelection(comparison);
  const values = useMemo(() => shared(differenceOf(aligned)), [shared, aligned]);
  const { isGain, format } = comparison.b;
  const scale: HeatmapScale = useMemo(() => {
    const known = values.values.filter(Number.isFinite);
    const most = known.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    return { kind: 'diverging', clamp: isGain ? clamp : most || 1, ends: ['less in B', 'more in B'] };
  }, [values, isGain, clamp]);
  return (
    <PairHeatmap
      id="difference"
      title="Difference, B minus A"
      lead={
        isGain
          ? 'Percentage points that B’s gain has more (teal) or less (brown) than A’s, on the same colours.'
          : 'How much more (teal) or less (brown) B has than A.'
      }
      finding={<Largest comparison={comparison} />}
      sides={[a, b]}
      values={values}
      scale={scale}
      isSymmetric={isSymmetric}
      format={format}
      selection={selection.forA(values)}
      cellLabel={(from, to, value) =>
        `${isSymmetric ? `${from} and ${to}` : `${from} for ${to}`}, B minus A: ${Number.isNaN(value) ? 'not measured on both sides' : format(value)}`
      }
    />
  );
}

/** The pair that differs most. */
function Largest({ comparison }: { comparison: PairComparison }) {
  const { aligned, pairs, isSymmetric, b } = comparison;
  const most = pairs.toSorted((x, y) => Math.abs(y.b - y.a) - Math.abs(x.b - x.a))[0];
  if (most && most.a === most.b) return <>Every pair has the same value on both sides.</>;
  if (!most) return <>No pair of tasks has a value on both sides.</>;
  const [from, to] = [aligned.a.rows[most.row]?.name, aligned.a.columns[most.column]?.name];
  const unit = b.isGain ? '%' : '';
  return (
    <>
      {isSymmetric ? `${from} and ${to} differ` : `${to} with ${from} differs`} most: {b.format(most.a)}
      {unit} in A, {b.format(most.b)}
      {unit} in B.
    </>
  );
}
