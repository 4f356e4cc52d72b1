import { useApp } from '../../../app/context/useApp.ts';
import { t } from '../../../base/i18n/text.ts';
import type { ComparedLosses } from './useComparedSide.ts';

/** What is to be said of a side's search: that it runs, was stopped or failed, and what can be done; nothing once done. */
export function SideSearch({ side }: { side: ComparedLosses }) {
  const { tracer } = useApp();
  const { name, curves, configuration } = side;
  const { id, state } = curves[configuration.strategy];
  if (state === undefined || state.kind === 'done') return null;
  if (state.kind === 'running') {
    return (
      <p className="side-words" role="status">
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
    ? state.message
    : t('The search was stopped: the best it had found is shown, if any.');
  return (
    <p className="side-words" role={isFailed ? 'alert' : undefined}>
      {stopped}{' '}
      <button type="button" className="button" onClick={() => tracer.goOn(id)}>
        {isFailed ? t('Search again') : t('Go on')}
      </button>
    </p>
  );
}
