import { useCallback, useMemo } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { formatAffinity } from '../../../app/words/format.ts';
import { dataWords, ownText, t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import { isMirroredAffinity, isSquareAffinity } from '../../../core/tables/affinityTable.ts';
import { affinityScale, strongestPair } from '../../../figures/heatmap/affinityScale.ts';
import type { HeatmapScale } from '../../../figures/heatmap/heatmapScale.ts';
import { PairControls } from '../../../figures/heatmap/PairControls.tsx';
import { PairFigure } from '../../../figures/heatmap/PairFigure.tsx';
import { usePairSelection } from '../../../figures/heatmap/usePairSelection.ts';
import { usePairsInOrder } from '../../../figures/heatmap/usePairsInOrder.ts';
import { tableItems } from '../../../figures/save/tableItems.ts';
import styles from '../ExploreView.module.css';
import { memoOnAffinityParts } from '../memoOnParts.ts';

/** The affinities of every pair as a heatmap, as given or as the mean of both directions. */
export const AffinityGainsPanel = memoOnAffinityParts(
  ['table', 'pairs', 'selection', 'groups'],
  function AffinityGainsPanel({ side }) {
    const { table } = side;
    const { values, isSymmetric } = side.pairs();
    const order = useSetting('order');
    const scaleChoice = useSetting('scale');
    const { tables } = useApp();
    const change = useChange();
    const square = isSquareAffinity(table);
    const meaning = dataWords(table.meaning);
    const diagonal = table.diagonal ? dataWords(table.diagonal) : '';

    const shown = usePairsInOrder(values, order, side.groups);
    const scale: HeatmapScale = useMemo(
      () => affinityScale(scaleChoice === 'auto' ? table.scale : scaleChoice, values),
      [values, scaleChoice, table],
    );

    const forHeatmap = usePairSelection(side.selection)(shown);
    const { selected } = forHeatmap;
    const cellLabel = useCallback(
      (r: number, c: number) => {
        const [row, column] = [shown.rows[r], shown.columns[c]];
        const [from, to] = [ownText(row?.name ?? ''), ownText(column?.name ?? '')];
        const amount = formatAffinity(shown.values[r * shown.columns.length + c] as number);
        if (square && row?.id === column?.id)
          return t('{task} itself{known, select, yes { ({diagonal})} other {}}: {amount}', {
            ...{ task: from, diagonal, amount },
            known: diagonal ? 'yes' : 'no',
          });
        return isSymmetric
          ? t('{from} and {to}: {amount}', { from, to, amount })
          : t('{from} for {to}: {amount}', { from, to, amount });
      },
      [shown, square, isSymmetric, diagonal],
    );
    const pair = useMemo(() => strongestPair(values, table.better), [values, table]);

    return (
      <PairFigure
        id="gains"
        title={t(isSymmetric ? 'Who belongs together' : 'Who helps whom')}
        lead={t(
          isSymmetric
            ? isMirroredAffinity(table)
              ? 'Each pair has one value, both ways.'
              : 'The mean of what each task of a pair does for the other.'
            : 'What the task of a row does for the task of a column.',
        )}
        values={shown}
        saved={{
          of: table,
          title: t('Affinities'),
          name: 'Affinities',
          corner: 'from \\ to',
          more: () => tableItems(tables, { kind: 'affinity', table }),
        }}
        finding={
          pair &&
          t(
            '{better, select, higher {Highest} other {Lowest}} value: {from} {pairs, select, affinity {and} other {for}} {to}, {amount}. {known, select, yes {The diagonal is {diagonal}: it is left out of the colours.} other {}}',
            {
              better: table.better,
              pairs: isSymmetric ? 'affinity' : 'directed',
              from: ownText(pair.from.name),
              to: ownText(pair.to.name),
              amount: formatAffinity(pair.value),
              known: diagonal ? 'yes' : 'no',
              diagonal,
            },
          )
        }
        controls={
          <PairControls tables={[table]} change={change}>
            <Select
              title={t('Scale')}
              value={scaleChoice}
              options={[
                {
                  value: 'auto',
                  text: t('as suits the table ({scale, select, log {log} other {linear}})', {
                    scale: table.scale,
                  }),
                },
                { value: 'linear', text: t('linear') },
                { value: 'log', text: t('logarithmic') },
              ]}
              onChange={value => change({ scale: value })}
            />
          </PairControls>
        }
        twin={{
          title: t('Table of affinities'),
          caption: t('{meaning}; {better, select, higher {higher} other {lower}} is better', {
            meaning,
            better: table.better,
          }),
          corner: t('from \\ to'),
          diagonal: 'value',
        }}
        drawing={{
          title: dataWords(table.name),
          scale,
          format: formatAffinity,
          rowTitle: isSymmetric ? '' : t('what it does'),
          columnTitle: t(isSymmetric ? 'together with' : 'for'),
          diagonal: square ? 'empty' : 'value',
          blocks: shown.blocks,
          ...forHeatmap,
          cellLabel,
        }}
        below={
          <p className={styles.cellFormula} data-testid="cell-formula" aria-live="polite">
            {selected
              ? t('{text} ({meaning})', { text: cellLabel(selected.row, selected.column), meaning })
              : t('Choose a cell to see its value in words.')}
          </p>
        }
      />
    );
  },
);
