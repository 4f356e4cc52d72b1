import { Fragment, useRef } from 'react';
import { swapSides } from '../../../app/configuration/pinnedConfiguration.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { TableOptions } from '../../../app/tables/TableOptions.tsx';
import type { TableId } from '../../../app/tables/tableIds.ts';
import { useTablePatch } from '../../../app/tables/useShowTable.ts';
import { constraintWords } from '../../../app/words/constraintWords.ts';
import { formatCost, joinWords, taskWord } from '../../../app/words/format.ts';
import { say } from '../../../base/i18n/message.ts';
import { t, words } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Notice } from '../../../base/ui/Notice.tsx';
import styles from '../CompareView.module.css';
import { LinkField } from './LinkField.tsx';
import { AffinityControls, LossControls } from './SideControls.tsx';
import type { ComparedLosses, ComparedSide, SideSlot } from './useComparedSide.ts';

interface SideCardProps {
  readonly side: SideSlot;
  /** With its table, once that is there. */
  readonly loaded: ComparedSide | undefined;
}

/** One side with its controls; what has none here is said in words and can be changed in Explore. */
export function SideCard({ side, loaded }: SideCardProps) {
  const { configuration: store, session } = useApp();
  const { name, configuration, tableState, change } = side;
  const patchFor = useTablePatch();
  const wanted = useRef<TableId>(undefined);
  const pick = async (id: TableId) => {
    wanted.current = id;
    const patch = await patchFor(configuration, id);
    // The last pick counts: answers come in any order.
    if (wanted.current === id) change(patch);
  };
  const explore = () => {
    const { configuration: present, change: changeAll } = store.getState();
    changeAll({ ...(name === 'A' ? swapSides(present) : {}), view: 'explore' });
  };
  return (
    <section
      className={`${styles.sideCard} ${name === 'A' ? styles.isA : styles.isB}`}
      aria-label={t('Side {name}', { name })}
    >
      <div className={styles.sideHead}>
        <span className={styles.sideLetter} aria-hidden="true">
          {name}
        </span>
        <label className={`field ${styles.sideTable}`}>
          <span className="visually-hidden">{t('Table of {name}', { name })}</span>
          <select value={configuration.data} onChange={event => void pick(event.target.value as TableId)}>
            <TableOptions chosen={configuration.data} />
          </select>
        </label>
        <button
          type="button"
          className="button"
          aria-label={t('Open in Explore: {name}', { name })}
          onClick={explore}
        >
          {t('Open in Explore')}
        </button>
      </div>
      {tableState?.kind === 'failed' ? (
        <Notice
          kind="error"
          actions={
            <button
              type="button"
              className="button"
              onClick={() => void loadTable(session, configuration.data)}
            >
              {t('Retry')}
            </button>
          }
        >
          {words(tableState.message)}
        </Notice>
      ) : loaded === undefined ? (
        <p role="status">{t('Loading the table…')}</p>
      ) : loaded.kind === 'losses' ? (
        <Fragment>
          <LossControls side={loaded} />
          <SideWords side={loaded} />
          <SideSearch side={loaded} />
        </Fragment>
      ) : (
        <Fragment>
          <AffinityControls side={loaded} />
          <SideSearch side={loaded} />
        </Fragment>
      )}
      <Disclosure summary={t('Replace by a link')}>
        <LinkField
          title={t('Link of {name}', { name })}
          action={t('Use')}
          onRead={(read, notices) => {
            // The other side, the view and the frame stay: of the link, what is left is the side.
            const { view, against, embed, panel } = store.getState().configuration;
            change(name === 'A' ? read : { ...read, view, against, embed, panel });
            store.getState().correct(
              {},
              notices.map(notice => say('Side {name}: {notice}', { name, notice })),
            );
          }}
        />
      </Disclosure>
    </section>
  );
}

/** Weights, constraints and predicted networks in words; nothing where there are none. */
function SideWords({ side }: { side: ComparedLosses }) {
  const { configuration, settings, table } = side;
  const weights = configuration.weights.flatMap((weight, i) => {
    const task = table.tasks[i];
    return task && weight !== 1 ? [`${taskWord(task)} × ${formatCost(weight)}`] : [];
  });
  const words = [
    ...(weights.length > 0 ? [t('weights: {weights}', { weights: joinWords(weights) })] : []),
    ...settings.constraints.map(constraint => constraintWords(constraint, table)),
    ...(configuration.predicted ? [t('networks never trained may be chosen, as predicted')] : []),
  ];
  if (words.length === 0) return null;
  return <p className={styles.sideWords}>{t('With {clauses}.', { clauses: words.join(t('; ')) })}</p>;
}

/** What is to be said of a side's search: that it runs, was stopped or failed, and what can be done; nothing once done. */
function SideSearch({ side }: { side: ComparedSide }) {
  const { tracer } = useApp();
  const { name, curves, strategy } = side;
  const { id = '', state } = curves[strategy] ?? {};
  if (state === undefined || state.kind === 'done') return null;
  if (state.kind === 'running') {
    return (
      <p className={styles.sideWords} role="status">
        {t('Searching')}{' '}
        <progress value={state.progress} max={1} aria-label={t('Search of {name}', { name })} />{' '}
        <button type="button" className="button" onClick={() => tracer.cancel(id)}>
          {t('Cancel')}
        </button>
      </p>
    );
  }
  const isFailed = state.kind === 'failed';
  const stopped = isFailed
    ? state.best
      ? t('{why} The best found by then is drawn.', { why: state.message })
      : words(state.message)
    : t('The search was stopped: the best it had found is shown, if any.');
  return (
    <p className={styles.sideWords} role={isFailed ? 'alert' : undefined}>
      {stopped}{' '}
      <button type="button" className="button" onClick={() => tracer.goOn(id)}>
        {isFailed ? t('Search again') : t('Go on')}
      </button>
    </p>
  );
}
