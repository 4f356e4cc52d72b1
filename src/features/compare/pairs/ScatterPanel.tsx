import { useCallback, useMemo, useState } from 'react';
import type { SidePairs } from '../../../app/side/sidePairs.ts';
import { errorWords, formatGain, numberWord, taskWord } from '../../../app/words/format.ts';
import { shownTasks } from '../../../app/words/shownTasks.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { isolated } from '../../../base/i18n/isolated.ts';
import { englishWords, type Message, say } from '../../../base/i18n/message.ts';
import { ownText, t, words } from '../../../base/i18n/text.ts';
import type { PairValues } from '../../../core/gains/gains.ts';
import { csvOf } from '../../../core/tables/csv.ts';
import { taskLetters } from '../../../core/tables/taskLetters.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { GainScatter } from '../../../figures/scatter/GainScatter.tsx';
import { ScatterTable } from '../../../figures/scatter/ScatterTable.tsx';
import {
  isLettered,
  type ScatterAxis,
  type ScatterData,
  type ScatterPoint,
} from '../../../figures/scatter/scatterData.ts';
import { finiteOrNull } from '../../../files/write/frontierJson.ts';
import styles from '../CompareView.module.css';
import { comparedTables } from '../comparedTables.ts';
import { sharedColors } from '../grouping/sharedColors.ts';
import type { ComparedSide } from '../sides/useComparedSide.ts';
import { joinSentences } from '../words/joinSentences.ts';
import type { PairComparison } from './comparePairs.ts';
import { correlationInWords, signsInWords } from './pairWords.ts';
import { useComparedPair } from './useComparedPair.ts';

interface ScatterPanelProps {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly comparison: PairComparison;
}

/** Every pair's value in B against that in A, with Pearson's r: does what helps there help here? */
export function ScatterPanel({ a, b, comparison }: ScatterPanelProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const title = t('A against B');
  const { cell, select } = useComparedPair(comparison);
  const { isOneUnit, left } = comparison;
  const data = useMemo(() => scatterData(comparison), [comparison]);
  const label = useCallback(
    (point: ScatterPoint) =>
      t('{pair}: {inA} in A, {inB} in B', {
        pair: point.name,
        inA: data.x.format(point.x, point.errors?.x),
        inB: data.y.format(point.y, point.errors?.y),
      }),
    [data],
  );
  const shown = data.points.find(point => point.key === (pointed ?? cell));
  const signs = signsInWords(comparison);
  const correlation = correlationInWords(comparison);
  return (
    <Figure
      id="scatter"
      title={title}
      lead={leadOf(comparison, isLettered(data.points))}
      {...(data.points.length > 0
        ? {
            saved: {
              of: comparedTables(a, b),
              name: 'A against B',
              csv: () => scatterCsv(comparison, data),
            },
            twin: {
              title: t('Table of pairs on both sides'),
              table: (
                <ScatterTable
                  caption={t('{title}: every pair with both values', { title })}
                  xTitle={data.x.title}
                  yTitle={data.y.title}
                  points={data.points}
                  formatX={data.x.format}
                  formatY={data.y.format}
                  {...(isOneUnit ? { formatDifference: data.y.format } : {})}
                />
              ),
            },
            below: (
              <p className={styles.comparePointed} aria-live="polite">
                {shown
                  ? t('{clauses}.', { clauses: label(shown) })
                  : t('Point at a dot, or walk the dots with the arrow keys, to read it.')}
              </p>
            ),
          }
        : {})}
      finding={
        <span data-testid="scatter-finding">
          {joinSentences([
            t('{clauses}.', { clauses: capitalised(correlation) }),
            signs,
            left > 0
              ? t(
                  '{n, plural, one {{word} pair is} other {{word} pairs are}} left out: a logarithmic scale has no place for values that are not positive.',
                  { n: left, word: numberWord(left) },
                )
              : '',
          ])}
        </span>
      }
    >
      {data.points.length === 0 ? (
        <p className="panel-lead">
          {t('There is nothing to draw: the sides need two tasks in common, with a value on both.')}
        </p>
      ) : (
        <GainScatter
          title={title}
          data={data}
          pointLabel={label}
          selected={cell || null}
          onSelect={select}
          onPoint={setPointed}
        />
      )}
    </Figure>
  );
}

/** What a dot is, by the example of the first. */
function leadOf({ aligned, pairs, isSymmetric }: PairComparison, hasLetters: boolean): string {
  const first = pairs[0];
  const [from, to] = [aligned.a.rows[first?.row ?? -1], aligned.a.columns[first?.column ?? -1]];
  if (!from || !to) return t('Every pair of tasks that both sides have, with its value in A and in B.');
  if (isSymmetric) return t('A dot for each pair of tasks that both sides have.');
  return t(
    'A dot for each directed pair that both sides have, in the colour{letters, select, yes { and with the letter} other {}} of the task that is helped: “{from} → {to}” is what {fromName} does for {toName}.',
    {
      ...{ letters: hasLetters ? 'yes' : 'no', from: ownText(from.short), to: ownText(to.short) },
      ...{ fromName: taskWord(from), toName: taskWord(to) },
    },
  );
}

function scatterData(comparison: PairComparison): ScatterData {
  const { a, b, aligned, pairs, isSymmetric, isOneUnit } = comparison;
  const colors = sharedColors(aligned.a.columns, aligned.b.columns).a;
  const letters = isSymmetric ? [] : taskLetters(shownTasks(aligned.a.columns));
  const hasErrors = aligned.a.errors !== undefined || aligned.b.errors !== undefined;
  const points = pairs.map(({ row, column, a: x, b: y }): ScatterPoint => {
    const [from, to] = [aligned.a.rows[row], aligned.a.columns[column]];
    return {
      // Under the ids by which the link names the pair.
      key: `${aligned.b.rows[row]?.id}~${aligned.b.columns[column]?.id}`,
      name: `${isolated(ownText(from?.short ?? ''))} ${isSymmetric ? '+' : '→'} ${isolated(ownText(to?.short ?? ''))}`,
      x,
      y,
      ...(hasErrors && {
        errors: { x: errorAt(aligned.a, row, column), y: errorAt(aligned.b, row, column) },
      }),
      color: colors[column] ?? 'var(--ink)',
      ...(letters[column] !== undefined && { letter: letters[column] }),
    };
  });
  const isGain = a.isGain && b.isGain;
  return {
    points,
    x: axisOf(a, 'A'),
    y: axisOf(b, 'B'),
    isOneUnit,
    quadrants: isGain
      ? {
          topRight: t('helps in both'),
          topLeft: t('helps in B only'),
          bottomLeft: t('hurts in both'),
          bottomRight: t('helps in A only'),
        }
      : undefined,
  };
}

function errorAt({ columns, errors }: PairValues, row: number, column: number): number {
  return errors?.[row * columns.length + column] ?? Number.NaN;
}

function axisOf(side: SidePairs, name: string): ScatterAxis {
  if (side.isGain) {
    const formatTick = (value: number) => formatGain(value, Number.isInteger(value) ? 0 : 1);
    return {
      title: words(axisTitle(side, name)),
      log: false,
      format: (value, error = Number.NaN) =>
        `${side.format(value)}%${Number.isNaN(error) ? '' : `${errorWords(error, 1)}%`}`,
      formatTick,
    };
  }
  return {
    title: words(axisTitle(side, name)),
    log: side.log,
    format: value => side.format(value),
  };
}

function axisTitle(side: SidePairs, name: string): Message {
  if (side.isGain) return say('{side}: gain, %', { side: name });
  return say(
    '{side}: affinity{log, select, yes {, logarithmic} other {}}{better, select, lower {, lower is better} other {}}',
    { side: name, log: side.log ? 'yes' : 'no', better: side.better },
  );
}

function scatterCsv({ a, b, aligned, isSymmetric }: PairComparison, data: ScatterData): string {
  const nameOf = (key: string) => {
    const [from, to] = key.split('~');
    return [
      aligned.b.rows.find(task => task.id === from)?.name ?? '',
      aligned.b.columns.find(task => task.id === to)?.name ?? '',
    ];
  };
  const hasErrors = data.points.some(({ errors }) => errors);
  const columns = isSymmetric ? ['task', 'other task'] : ['trained with', 'task'];
  return csvOf(
    [
      ...[...columns, englishWords(axisTitle(a, 'A')), englishWords(axisTitle(b, 'B'))],
      ...(hasErrors ? ['A: standard error', 'B: standard error'] : []),
    ],
    data.points.map(({ key, x, y, errors }) => [
      ...[...nameOf(key), x, y],
      ...(hasErrors ? [finiteOrNull(errors?.x), finiteOrNull(errors?.y)] : []),
    ]),
  );
}
