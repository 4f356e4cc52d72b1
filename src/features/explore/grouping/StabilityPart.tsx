import { noiseRange } from '../../../app/configuration/viewFields.ts';
import { useChange, useSession, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { perturbedTables, type StabilityQuestion, stabilityKey } from '../../../app/side/measureStability.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { t } from '../../../base/i18n/text.ts';
import { NumberField } from '../../../base/ui/NumberField.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
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

type Kind = 'common' | 'task' | 'replicates';

/** The noise that losses are taken to have: one percentage, one for each task, or what replicates say. */
function NoiseFields({ table }: { table: LossTable }) {
  const noise = useSetting('noise');
  const change = useChange();
  const kind: Kind = noise.length === 0 ? 'replicates' : noise.length === 1 ? 'common' : 'task';
  const kinds: readonly { readonly value: Kind; readonly text: string; readonly disabled?: boolean }[] = [
    { value: 'common', text: t('the same for all tasks') },
    { value: 'task', text: t('one level per task'), disabled: table.tasks.length < 2 },
    {
      value: 'replicates',
      text: t(table.errors ? 'from replicates' : 'from replicates (this table has none)'),
      disabled: !table.errors,
    },
  ];
  const choose = (next: Kind) => {
    const level = noise[0] ?? 2;
    const levels = { common: [level], task: table.tasks.map(() => level), replicates: [] };
    change({ noise: levels[next] });
  };
  return (
    <>
      <Select title={t('Noise')} value={kind} options={kinds} onChange={choose} />
      {noise.map((level, i) => {
        const name = noise.length > 1 ? (table.tasks[i]?.name ?? '') : t('Level');
        return (
          <NumberField
            key={name}
            title={t('{name}, %', { name })}
            value={level}
            {...noiseRange}
            onChange={next => change({ noise: noise.with(i, next) }, 'drag')}
            onEnd={() => change({}, 'commit')}
          />
        );
      })}
    </>
  );
}
