import { type ReactNode, useEffect } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { useStoreValue } from '../../../app/context/useStoreValue.ts';
import { t } from '../../../base/i18n/text.ts';
import { Select } from '../../../base/ui/Select.tsx';
import { backendNames } from '../client/labClient.ts';
import { type LabBackend, labBackends } from '../model/labBackends.ts';
import type { BackendSpeed, BackendSpeeds } from '../state/backends/backendSpeeds.ts';
import styles from './BackendBar.module.css';
import { useLab } from './useLab.ts';

/** What networks are trained on here, how fast, and the choice. Measures it when it is first shown. */
export function BackendBar() {
  const { backends } = useLab();
  const speeds = useStoreValue(backends, state => state.speeds);
  const isProbing = useStoreValue(backends, state => state.isProbing);
  const wanted = useSetting('backend');
  const change = useChange();
  useEffect(() => {
    void backends.getState().probeAll();
  }, [backends]);
  const { chosen } = backends.getState();
  const options = [
    { value: 'auto' as const, text: t('Fastest ({name})', { name: backendNames[chosen('auto')] }) },
    ...labBackends.map(backend => ({
      value: backend,
      text: optionWords(backendNames[backend], speeds[backend]),
    })),
  ];
  return (
    <section className={styles.backendBar} aria-label={t('What networks are trained on')}>
      <Select
        title={t('Train on')}
        value={wanted}
        options={options}
        onChange={backend => change({ backend })}
      />
      <p className={styles.backendSpeed}>{speedSentence(chosen(wanted), speeds)}</p>
      <button
        type="button"
        className="button"
        disabled={isProbing}
        title={t('Takes a minute where a backend is slow')}
        onClick={() => void backends.getState().probeAgain()}
      >
        {isProbing ? t('Measuring…') : t('Measure again')}
      </button>
      <Reasons speeds={speeds} />
      <p role="status" className="visually-hidden">
        {isProbing ? '' : resultSentence(speeds)}
      </p>
    </section>
  );
}

/** Why backends are not used, for those that are not. */
function Reasons({ speeds }: { readonly speeds: BackendSpeeds }): ReactNode {
  const absent = labBackends.flatMap(backend => {
    const speed = speeds[backend];
    return speed.kind === 'absent' ? [{ backend, reason: speed.reason }] : [];
  });
  if (absent.length === 0) return null;
  return (
    <details className={styles.backendReasons} data-testid="backend-reasons">
      <summary>
        {t('Not used: {names}', {
          names: absent.map(({ backend }) => backendNames[backend]).join(t(', ')),
        })}
      </summary>
      <ul>
        {absent.map(({ backend, reason }) => (
          <li key={backend}>{t('{name}: {text}', { name: backendNames[backend], text: reason })}</li>
        ))}
      </ul>
    </details>
  );
}

function optionWords(name: string, speed: BackendSpeed): string {
  return t(
    '{name}{state, select, measured {, {rate}} probing {, being measured} absent {, not used} other {}}',
    { name, state: speed.kind, rate: speed.kind === 'measured' ? rate(speed.stepsPerSecond) : '' },
  );
}

function speedSentence(backend: LabBackend, speeds: BackendSpeeds): string {
  const name = backendNames[backend];
  const speed = speeds[backend];
  if (speed.kind === 'measured') {
    return t('{rate} with {name} (large network, five tasks)', { name, rate: rate(speed.stepsPerSecond) });
  }
  if (speed.kind === 'absent') return t('{name} may not work here: {reason}', { name, reason: speed.reason });
  return speed.kind === 'probing'
    ? t('The speed of {name} is being measured.', { name })
    : t('The speed of {name} is not known yet.', { name });
}

function resultSentence(speeds: BackendSpeeds): string {
  const known = labBackends.flatMap(backend => {
    const speed = speeds[backend];
    return speed.kind === 'measured' ? [`${backendNames[backend]} ${rate(speed.stepsPerSecond)}`] : [];
  });
  return known.length > 0 ? t('Measured: {speeds}.', { speeds: known.join(t(', ')) }) : '';
}

/** Steps per second, with two digits that count. */
function rate(stepsPerSecond: number): string {
  return t('{rate} steps/s', { rate: String(Number(stepsPerSecond.toPrecision(2))) });
}
