import { useApp } from '../../app/context/useApp.ts';
import { t, words } from '../../base/i18n/text.ts';
import { Rich } from '../../base/ui/Rich.tsx';
import { type PlanState, plannerOf } from './asking/planner.ts';

interface WorkLineProps {
  readonly id: string;
  /** Of work that goes with it: cancelled and gone on with together. */
  readonly also?: string | undefined;
  /** Of the work, as it stands before a colon. */
  readonly name: string;
  readonly state: PlanState | undefined;
}

/** Work that is going on, stopped or failed, with what can be done about it; nothing once it is done. */
export function WorkLine({ id, also, name, state }: WorkLineProps) {
  const planner = plannerOf(useApp());
  const ids = also === undefined ? [id] : [id, also];
  if (state === undefined || state.kind === 'done') return null;
  if (state.kind === 'running')
    return (
      <p className="panel-lead">
        <span role="status">
          <Rich
            message="{name}: computing {progress}"
            values={{
              name,
              progress: (
                <progress value={state.progress} max={1} aria-label={t('{name} progress', { name })} />
              ),
            }}
          />
        </span>{' '}
        <button
          type="button"
          className="button"
          onClick={() => ids.forEach(each => void planner.cancel(each))}
        >
          {t('Cancel')}
        </button>
      </p>
    );
  return (
    <p className="panel-lead">
      <span role={state.kind === 'failed' ? 'alert' : undefined}>
        {t('{name}: {text}', {
          name,
          text: state.kind === 'failed' ? words(state.message) : t('stopped'),
        })}
      </span>{' '}
      <button type="button" className="button" onClick={() => ids.forEach(each => void planner.goOn(each))}>
        {t(state.kind === 'failed' ? 'Try again' : 'Go on')}
      </button>
    </p>
  );
}
