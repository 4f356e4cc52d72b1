import { Fragment, useEffect, useMemo } from 'react';
import { useChange, useSession, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import type { TableId } from '../../../app/tables/tableIds.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { correlationWords } from '../../../app/words/correlationWords.ts';
import { formatGain, numberWord } from '../../../app/words/format.ts';
import styles from '../../../app/words/Headline.module.css';
import { isolated } from '../../../base/i18n/isolated.ts';
import { ownText, t, words } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import { correlateGains } from '../../../core/gains/correlation.ts';
import { findGains, type PairValues } from '../../../core/gains/gains.ts';
import { summariseGains } from '../../../core/gains/summariseGains.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';

/** Who helps most, which pairs belong together, and whether another table agrees. */
export function GainFinding({ table, gains }: { table: LossTable; gains: PairValues }) {
  return (
    <Fragment>
      <Summary gains={gains} /> <Correlation table={table} gains={gains} />
    </Fragment>
  );
}

function Summary({ gains }: { gains: PairValues }) {
  const summary = useMemo(() => summariseGains(gains), [gains]);
  const helper = summary.tasks.toSorted((a, b) => b.helps - a.helps || b.meanGiven - a.meanGiven)[0];
  const { strongest, weakest } = summary;
  if (!helper || !strongest || !weakest) return t('No pair of tasks was measured in both directions.');
  const others = gains.columns.length - 1;
  const count = (n: number) => (n === others ? 'all' : n === 0 ? 'none' : 'some');
  const pair = ({ a, b }: typeof strongest) => `${isolated(ownText(a.name))} + ${isolated(ownText(b.name))}`;
  return t(
    'Training with {task} helps {helped, select, all {{count, plural, =1 {the other} =2 {both others} other {all {others} others}}} other {{helps} of {others} others}}; {task} itself {hurt, select, none {loses to none} all {{count, plural, =1 {loses to it} other {loses to every one of them}}} other {loses to {hurtBy}}}. {count, plural, =1 {Affinity: {best} ({most}%).} other {Highest affinity: {best} ({most}%); lowest: {worst} ({least}%).}}',
    {
      task: ownText(helper.task.name),
      helped: count(helper.helps),
      helps: numberWord(helper.helps),
      count: others,
      others: numberWord(others),
      hurt: helper.isHurtBy === 0 ? 'none' : count(helper.isHurtBy),
      hurtBy: numberWord(helper.isHurtBy),
      best: pair(strongest),
      most: formatGain(strongest.value, 2),
      worst: pair(weakest),
      least: formatGain(weakest.value, 2),
    },
  );
}

/** Pearson's r between this table's gains and another's, with n and p: does what helps here help there? */
function Correlation({ table, gains }: { table: LossTable; gains: PairValues }) {
  const { session } = useApp();
  const wanted = useSetting('correlate');
  const definition = useSetting('gain');
  const baseline = useSetting('baseline');
  const split = useSetting('split');
  const change = useChange();
  const names = useTableNames('losses');
  const other = wanted && wanted !== table.id ? wanted : names.find(({ id }) => id !== table.id)?.id;
  const state = useSession(all => (other ? all.tables[other] : undefined));
  useEffect(() => {
    if (other && !state) void loadTable(session, other);
  }, [session, other, state]);
  const loaded = state?.kind === 'loaded' ? state.loaded : undefined;
  const result = useMemo(
    () =>
      loaded?.kind === 'losses' && loaded.table.losses[split]
        ? correlateGains(gains, findGains(loaded.table, { definition, baseline, split }))
        : undefined,
    [gains, loaded, definition, baseline, split],
  );
  const choice = (
    <select
      className={styles.headlineControl}
      aria-label={t('Table compared')}
      value={other}
      onChange={event => change({ correlate: event.target.value as TableId })}
    >
      {names
        .filter(({ id }) => id !== table.id)
        .map(({ id, text }) => (
          <option key={id} value={id}>
            {text.split(' · ')[0]}
          </option>
        ))}
    </select>
  );
  const answer =
    state?.kind === 'failed' ? (
      <Fragment>
        {words(state.message)}{' '}
        <button type="button" className="button" onClick={() => other && void loadTable(session, other)}>
          {t('Retry')}
        </button>
      </Fragment>
    ) : result === undefined ? (
      t('loading…')
    ) : Number.isNaN(result.r) ? (
      t('{n} pairs in common, too few to correlate.', { n: String(result.n) })
    ) : (
      <span data-testid="correlation">
        {t('Pearson’s {correlation}.', { correlation: correlationWords(result, t('directed pairs')) })}
      </span>
    );
  return <Rich message="Compared with {table}: {answer}" values={{ table: choice, answer }} />;
}
