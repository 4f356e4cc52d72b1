import { useSession } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { perturbedTables, type StabilityQuestion, stabilityKey } from '../../../app/side/measureStability.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { NoiseFields } from './NoiseFields.tsx';
import { StabilityReport } from './StabilityReport.tsx';

/** How the grouping fares when its losses come out differently: measured on demand, on perturbed tables. */
export function StabilityPart({ side, grouping }: { side: LossSide; grouping: Grouping }) {
  const { table, settings } = side;
  const { strategy, budget, noise: percent } = side.configuration;
  const { stability } = useApp();
  const noise =
    percent.length > 0 ? ({ kind: 'percent', percent } as const) : ({ kind: 'replicates' } as const);
  const question: StabilityQuestion = {
    table,
    strategy,
    settings,
    budget,
    noise,
    networks: grouping.networks,
  };
  const key = stabilityKey(question);
  const state = useSession(session => session.stabilities[key]);
  return (
    <>
      <p className="stability-note">
        {t('The choice is made again on {count} tables whose losses differ as those of another run might.', {
          count: perturbedTables,
        })}
      </p>
      <div className="panel-controls">
        <NoiseFields table={table} />
        {state?.kind !== 'running' && (
          <button type="button" className="button" onClick={() => void stability.measure(question)}>
            {t(state ? 'Measure again' : 'Measure')}
          </button>
        )}
      </div>
      {state?.kind === 'running' && (
        <p role="status">
          {t('Choosing on perturbed tables')}{' '}
          <progress value={state.progress} max={1} aria-label={t('Progress on perturbed tables')} />{' '}
          <button type="button" className="button" onClick={() => stability.cancel(key)}>
            {t('Cancel')}
          </button>
        </p>
      )}
      {state?.kind === 'failed' && <p role="alert">{state.message}</p>}
      {state?.kind === 'done' && <StabilityReport side={side} stability={state.stability} />}
    </>
  );
}
