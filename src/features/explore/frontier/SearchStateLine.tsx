import type { CurveState } from '../../../app/context/curveState.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { t, words } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';

interface SearchStateLineProps {
  /** The key of the search. */
  readonly id: string;
  /** Of what is searched, as it stands before a colon. */
  readonly name: string;
  readonly state: Exclude<CurveState, { kind: 'done' }>;
}

/** A search that is running, stopped or failed, with what can be done about it. */
export function SearchStateLine({ id, name, state }: SearchStateLineProps) {
  const { tracer } = useApp();
  if (state.kind === 'running') {
    return (
      <li>
        <span role="status">
          <Rich
            message="{name}: searching {progress}"
            values={{
              name,
              progress: (
                <progress value={state.progress} max={1} aria-label={t('{name} progress', { name })} />
              ),
            }}
          />
        </span>{' '}
        <button type="button" className="button" onClick={() => tracer.cancel(id)}>
          {t('Cancel')}
        </button>
      </li>
    );
  }
  return (
    <li>
      <span role={state.kind === 'failed' ? 'alert' : undefined}>
        {t('{name}: {text}', {
          name,
          text: state.kind === 'failed' ? failedWords(state) : stoppedWords(state),
        })}
      </span>{' '}
      <button type="button" className="button" onClick={() => tracer.goOn(id)}>
        {t(state.kind === 'failed' ? 'Search again' : 'Go on')}
      </button>
    </li>
  );
}

function failedWords({ message, best }: Extract<CurveState, { kind: 'failed' }>): string {
  return best ? t('{why} The best found by then is drawn.', { why: message }) : words(message);
}

function stoppedWords({ why, best }: Extract<CurveState, { kind: 'stopped' }>): string {
  return t(
    '{why, select, time {stopped by the time limit} other {stopped}}{best, select, yes {; the best found by then is drawn} other { before anything was found}}.',
    { why, best: best ? 'yes' : 'no' },
  );
}
