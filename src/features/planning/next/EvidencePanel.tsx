import type { Configuration } from '../../../app/configuration/configuration.ts';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import type { TableState } from '../../../app/context/sessionStore.ts';
import { useTableNames } from '../../../app/tables/useTableNames.ts';
import { t, words } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import type { Calibration } from '../../../core/plan/posterior/calibrate.ts';
import type { Evidence } from '../asking/useEvidence.ts';
import styles from '../PlanView.module.css';
import { shareText } from '../planWords.ts';
import { CalibrationFigure } from './CalibrationFigure.tsx';
import type { ShownPlan } from './shownPlan.ts';

interface EvidencePanelProps {
  readonly shown: ShownPlan;
  readonly evidence: Evidence;
  /** `undefined` where nothing was trained, and until it is there. */
  readonly calibration: Calibration | undefined;
}

/** What else is taken as evidence, and how well the model's intervals hold what was trained. */
export function EvidencePanel({ shown, evidence, calibration }: EvidencePanelProps) {
  const { side } = shown;
  const prior = useSetting('prior');
  const sister = useSetting('sister');
  const affinities = useTableNames('affinity');
  const losses = useTableNames('losses').filter(({ id }) => id !== side.configuration.data);
  const change = useChange();
  const none = { value: '' as const, text: t('none') };
  return (
    <Panel
      id="plan-evidence"
      title={t('What it rests on')}
      lead={t(
        'What was measured of trained networks, early too where the table has it, and what else is known of these tasks.',
      )}
      finding={calibration && <CalibrationLine calibration={calibration} />}
    >
      <div className="panel-controls">
        <Select
          title={t('Affinities of these tasks')}
          value={prior}
          options={[none, ...affinities.map(({ id, text }) => ({ value: id, text }))]}
          onChange={(value: Configuration['prior']) => change({ prior: value })}
        />
        <Select
          title={t('The same networks elsewhere')}
          value={sister}
          options={[none, ...losses.map(({ id, text }) => ({ value: id, text }))]}
          onChange={(value: Configuration['sister']) => change({ sister: value })}
        />
      </div>
      <EvidenceState state={evidence.prior} isUsed={evidence.evidence.affinities !== undefined} />
      <EvidenceState state={evidence.sister} isUsed={evidence.evidence.sister !== undefined} />
      {calibration && (
        <Disclosure summary={t('How well are its intervals calibrated?')}>
          <CalibrationFigure calibration={calibration} of={side.table} />
        </Disclosure>
      )}
    </Panel>
  );
}

/** A table that is on its way, did not come, or is of another kind. */
function EvidenceState({ state, isUsed }: { state: TableState | undefined; isUsed: boolean }) {
  if (!state || isUsed) return null;
  if (state.kind === 'loading') return <p className={styles.note}>{t('Loading the table…')}</p>;
  return (
    <p className={styles.note} role="alert">
      {state.kind === 'failed'
        ? words(state.message)
        : t('This table is of another kind: it is no evidence here.')}
    </p>
  );
}

function CalibrationLine({ calibration }: { calibration: Calibration }) {
  const { count, inside50, inside90 } = calibration;
  return t(
    'Left out in turn, {count} values lay inside their 50% intervals in {half} of the cases and inside their 90% intervals in {most}.',
    { count, half: shareText(inside50), most: shareText(inside90) },
  );
}
