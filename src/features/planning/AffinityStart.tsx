import { Fragment, type ReactNode, useId, useState } from 'react';
import { useChange } from '../../app/context/hooks.ts';
import { useApp } from '../../app/context/useApp.ts';
import type { AffinitySide } from '../../app/side/affinities/affinitySide.ts';
import { keepMade } from '../../app/tables/own/keepMade.ts';
import { useShowTable } from '../../app/tables/useShowTable.ts';
import headlineStyles from '../../app/words/Headline.module.css';
import { say } from '../../base/i18n/message.ts';
import { t } from '../../base/i18n/text.ts';
import { Notice } from '../../base/ui/Notice.tsx';
import { Panel } from '../../base/ui/Panel.tsx';
import { Select } from '../../base/ui/Select.tsx';
import { affinityTasks, countedCosts, tableToTrain } from '../../core/plan/affinityTasks.ts';
import { costsByCount } from '../../core/plan/plannedCosts.ts';
import { unknownUnit } from '../../core/tables/unitWord.ts';
import ownStyles from './AffinityStart.module.css';
import styles from './PlanView.module.css';

/** Where only affinities of pairs are known: from which costs a plan begins, with the affinities as its first evidence. */
export function AffinityStart({
  side,
  mostTasks,
}: {
  readonly side: AffinitySide;
  readonly mostTasks: number;
}) {
  const change = useChange();
  const { table } = side;
  const tasks = affinityTasks(table).length;
  return (
    <Fragment>
      <p className={`${headlineStyles.headline} ${styles.headline}`}>
        {t('Nothing is trained yet: affinities can say where to begin.')}
      </p>
      <div className={ownStyles.start}>
        <Panel
          id="plan-start"
          title={t('A plan from affinities')}
          lead={t(
            'The networks of these tasks that could be trained become a table of yours, without losses; the plan ranks them by the affinities until losses say more.',
          )}
        >
          {tasks > mostTasks ? (
            <Notice kind="notice">
              {t('A plan is made for {most} tasks at most; this table has {tasks}.', {
                most: mostTasks,
                tasks,
              })}
            </Notice>
          ) : (
            <StartForm side={side} />
          )}
          <p className="panel-lead">
            {t('Where losses are known, the same affinities serve as evidence beside them.')}
          </p>
          <div className={ownStyles.startButtons}>
            <button
              type="button"
              className="button"
              onClick={() => change({ data: 'setting-1', prior: side.configuration.data })}
            >
              {t('Open Setting 1')}
            </button>
            <button type="button" className="button" onClick={() => change({ view: 'data' })}>
              {t('Open a table of losses')}
            </button>
          </div>
        </Panel>
      </div>
    </Fragment>
  );
}

/** What networks will cost, and the button that begins. */
function StartForm({ side }: { side: AffinitySide }): ReactNode {
  const app = useApp();
  const show = useShowTable();
  const faultId = useId();
  const [isListed, setListed] = useState(false);
  const [text, setText] = useState('1');
  const listed = costsByCount(text);
  const costs = isListed ? listed && { costOf: listed, unit: unknownUnit } : countedCosts;
  const begin = async () => {
    if (!costs) return;
    const { table, configuration } = side;
    const name = say('Networks for {table}', { table: table.name });
    const about = say(
      'Networks that could be trained, none of them trained yet; costs by the number of tasks.',
    );
    const planned = { ...tableToTrain(table, costs), name };
    const id = await keepMade(app, { kind: 'losses', table: planned, about, splitNotes: {} }, 'Plan');
    await show(id, { view: 'plan', prior: configuration.data });
  };
  return (
    <div className={ownStyles.startForm}>
      <Select
        title={t('A network costs')}
        value={isListed ? 'listed' : 'counted'}
        options={[
          { value: 'counted', text: t('1, whatever it serves: budgets count networks') },
          { value: 'listed', text: t('by the number of its tasks') },
        ]}
        onChange={value => setListed(value === 'listed')}
      />
      {isListed && (
        <label className="field">
          <span>{t('Costs of one task, of two, …')}</span>
          <input
            type="text"
            value={text}
            aria-invalid={!listed}
            aria-describedby={listed ? undefined : faultId}
            onChange={event => setText(event.target.value)}
          />
          {!listed && (
            <span role="alert" id={faultId} className={headlineStyles.headlineFault}>
              {t('Numbers above 0, separated by commas; the last counts for all from there on.')}
            </span>
          )}
        </label>
      )}
      <button type="button" className="button button-primary" disabled={!costs} onClick={() => void begin()}>
        {t('Plan from these affinities')}
      </button>
    </div>
  );
}
