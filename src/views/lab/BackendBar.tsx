import { type ReactNode, useEffect } from 'react';
import { backendNames } from '../../clients/labClient.ts';
import { type LabBackend, labBackends } from '../../domain/lab/labBackends.ts';
import type { BackendSpeed, BackendSpeeds } from '../../state/lab/backendSpeed.ts';
import { useStoreValue } from '../../state/useStoreValue.ts';
import { Select } from '../../ui/Select.tsx';
import { useChange, useSetting } from '../hooks.ts';
import { useLab } from './useLab.ts';
import './BackendBar.css';

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
    { value: 'auto' as const, text: `Fastest (${backendNames[chosen('auto')]})` },
    ...labBackends.map(backend => ({
      value: backend,
      text: `${backendNames[backend]}${shortSpeed(speeds[backend])}`,
    })),
  ];
  return (
    <section className="backend-bar" aria-label="What networks are trained on">
      <Select title="Train on" value={wanted} options={options} onChange={backend => change({ backend })} />
      <p className="backend-speed">{speedSentence(chosen(wanted), speeds)}</p>
      <button
        type="button"
        className="button"
        disabled={isProbing}
        title="Takes a minute where a backend is slow"
        onClick={() => void backends.getState().probeAgain()}
      >
        {isProbing ? 'Measuring…' : 'Measure again'}
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
    <details className="backend-reasons">
      <summary>Not used: {absent.map(({ backend }) => backendNames[backend]).join(', ')}</summary>
      <ul>
        {absent.map(({ backend, reason }) => (
          <li key={backend}>
            {backendNames[backend]}: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function shortSpeed(speed: BackendSpeed): string {
  if (speed.kind === 'measured') return `, ${rate(speed.stepsPerSecond)}`;
  if (speed.kind === 'probing') return ', being measured';
  return speed.kind === 'absent' ? ', not used' : '';
}

function speedSentence(backend: LabBackend, speeds: BackendSpeeds): string {
  const name = backendNames[backend];
  const speed = speeds[backend];
  if (speed.kind === 'measured') {
    return `${rate(speed.stepsPerSecond)} with ${name} (large network, five tasks)`;
  }
  if (speed.kind === 'absent') return `${name} may not work here: ${speed.reason}`;
  return `The speed of ${name} is ${speed.kind === 'probing' ? 'being measured' : 'not known yet'}.`;
}

function resultSentence(speeds: BackendSpeeds): string {
  const known = labBackends.flatMap(backend => {
    const speed = speeds[backend];
    return speed.kind === 'measured' ? [`${backendNames[backend]} ${rate(speed.stepsPerSecond)}`] : [];
  });
  return known.length > 0 ? `Measured: ${known.join(', ')}.` : '';
}

/** Steps per second, with two digits that count. */
function rate(stepsPerSecond: number): string {
  return `${Number(stepsPerSecond.toPrecision(2))} steps/s`;
}
