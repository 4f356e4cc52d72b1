import { useChange } from '../../../app/context/hooks.ts';
import { Settings } from '../../../app/settings/Settings.tsx';
import { AffinityGroupingFields } from '../../../app/side/affinities/AffinityGroupingFields.tsx';
import type { AffinitySide } from '../../../app/side/affinities/affinitySide.ts';
import { NetworkLimitFields } from '../../../app/side/affinities/NetworkLimitFields.tsx';
import { t } from '../../../base/i18n/text.ts';
import { ConstraintPart } from './ConstraintPart.tsx';

/** How the tasks of an affinity table are grouped, what networks are worth, and what they must comply with. */
export function AffinityFrontierControls({ side }: { side: AffinitySide }) {
  const change = useChange();
  if (!side.problem) return null;
  return (
    <Settings panel="frontier" title={t('Frontier')}>
      <div className="panel-controls">
        <AffinityGroupingFields side={side} change={change} />
      </div>
      <ConstraintPart side={side}>
        <div className="panel-controls">
          <NetworkLimitFields side={side} problem={side.problem} change={change} />
        </div>
      </ConstraintPart>
    </Settings>
  );
}
