import { lazy, Suspense } from 'react';
import { features } from '../../app/configuration/fields.ts';
import { pinPresent } from '../../app/configuration/pinPresent.ts';
import { useChange, useConfiguration, useSession, useSetting } from '../../app/context/hooks.ts';
import { useApp } from '../../app/context/useApp.ts';
import { useSide } from '../../app/side/useSide.ts';
import { loadTable } from '../../app/tables/loadTable.ts';
import { isMeasuredId } from '../../app/tables/tableIds.ts';
import { t } from '../../base/i18n/text.ts';
import { ErrorBoundary } from '../../base/ui/ErrorBoundary.tsx';
import { Notice } from '../../base/ui/Notice.tsx';
import { LossExplore } from './LossExplore.tsx';
import './ExploreView.css';

/** Loaded when it is needed: the first load is for the paper's losses. */
const AffinityExplore = lazy(async () => ({
  default: (await import('./AffinityExplore.tsx')).AffinityExplore,
}));

/** Four linked panels over one configuration; for an affinity table the heatmap alone, and what the others need. */
export function ExploreView() {
  const { session } = useApp();
  const data = useSetting('data');
  const isEmbedded = useSetting('embed');
  const change = useChange();
  const state = useSession(all => all.tables[data]);
  if (state === undefined || state.kind === 'loading') {
    return (
      <p className="explore-loading" role="status">
        {t('Loading the table…')}
      </p>
    );
  }
  if (state.kind === 'failed') {
    const retry = (
      <>
        <button type="button" className="button" onClick={() => void loadTable(session, data)}>
          {t('Retry')}
        </button>
        {isMeasuredId(data) && !isEmbedded && (
          <button type="button" className="button" onClick={() => change(features().sweeps())}>
            {t('Open the Lab')}
          </button>
        )}
        {data.startsWith('own-') && !isEmbedded && (
          <button type="button" className="button" onClick={() => change({ view: 'data' })}>
            {t('Open its file')}
          </button>
        )}
      </>
    );
    return (
      <Notice kind="error" actions={retry}>
        {state.message}
      </Notice>
    );
  }
  return (
    <ErrorBoundary what={t('This table')} resetKey={data}>
      {!isEmbedded && <CompareButton />}
      <Present key={data} />
    </ErrorBoundary>
  );
}

/** The panels of the present configuration. */
function Present() {
  const side = useSide(useConfiguration(state => state.configuration));
  if (!side) return null;
  if (side.kind === 'losses') return <LossExplore side={side} />;
  return (
    <Suspense fallback={<p className="explore-loading">{t('Loading the view…')}</p>}>
      <AffinityExplore side={side} />
    </Suspense>
  );
}

/** Pins the present state and leads to where it is compared with what it becomes. */
function CompareButton() {
  const { configuration } = useApp();
  const compare = () => {
    const { configuration: present, change } = configuration.getState();
    change(pinPresent(present));
  };
  return (
    <button
      type="button"
      className="button explore-compare"
      title={t('Keeps this state beside what you change it to')}
      onClick={compare}
    >
      {t('Compare…')}
    </button>
  );
}
