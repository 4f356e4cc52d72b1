import { t } from '../../i18n/text.ts';
import type { Configuration } from '../../state/configuration.ts';
import { Select } from '../../ui/Select.tsx';
import { formatCost } from '../format.ts';
import { useChange, useSetting } from '../hooks.ts';
import type { ExploreData } from './useExplore.ts';
import { usePlayback } from './usePlayback.ts';

const speeds = (['0.5', '1', '2', '4'] as const).map(value => ({ value, text: `${value}×` }));

/** Play, pause, step and scrub over the budgets. */
export function PlaybackBar({ data }: { data: ExploreData }) {
  const { range, table } = data;
  const { isPlaying, play, pause, step } = usePlayback(range.stops);
  const budget = useSetting('budget');
  const speed = useSetting('speed');
  const change = useChange();
  const last = range.stops.length - 1;
  const position = Math.max(
    0,
    range.stops.findLastIndex(stop => stop <= budget + 1e-9),
  );
  const scrub = (index: number, phase: 'drag' | 'commit') => {
    const stop = range.stops[index];
    if (stop !== undefined) change({ budget: stop }, phase);
  };
  return (
    <fieldset className="playback" aria-label={t('Play the budgets')}>
      <button type="button" className="button" onClick={isPlaying ? pause : play}>
        {t(isPlaying ? 'Pause' : 'Play')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => step(-1)}
        disabled={position === 0}
        aria-label={t('Previous budget')}
      >
        ‹
      </button>
      <button
        type="button"
        className="button"
        onClick={() => step(1)}
        disabled={position === last}
        aria-label={t('Next budget')}
      >
        ›
      </button>
      <input
        type="range"
        aria-label={t('Budget')}
        aria-valuetext={`${formatCost(budget)} ${table.costUnit}`}
        min={0}
        max={last}
        value={position}
        onChange={event => scrub(Number(event.target.value), 'drag')}
        onPointerUp={() => change({}, 'commit')}
        onKeyUp={() => change({}, 'commit')}
      />
      <Select
        title={t('Speed')}
        hideTitle
        value={String(speed) as (typeof speeds)[number]['value']}
        options={speeds}
        onChange={value => change({ speed: Number(value) as Configuration['speed'] })}
      />
    </fieldset>
  );
}
