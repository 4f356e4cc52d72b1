import { useMemo, useState } from 'react';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { formatAffinity, formatGain } from '../../../app/words/format.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { t } from '../../../base/i18n/text.ts';
import { findAffinities, findGains, usualGains } from '../../../core/gains/gains.ts';
import { affinityScale } from '../../../figures/heatmap/affinityScale.ts';
import { GainHeatmap } from '../../../figures/heatmap/GainHeatmap.tsx';
import type { CellPlace } from '../../../figures/heatmap/heatmapData.ts';
import { scaleOfGains } from '../../../figures/heatmap/scaleOfGains.ts';
import { hintNames } from './hintNames.ts';
import styles from './PuzzlePanel.module.css';

const formatShort = (value: number) => formatGain(value);

interface PairMapProps {
  readonly side: Side;
  /** Who helps whom; otherwise who belongs together. */
  readonly isDirected: boolean;
}

/** The pairs of tasks by the losses that the search chooses by: no word on the networks that it chose. */
export function PairMap({ side, isDirected }: PairMapProps) {
  const { networks: table } = side;
  const split = table.losses.validation ? 'validation' : reportedSplit(table);
  const [task, setTask] = useState<string | null>(null);
  const [selected, setSelected] = useState<CellPlace | null>(null);
  const isAffinity = side.kind === 'affinity';
  const given = isAffinity ? side.problem?.request.pairs : undefined;
  const { shown: asShown } = side.words;
  const shown = useMemo(() => {
    const pairs = given
      ? { ...given, values: given.values.map(value => asShown(0 - value)) }
      : findGains(table, { ...usualGains, split });
    return isDirected ? pairs : findAffinities(pairs);
  }, [given, asShown, table, isDirected, split]);
  const { values, rows, columns } = shown;
  const scale = useMemo(
    () => (isAffinity ? affinityScale('linear', shown) : scaleOfGains(shown.values, 0)),
    [isAffinity, shown],
  );
  const cellLabel = (r: number, c: number) => {
    const value = values[r * columns.length + c] as number;
    const [from, to] = [rows[r]?.name ?? '', columns[c]?.name ?? ''];
    if (isAffinity && r !== c) {
      const named = { from, to, amount: formatAffinity(value) };
      return isDirected ? t('{from} for {to}: {amount}', named) : t('{from} and {to}: {amount}', named);
    }
    if (r === c) return t('{task}, the task itself', { task: from });
    const amount = Number.isNaN(value) ? t('not measured') : t('{gain} percent', { gain: formatGain(value) });
    return isDirected
      ? t('{to} trained with {from}: {amount}', { from, to, amount })
      : t('{from} and {to}: {amount}', { from, to, amount });
  };
  const name = t(hintNames[isDirected ? 'gains' : 'affinities']);
  return (
    <figure className={styles.puzzleHint}>
      <figcaption>{name}</figcaption>
      <GainHeatmap
        title={
          isAffinity ? name : t('{title} ({split} split, percent)', { title: name, split: splitWord(split) })
        }
        rows={rows}
        columns={columns}
        values={values}
        scale={scale}
        format={isAffinity ? formatAffinity : formatShort}
        rowTitle={isDirected ? (isAffinity ? t('what it does') : t('trained with')) : ''}
        columnTitle={isDirected ? (isAffinity ? t('for') : t('gain of')) : t('affinity with')}
        diagonal="empty"
        highlightTask={task}
        onHighlightTask={setTask}
        selected={selected}
        onSelect={setSelected}
        cellLabel={cellLabel}
      />
    </figure>
  );
}
