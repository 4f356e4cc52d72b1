import { Fragment, type ReactNode, useMemo } from 'react';
import { useChange, useConfiguration, useSession, useSetting } from '../../app/context/hooks.ts';
import { useApp } from '../../app/context/useApp.ts';
import type { LossSide } from '../../app/side/sideOf.ts';
import { useSide } from '../../app/side/useSide.ts';
import { loadTable } from '../../app/tables/loadTable.ts';
import headlineStyles from '../../app/words/Headline.module.css';
import { type Message, saidBy, say } from '../../base/i18n/message.ts';
import { t, words } from '../../base/i18n/text.ts';
import { ErrorBoundary } from '../../base/ui/ErrorBoundary.tsx';
import { Notice } from '../../base/ui/Notice.tsx';
import { AffinityStart } from './AffinityStart.tsx';
import { type PlanSubject, planSubject } from './asking/planSubject.ts';
import { NextView } from './next/NextView.tsx';
import styles from './PlanView.module.css';
import { PlanVoice } from './PlanVoice.tsx';
import { PastView } from './race/PastView.tsx';
import { RaceView } from './race/RaceView.tsx';

/** What to train next, of a table of losses however incomplete; of a complete one, what would have been. */
export function PlanView() {
  const { session } = useApp();
  const data = useSetting('data');
  const state = useSession(all => all.tables[data]);
  if (state === undefined || state.kind === 'loading') return <p role="status">{t('Loading the table…')}</p>;
  if (state.kind === 'failed')
    return (
      <Notice
        kind="error"
        actions={
          <button type="button" className="button" onClick={() => void loadTable(session, data)}>
            {t('Retry')}
          </button>
        }
      >
        {words(state.message)}
      </Notice>
    );
  return (
    <ErrorBoundary what={t('This table')} resetKey={data}>
      <Present key={data} />
    </ErrorBoundary>
  );
}

function Present() {
  const side = useSide(useConfiguration(state => state.configuration));
  if (!side) return null;
  if (side.kind === 'losses')
    return (
      <PlanVoice>
        <Planning side={side} />
      </PlanVoice>
    );
  return <AffinityStart side={side} mostTasks={most.tasks} />;
}

/** Why there is no plan, in the place of one. */
function Refusal({ message, children }: { message: Message; children?: ReactNode }) {
  return (
    <Fragment>
      <p className={`${headlineStyles.headline} ${styles.headline}`}>{t('There is nothing to plan here.')}</p>
      <Notice kind="notice" actions={children}>
        {words(message)}
      </Notice>
    </Fragment>
  );
}

/** What the model and the search can take on in a page. */
const most = { tasks: 20, networks: 20_000 };

/** The subject of a table, or why there is none. */
function subjectOf({ loaded, settings }: LossSide): PlanSubject | Message {
  const { table } = loaded;
  if (table.tasks.length > most.tasks)
    return say('A plan is made for {most} tasks at most; this table has {tasks}.', {
      most: most.tasks,
      tasks: table.tasks.length,
    });
  if (table.networkCount > most.networks)
    return say('A plan is made for {most} networks at most; this table has {networks}.', {
      most: most.networks,
      networks: table.networkCount,
    });
  try {
    return planSubject(table, settings.heads, { candidates: loaded.candidates });
  } catch (error) {
    return saidBy(error);
  }
}

function Planning({ side }: { side: LossSide }) {
  const seen = useSetting('seen');
  const subject = useMemo(() => subjectOf(side), [side]);
  if (!('table' in subject))
    return (
      <Refusal message={subject}>
        <OpenData />
      </Refusal>
    );
  if (!subject.isComplete) return <NextView side={side} subject={subject} />;
  return seen > 0 ? <PastView side={side} subject={subject} /> : <RaceView side={side} subject={subject} />;
}

function OpenData() {
  const change = useChange();
  return (
    <button type="button" className="button" onClick={() => change({ view: 'data' })}>
      {t('Open a table of losses')}
    </button>
  );
}
