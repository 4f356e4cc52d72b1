import { useSetting } from '../../../app/context/hooks.ts';
import type { CurveState } from '../../../app/context/sessionStore.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { t } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import { strategyKeys } from '../../../core/strategies/strategy.ts';
import { memoOnParts } from '../memoOnParts.ts';
import styles from './FrontierPanel.module.css';
import { ruleWords } from './ruleWords.ts';

/** Searches that are running, stopped or failed, with what can be done about each; and how the averages were had. */
export const SearchProgressLine = memoOnParts(['settings', 'curves'], function SearchProgressLine({ side }) {
  const { tracer } = useApp();
  const { settings, curves } = side;
  const shown = useSetting('shown');
  const strategy = useSetting('strategy');
  const rows = strategyKeys.flatMap(key => {
    const { id, state } = curves[key];
    return state && (shown.includes(key) || key === strategy)
      ? [{ key, id, name: t(strategyNames[key].name), state }]
      : [];
  });
  return (
    <ul className={styles.searchProgress} data-testid="search-progress">
      {rows.map(({ key, id, name, state }) => {
        if (state.kind === 'done') {
          if (state.curve.kind !== 'points') return null;
          return <li key={key}>{t('{name}: {text}', { name, text: ruleWords(state.curve, settings) })}</li>;
        }
        if (state.kind === 'running') {
          return (
            <li key={key}>
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
          <li key={key}>
            <span role={state.kind === 'failed' ? 'alert' : undefined}>
              {t('{name}: {text}', {
                name,
                text: state.kind === 'failed' ? state.message : stoppedWords(state),
              })}
            </span>{' '}
            <button type="button" className="button" onClick={() => tracer.goOn(id)}>
              {t(state.kind === 'failed' ? 'Search again' : 'Go on')}
            </button>
          </li>
        );
      })}
    </ul>
  );
});

function stoppedWords({ why, best }: Extract<CurveState, { kind: 'stopped' }>): string {
  return t(
    '{why, select, time {stopped by the time limit} other {stopped}}{best, select, yes {; the best found by then is drawn} other { before anything was found}}.',
    { why, best: best ? 'yes' : 'no' },
  );
}
