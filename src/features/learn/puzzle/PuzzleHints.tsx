import { useMemo, useState } from 'react';
import { useSetting } from '../../../app/context/hooks.ts';
import { reportedSplit } from '../../../app/side/reportedSplit.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { formatAffinity, formatGain, networkPhrase } from '../../../app/words/format.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { msg, t } from '../../../base/i18n/text.ts';
import type { HandScore } from '../../../core/frontier/handGrouping.ts';
import { findAffinities, findGains, usualGains } from '../../../core/gains/gains.ts';
import { taskSetOf } from '../../../core/tables/lossTable.ts';
import { affinityScale } from '../../../figures/heatmap/affinityScale.ts';
import { GainHeatmap } from '../../../figures/heatmap/GainHeatmap.tsx';
import type { CellPlace } from '../../../figures/heatmap/heatmapData.ts';
import { scaleOfGains } from '../../../figures/heatmap/scaleOfGains.ts';
import { type PuzzleHint, puzzleHints } from '../brings/learnFields.ts';
import styles from './PuzzlePanel.module.css';

/** The hints as their buttons say them. */
export const hintNames: Readonly<Record<PuzzleHint, string>> = {
  gains: msg('Who helps whom'),
  affinities: msg('Who belongs together'),
  network: msg('One network of the optimum'),
};

const formatShort = (value: number) => formatGain(value);

interface PuzzleHintsProps {
  readonly side: Side;
  readonly best: HandScore | undefined;
  readonly used: readonly PuzzleHint[];
  onUse(hint: PuzzleHint): void;
}

/** The hints that the link allows, each shown once it is asked for. */
export function PuzzleHints({ side, best, used, onUse }: PuzzleHintsProps) {
  const allowed = useSetting('hints');
  const hints = puzzleHints.filter(hint => allowed.includes(hint));
  if (hints.length === 0) return <p className={styles.puzzleNote}>{t('This puzzle has no hints.')}</p>;
  return (
    <section className={styles.puzzleHints} data-testid="puzzle-hints" aria-labelledby="puzzle-hints-title">
      <h3 id="puzzle-hints-title">{t('Hints')}</h3>
      <p>
        {hints.map(hint => (
          <button
            key={hint}
            type="button"
            className="button"
            disabled={used.includes(hint) || (hint === 'network' && !best)}
            onClick={() => onUse(hint)}
          >
            {t(hintNames[hint])}
          </button>
        ))}
        <span className={styles.puzzleNote} role="status">
          {t('{used} of {count} used', { used: String(used.length), count: String(hints.length) })}
        </span>
      </p>
      {hints
        .filter(hint => used.includes(hint))
        .map(hint =>
          hint === 'network' ? (
            best && <NetworkHint key={hint} best={best} />
          ) : (
            <PairHint key={hint} side={side} isDirected={hint === 'gains'} />
          ),
        )}
    </section>
  );
}

/** The network of the optimum that trains the most tasks. */
function NetworkHint({ best }: { readonly best: HandScore }) {
  const sizeOf = (network: number) => taskSetOf(best.table, network).length;
  const [network] = best.grouping.networks.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (network === undefined) return null;
  return <p>{t('The optimum has {network}.', { network: networkPhrase(best.table, network) })}</p>;
}

function PairHint({ side, isDirected }: { readonly side: Side; readonly isDirected: boolean }) {
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
    () => (isAffinity ? affinityScale(shown, 'linear') : scaleOfGains(shown.values, 0)),
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
