import { memo } from 'react';
import type { LossTable } from '../../domain/lossTable.ts';
import { strategyKeys } from '../../domain/strategies/strategy.ts';
import { curveKey } from '../../state/curveKey.ts';
import type { CurveState } from '../../state/sessionStore.ts';
import { useApp } from '../appContext.ts';
import { useSession, useSetting } from '../hooks.ts';
import { strategyNames } from '../strategyNames.ts';
import { useCurveSettings } from './useExplore.ts';

/** Searches that are running, stopped or failed, with what can be done about each; and how the averages were had. */
export const SearchProgress = memo(function SearchProgress({ table }: { table: LossTable }) {
  const { tracer } = useApp();
  const settings = useCurveSettings(table);
  const shown = useSetting('shown');
  const strategy = useSetting('strategy');
  const curves = useSession(state => state.curves);
  const rows = strategyKeys.flatMap(key => {
    const state = curves[curveKey(table, key, settings)];
    return state && (shown.includes(key) || key === strategy)
      ? [{ key, name: strategyNames[key].name, state }]
      : [];
  });
  return (
    <ul className="search-progress">
      {rows.map(({ key, name, state }) => {
        const id = curveKey(table, key, settings);
        if (state.kind === 'done') {
          return state.curve.kind === 'points' ? <li key={key}>{`${name}: ${state.curve.rule}`}</li> : null;
        }
        if (state.kind === 'running') {
          return (
            <li key={key} role="status">
              {name}: searching <progress value={state.progress} max={1} aria-label={`${name} progress`} />{' '}
              <button type="button" className="button" onClick={() => tracer.cancel(id)}>
                Cancel
              </button>
            </li>
          );
        }
        return (
          <li key={key} role={state.kind === 'failed' ? 'alert' : undefined}>
            {name}: {state.kind === 'failed' ? state.message : stoppedWords(state)}{' '}
            <button type="button" className="button" onClick={() => tracer.goOn(id)}>
              {state.kind === 'failed' ? 'Search again' : 'Go on'}
            </button>
          </li>
        );
      })}
    </ul>
  );
});

function stoppedWords({ why, best }: Extract<CurveState, { kind: 'stopped' }>): string {
  const how = why === 'time' ? 'stopped by the time limit' : 'stopped';
  return best ? `${how}; the best found by then is drawn.` : `${how} before anything was found.`;
}
