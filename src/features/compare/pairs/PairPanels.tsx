import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import type { SidePairs } from '../../../app/side/sidePairs.ts';
import { errorWords } from '../../../app/words/format.ts';
import { englishWords, type Message, say } from '../../../base/i18n/message.ts';
import { dataWords, ownText, t, words } from '../../../base/i18n/text.ts';
import { differenceOf } from '../../../core/gains/alignPairs.ts';
import type { PairValues } from '../../../core/gains/gains.ts';
import type { HeatmapScale } from '../../../figures/heatmap/heatmapScale.ts';
import { PairFigure } from '../../../figures/heatmap/PairFigure.tsx';
import { scaleOfGains } from '../../../figures/heatmap/scaleOfGains.ts';
import { comparedTables, type SideTable } from '../comparedTables.ts';
import type { ComparedSide } from '../sides/useComparedSide.ts';
import { hasDifference, orderPairs, type PairComparison, pairScales } from './comparePairs.ts';
import { useComparedPair } from './useComparedPair.ts';

/** What a side has to do with its pairs. */
type PairSide = Pick<ComparedSide, 'table' | 'groups'>;

interface PairPanelsProps {
  readonly a: PairSide;
  readonly b: PairSide;
  readonly comparison: PairComparison;
  /** Whether of two tables the difference alone is shown. */
  readonly isDifferenceAlone?: boolean;
}

/** The values of pairs of both sides as heatmaps: one where both have the same. Drawn again only where pairs, or their order, are others. */
export const PairPanels = memo(
  function PairPanels(props: PairPanelsProps) {
    return props.comparison.isOneTable ? <OneTable {...props} /> : <TwoTables {...props} />;
  },
  (before, after) =>
    before.comparison === after.comparison &&
    before.isDifferenceAlone === after.isDifferenceAlone &&
    before.a.table === after.a.table &&
    before.b.table === after.b.table &&
    before.a.groups === after.a.groups,
);

function OneTable({ a, b, comparison }: PairPanelsProps) {
  const order = useSetting('order');
  const clamp = useSetting('clamp');
  const values = useMemo(() => orderPairs(comparison, order, a.groups).b, [comparison, order, a.groups]);
  const scale = useMemo(() => pairScales(comparison, clamp).b, [comparison, clamp]);
  const selection = useComparedPair(comparison);
  const { isSymmetric } = comparison;
  return (
    <PairPanel
      id="pairs-b"
      title={titleOf(comparison.b, isSymmetric, 'both')}
      lead={leadOf(comparison.b, comparison, b)}
      finding={t(
        'Both sides have the same table, and with it the same pairs: what differs is chosen from it.',
      )}
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
function TwoTables({ a, b, comparison, isDifferenceAlone = false }: PairPanelsProps) {
  const order = useSetting('order');
  const clamp = useSetting('clamp');
  const ordered = useMemo(() => orderPairs(comparison, order, a.groups), [comparison, order, a.groups]);
  const scales = useMemo(() => pairScales(comparison, clamp), [comparison, clamp]);
  const selection = useComparedPair(comparison);
  const { isSymmetric } = comparison;
  return (
    <Fragment>
      {!isDifferenceAlone && (
        <Fragment>
          <PairPanel
            id="pairs-a"
            title={titleOf(comparison.a, isSymmetric, 'A')}
            lead={leadOf(comparison.a, comparison, a)}
            sides={[a, a]}
            values={ordered.a}
            scale={scales.a}
            isSymmetric={isSymmetric}
            format={comparison.a.format}
            selection={selection.forA(ordered.a)}
            cellLabel={labelOf(comparison.a, isSymmetric, 'A')}
          />
          <PairPanel
            id="pairs-b"
            title={titleOf(comparison.b, isSymmetric, 'B')}
            lead={leadOf(comparison.b, comparison, b)}
            sides={[b, b]}
            values={ordered.b}
            scale={scales.b}
            isSymmetric={isSymmetric}
            format={comparison.b.format}
            selection={selection.forB(ordered.b)}
            cellLabel={labelOf(comparison.b, isSymmetric, 'B')}
          />
        </Fragment>
      )}
      {hasDifference(comparison) && (
        <Difference a={a} b={b} comparison={comparison} shared={ordered.shared} clamp={clamp} />
      )}
    </Fragment>
  );
}

interface PairPanelProps {
  readonly id: string;
  readonly title: Message;
  readonly lead: ReactNode;
  readonly finding?: ReactNode;
  /** The sides that the values come from, for what is said of an exported figure. */
  readonly sides: readonly [SideTable, SideTable];
  readonly values: PairValues;
  readonly scale: HeatmapScale;
  readonly isSymmetric: boolean;
  readonly format: (value: number) => string;
  readonly selection: ReturnType<ReturnType<typeof useComparedPair>['forB']>;
  /** One cell in words. */
  readonly cellLabel: (from: string, to: string, value: number, error: number) => string;
}

/** One heatmap of a comparison in its panel, with its table twin and its files. */
function PairPanel(props: PairPanelProps) {
  const { title: message, sides, values, scale, isSymmetric, format, selection, cellLabel, ...panel } = props;
  const title = words(message);
  const label = (r: number, c: number) => {
    const [from, to] = [values.rows[r], values.columns[c]];
    const [fromName, toName] = [ownText(from?.name ?? '?'), ownText(to?.name ?? '?')];
    if (from?.id === to?.id) return t('{name}, the task itself', { name: fromName });
    const place = r * values.columns.length + c;
    const value = values.values[place] as number;
    return cellLabel(fromName, toName, value, values.errors?.[place] ?? Number.NaN);
  };
  return (
    <PairFigure
      {...panel}
      title={title}
      values={values}
      saved={{
        of: comparedTables(...sides),
        name: englishWords(message),
        corner: isSymmetric ? 'pairs' : 'helps \\ is helped',
      }}
      twin={{
        title: t('Table: {title}', { title }),
        caption: title,
        corner: isSymmetric ? t('pairs') : t('helps \\ is helped'),
        diagonal: 'empty',
        formatError: errorText,
      }}
      drawing={{
        ...{ title, scale, format, ...selection },
        rowTitle: isSymmetric ? '' : t('helps'),
        columnTitle: isSymmetric ? t('together with') : t('is helped'),
        diagonal: 'empty',
        cellLabel: label,
      }}
    />
  );
}

/** The standard error of a gain, with the digits that it has in cells. */
const errorText = (error: number) => errorWords(error, 1);

type Place = 'A' | 'B' | 'both';

function titleOf(side: SidePairs, isSymmetric: boolean, place: Place): Message {
  return side.isGain && !isSymmetric
    ? say('Gains of {place, select, both {both sides} A {A} other {B}}', { place })
    : say('Affinities of {place, select, both {both sides} A {A} other {B}}', { place });
}

function leadOf(side: SidePairs, { split = 'test', isSymmetric }: PairComparison, loaded: SideTable): string {
  const mean = isSymmetric ? 'yes' : 'no';
  if (!side.isGain)
    return t(
      '{table}: {meaning}{mean, select, yes {, the mean of both directions} other {}}; {better, select, lower {lower} other {higher}} is better.',
      {
        table: dataWords(loaded.table.name),
        meaning: dataWords(side.meaning),
        mean,
        better: side.better,
      },
    );
  return t(
    'How much better (teal) or worse (brown) the task of a column does with that of a row, percent, {split, select, validation {validation} test {test} other {early}} split{mean, select, yes {, the mean of both directions} other {}}.',
    { split, mean },
  );
}

function labelOf(side: SidePairs, isSymmetric: boolean, place: Place) {
  return (from: string, to: string, value: number, error: number) => {
    const written = side.format(value) + errorText(error);
    const text = Number.isNaN(value)
      ? t('not measured')
      : side.isGain
        ? t('{value} percent', { value: written })
        : written;
    const pair =
      isSymmetric || !side.isGain
        ? pairWords(from, to, isSymmetric)
        : t('{to} trained with {from}', { from, to });
    return t('{pair} in {place, select, both {both} A {A} other {B}}: {value}', { pair, place, value: text });
  };
}

function pairWords(from: string, to: string, isSymmetric: boolean): string {
  return isSymmetric ? t('{from} and {to}', { from, to }) : t('{from} for {to}', { from, to });
}

interface DifferenceProps extends PairPanelsProps {
  readonly shared: ReturnType<typeof orderPairs>['shared'];
  readonly clamp: number;
}

/** B minus A for every pair of both, on a scale around zero as wide as that of the gains. */
function Difference({ a, b, comparison, shared, clamp }: DifferenceProps) {
  const { isSymmetric, aligned } = comparison;
  const selection = useComparedPair(comparison);
  const values = useMemo(() => shared(differenceOf(aligned)), [shared, aligned]);
  const { isGain, format } = comparison.b;
  const scale: HeatmapScale = useMemo(() => {
    const ends = [t('less in B'), t('more in B')] as const;
    const { b: ofBoth } = pairScales(comparison, clamp);
    if (isGain && ofBoth.kind === 'diverging') return { ...scaleOfGains(values.values, ofBoth.clamp), ends };
    const known = values.values.filter(Number.isFinite);
    const most = known.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    return { kind: 'diverging', clamp: most || 1, ends };
  }, [comparison, values, isGain, clamp]);
  return (
    <PairPanel
      id="difference"
      title={say('Difference, B minus A')}
      lead={
        isGain
          ? t(
              'Percentage points that B’s gain has more (teal) or less (brown) than A’s, on the same colours.',
            )
          : t('How much more (teal) or less (brown) B has than A.')
      }
      finding={<Largest comparison={comparison} />}
      sides={[a, b]}
      values={values}
      scale={scale}
      isSymmetric={isSymmetric}
      format={format}
      selection={selection.forA(values)}
      cellLabel={(from, to, value, error) =>
        t('{pair}, B minus A: {value}', {
          pair: pairWords(from, to, isSymmetric),
          value: Number.isNaN(value) ? t('not measured on both sides') : format(value) + errorText(error),
        })
      }
    />
  );
}

/** The pair that differs most. */
function Largest({ comparison }: { comparison: PairComparison }) {
  const { aligned, pairs, isSymmetric, b } = comparison;
  const most = pairs.toSorted((x, y) => Math.abs(y.b - y.a) - Math.abs(x.b - x.a))[0];
  if (most && most.a === most.b) return t('Every pair has the same value on both sides.');
  if (!most) return t('No pair of tasks has a value on both sides.');
  const [from, to] = [
    ownText(aligned.a.rows[most.row]?.name ?? ''),
    ownText(aligned.a.columns[most.column]?.name ?? ''),
  ];
  const unit = b.isGain ? '%' : '';
  const values = {
    ...{ from, to },
    inA: `${b.format(most.a)}${unit}`,
    inB: `${b.format(most.b)}${unit}`,
  };
  return isSymmetric
    ? t('{from} and {to} differ most: {inA} in A, {inB} in B.', values)
    : t('{to} with {from} differs most: {inA} in A, {inB} in B.', values);
}
