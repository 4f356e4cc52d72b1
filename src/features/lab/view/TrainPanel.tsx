import { useMemo, useRef } from 'react';
import { useSession, useSetting } from '../../../app/context/hooks.ts';
import { useStoreValue } from '../../../app/context/useStoreValue.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { knownLosses } from './knownLosses.ts';
import { TrainControls } from './TrainControls.tsx';
import { TrainCurvesPanel } from './TrainCurvesPanel.tsx';
import { TrainFields } from './TrainFields.tsx';
import { TrainGridPanel } from './TrainGridPanel.tsx';
import { TrainLosses } from './TrainLosses.tsx';
import { TrainNotices } from './TrainNotices.tsx';
import { askedSpec } from './trainSpec.ts';
import { useLab } from './useLab.ts';
import { useTrainActions, useTrainKeys } from './useTrainActions.ts';
import './TrainPanel.css';
import { t } from '../../../base/i18n/text.ts';

/** One network, trained while the reader looks on: what it is, how its losses fall, and what it sees. */
export function TrainPanel() {
  const { trainOne } = useLab();
  const recipe = useSetting('recipe');
  const network = useSetting('network');
  const asked = useMemo(() => askedSpec(recipe, network), [recipe, network]);
  const run = useStoreValue(trainOne, state => state.run);
  const previous = useStoreValue(trainOne, state => state.previous);
  const compared = useStoreValue(trainOne, state => state.compared);
  const others = useMemo(() => previous.filter(({ id }) => compared.includes(id)), [previous, compared]);
  const spec = run ?? asked;
  const known = useKnown(spec);
  const actions = useTrainActions(asked);
  const bench = useRef<HTMLDivElement>(null);
  useTrainKeys(bench, actions);
  return (
    <div ref={bench} className="train" tabIndex={-1}>
      <div className="train-form">
        <Panel
          id="lab-train"
          title={t('Train one network')}
          lead={t(
            'Choose what it learns, then watch it learn. It goes on when you look elsewhere on this page.',
          )}
        >
          <TrainNotices asked={asked} run={run} />
          <TrainFields asked={asked} />
        </Panel>
      </div>
      <TrainControls run={run} actions={actions} />
      <div className="train-results">
        {run && <TrainCurvesPanel run={run} others={others} known={known} />}
        {run && <TrainLosses run={run} known={known} />}
        <TrainGridPanel spec={spec} run={run} />
      </div>
    </div>
  );
}

/** What the tables loaded so far know of the same network. */
function useKnown(spec: Parameters<typeof knownLosses>[0]) {
  const tables = useSession(state => state.tables);
  const { recipe, network, seed } = spec;
  return useMemo(() => {
    const loaded = Object.values(tables).flatMap(table => (table.kind === 'loaded' ? [table.loaded] : []));
    return knownLosses({ recipe, network, seed }, loaded);
  }, [tables, recipe, network, seed]);
}
