import { Fragment, useCallback, useMemo } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { TermText } from '../../../app/glossary/Term.tsx';
import { baselineWords } from '../../../app/words/baselineWords.ts';
import { errorWords, formatGain } from '../../../app/words/format.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { msg, ownText, t } from '../../../base/i18n/text.ts';
import { singleSizes } from '../../../core/gains/baselineName.ts';
import { explainGain, type PairValues } from '../../../core/gains/gains.ts';
import type { LossTable, Split } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { indexOf } from '../../../core/tables/tableIndex.ts';
import { PairControls } from '../../../figures/heatmap/PairControls.tsx';
import { PairFigure } from '../../../figures/heatmap/PairFigure.tsx';
import { scaleOfGains } from '../../../figures/heatmap/scaleOfGains.ts';
import { usePairSelection } from '../../../figures/heatmap/usePairSelection.ts';
import { usePairsInOrder } from '../../../figures/heatmap/usePairsInOrder.ts';
import styles from '../ExploreView.module.css';
import { memoOnParts } from '../memoOnParts.ts';
import { GainFinding } from './GainFinding.tsx';

const formatShort = (value: number) => formatGain(value);
const formatWithUnit = (value: number) => `${formatGain(value, 2)}%`;
const formatErrorWithUnit = (error: number) => `${errorWords(error, 2)}%`;

/** The directed gains of every pair, or their affinities, as a heatmap with its formula. */
export const GainsPanel = memoOnParts(
  ['table', 'pairs', 'selection', 'groups'],
  function GainsPanel({ side }) {
    const { table } = side;
    const { directed: gains, values, choices } = side.pairs();
    const { gain: definition, baseline, split, pairs } = choices;
    const order = useSetting('order');
    const clamp = useSetting('clamp');
    const change = useChange();
    const name = pairs === 'directed' ? msg('Who helps whom') : msg('Who belongs together');
    const title = t(name);

    const shown = usePairsInOrder(values, order, side.groups);
    const scale = useMemo(() => scaleOfGains(values.values, clamp), [values, clamp]);

    const noGains = useMemo(() => whyNoGains(table, gains, split), [table, gains, split]);
    const { row: rowId, column: columnId } = side.selection;
    const forHeatmap = usePairSelection(side.selection)(shown);
    const { selected } = forHeatmap;
    const indexOf = (id: string | undefined) => table.tasks.findIndex(task => task.id === id);
    const explain = (a: string | undefined, b: string | undefined) => {
      const [helper, measured] = [indexOf(a), indexOf(b)];
      const { gain, numbers } = explainGain(table, { definition, baseline, split }, helper, measured);
      const error = (gains.errors?.[helper * table.tasks.length + measured] ?? Number.NaN).toFixed(2);
      const written = numbers && (error === 'NaN' ? numbers : `${numbers} ± ${error}%`);
      const formula = t('{task} with {other}: {numbers} ({baseline}, {split} split)', {
        task: ownText(table.tasks[measured]?.name ?? '?'),
        other: ownText(table.tasks[helper]?.name ?? '?'),
        numbers: written ?? t('not measured'),
        baseline: baselineWords(table, baseline),
        split: splitWord(split),
      });
      return { gain, formula };
    };
    const cellLabel = useCallback(
      (r: number, c: number) => {
        const place = r * shown.columns.length + c;
        const value = shown.values[place] as number;
        const error = errorWords(shown.errors?.[place] ?? Number.NaN, 1);
        const [from, to] = [ownText(shown.rows[r]?.name ?? ''), ownText(shown.columns[c]?.name ?? '')];
        if (r === c) return t('{task}, the task itself', { task: from });
        const amount = Number.isNaN(value)
          ? t('not measured')
          : t('{gain} percent', { gain: formatGain(value) + error });
        const named = { from, to, amount };
        return pairs === 'directed'
          ? t('{to} trained with {from}: {amount}', named)
          : t('{from} and {to}: {amount}', named);
      },
      [shown, pairs],
    );

    const isDirected = pairs === 'directed';
    return (
      <PairFigure
        id="gains"
        title={title}
        lead={
          <TermText
            message={
              isDirected
                ? '<gain>Gain</gain> from row to column: teal helps, brown <negative-transfer>hurts</negative-transfer>.'
                : '<affinity>Affinity</affinity> of each pair: the mean of both directions.'
            }
          />
        }
        controls={
          <Fragment>
            {noGains && <p className="panel-lead">{noGains.why}</p>}
            {!noGains?.isOfAnySplit && <PairControls tables={[table]} change={change} />}
          </Fragment>
        }
        isEmpty={noGains !== undefined}
        values={shown}
        saved={{ of: table, name, corner: isDirected ? 'trained with \\ gain of (%)' : 'affinity (%)' }}
        finding={noGains ? undefined : <GainFinding table={table} gains={gains} />}
        twin={{
          title: t('Table of gains'),
          caption: t('{title}, percent, {split} split', { title, split: splitWord(split) }),
          corner: isDirected ? t('trained with \\ gain of') : t('affinity'),
          format: formatWithUnit,
          formatError: formatErrorWithUnit,
          diagonal: 'empty',
        }}
        drawing={{
          title: t('{title} ({split} split, percent)', { title, split: splitWord(split) }),
          scale,
          format: formatShort,
          rowTitle: isDirected ? t('trained with') : '',
          columnTitle: t(isDirected ? 'gain of' : 'affinity with'),
          diagonal: 'empty',
          blocks: shown.blocks,
          ...forHeatmap,
          cellLabel,
        }}
        below={
          noGains ? undefined : (
            <p className={styles.cellFormula} data-testid="cell-formula" aria-live="polite">
              {selected && selected.row !== selected.column ? (
                <Formula
                  directed={isDirected}
                  there={explain(rowId, columnId)}
                  back={explain(columnId, rowId)}
                />
              ) : (
                t('Choose a cell to see its formula with its numbers.')
              )}
            </p>
          )
        }
      />
    );
  },
);

/** Why a table has no gain at all, in words; `undefined` where it has some. */
function whyNoGains(
  table: LossTable,
  gains: PairValues,
  split: Split,
): { readonly why: string; readonly isOfAnySplit: boolean } | undefined {
  if (gains.values.some(Number.isFinite)) return undefined;
  const always = (why: string) => ({ why, isOfAnySplit: true });
  if (table.tasks.length === 1)
    return always(t('The table has one task only: there is nothing to gain from.'));
  if (singleSizes(table) === 'none')
    return always(
      t(
        'Gains compare a task trained with another to the task trained alone, and this table has no single-task networks.',
      ),
    );
  if (indexOf(table).pairs.size === 0)
    return always(t('Gains are read from networks of exactly two tasks, and this table has none.'));
  const why = t(
    'No {split} {measure} of any task is known, and other than 0, both alone and with one other.',
    {
      split: splitWord(split),
      measure: measureOf(table).measure,
    },
  );
  return { why, isOfAnySplit: false };
}

type Explanation = { readonly gain: number; readonly formula: string };

function Formula({ directed, there, back }: { directed: boolean; there: Explanation; back: Explanation }) {
  if (directed) return there.formula;
  const mean = (there.gain + back.gain) / 2;
  return t('Mean of {there} and {back}: {mean}', {
    there: there.formula,
    back: back.formula,
    mean: formatWithUnit(mean),
  });
}
