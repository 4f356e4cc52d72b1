import { useState } from 'react';
import type { Configuration } from '../../app/configuration/configuration.ts';
import { pinPresent } from '../../app/configuration/pinPresent.ts';
import { useChange, useConfiguration, useSession } from '../../app/context/hooks.ts';
import { useApp } from '../../app/context/useApp.ts';
import { writePinned } from '../../app/links/permalink.ts';
import { TableOptions } from '../../app/tables/TableOptions.tsx';
import type { TableId } from '../../app/tables/tableIds.ts';
import { useShowTable } from '../../app/tables/useShowTable.ts';
import { formatCost } from '../../app/words/format.ts';
import styles from '../../app/words/Headline.module.css';
import type { Message } from '../../base/i18n/message.ts';
import { dataWords, t } from '../../base/i18n/text.ts';
import { Rich } from '../../base/ui/Rich.tsx';
import compareViewStyles from './CompareView.module.css';
import { LinkField } from './sides/LinkField.tsx';

/** What can be compared, while nothing is pinned: the present state, another table, or two links. */
export function CompareChoices() {
  const { configuration: store } = useApp();
  const present = useConfiguration(state => state.configuration);
  const change = useChange();
  const show = useShowTable();
  const loaded = useSession(state => state.tables[present.data]);
  const name = loaded?.kind === 'loaded' ? dataWords(loaded.loaded.table.name) : t('the present table');
  const proposal: TableId = present.data === 'setting-1' ? 'setting-2' : 'setting-1';
  const [other, setOther] = useState<TableId>(proposal);
  const [left, setLeft] = useState<Configuration | undefined>(undefined);
  const isLosses = loaded?.kind === 'loaded' && loaded.loaded.kind === 'losses';
  const unit = isLosses && loaded.loaded.kind === 'losses' ? loaded.loaded.table.costUnit : '';
  const tell = (notices: readonly Message[]) => store.getState().correct({}, notices);

  return (
    <>
      <p className={styles.headline} data-testid="headline">
        <Rich message="<b>Two configurations side by side:</b> two tables, two strategies, two budgets, or anything else that a link holds. What differs is said in words, and their gains are drawn against each other." />
      </p>
      <ol className={compareViewStyles.compareChoices}>
        <li>
          <h2>{t('Another table')}</h2>
          <p>{t('Left: {name}. Right:', { name })}</p>
          <div className={compareViewStyles.choiceRow}>
            <label className="field">
              <span className="visually-hidden">{t('Table on the right')}</span>
              <select value={other} onChange={event => setOther(event.target.value as TableId)}>
                <TableOptions chosen={other} />
              </select>
            </label>
            <button
              type="button"
              className="button button-primary"
              onClick={() => void show(other, pinPresent(present))}
            >
              {t('Compare')}
            </button>
          </div>
        </li>
        <li>
          <h2>{t('The present state')}</h2>
          <p>
            {unit
              ? t('Pin {name} at {budget} {unit} on the left, and change anything on the right.', {
                  name,
                  budget: formatCost(present.budget),
                  unit,
                })
              : t('Pin {name} on the left, and change anything on the right.', { name })}
          </p>
          <div className={compareViewStyles.choiceRow}>
            <button type="button" className="button" onClick={() => change(pinPresent(present))}>
              {t('Pin the present state')}
            </button>
          </div>
        </li>
        <li>
          <h2>{t('Links')}</h2>
          {left ? (
            <>
              <p role="status">
                {t('The left side is read: {data}. Now the right one, or keep the present state there.', {
                  data: left.data,
                })}
              </p>
              <LinkField
                title={t('Link of the right side')}
                action={t('Compare both')}
                onRead={(right, notices) => {
                  change({ ...right, view: 'compare', against: writePinned(left) });
                  tell(notices);
                }}
              />
              <div className={compareViewStyles.choiceRow}>
                <button
                  type="button"
                  className="button"
                  onClick={() => change({ view: 'compare', against: writePinned(left) })}
                >
                  {t('Keep the present state on the right')}
                </button>
              </div>
            </>
          ) : (
            <>
              <p>
                {t('Paste the link of one side, then that of the other; both are only read, never opened.')}
              </p>
              <LinkField
                title={t('Link of the left side')}
                action={t('Read')}
                onRead={(configuration, notices) => {
                  setLeft(configuration);
                  tell(notices);
                }}
              />
            </>
          )}
        </li>
      </ol>
    </>
  );
}
