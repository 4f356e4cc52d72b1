import type { Phrase } from '../../../base/i18n/message.ts';
import { type LabBackend, labBackends } from '../model/labBackends.ts';

/** How fast a backend trains here: real steps of the large network with all five tasks, batch 32. */
export type BackendSpeed =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'probing' }
  | { readonly kind: 'measured'; readonly stepsPerSecond: number; readonly firstStepMs: number }
  /** Not to be used, or not worth it; `reason` is a sentence for readers. */
  | { readonly kind: 'absent'; readonly reason: Phrase };

export type BackendSpeeds = Readonly<Record<LabBackend, BackendSpeed>>;

export const unknownSpeeds: BackendSpeeds = {
  wasm: { kind: 'unknown' },
  webgl: { kind: 'unknown' },
  webgpu: { kind: 'unknown' },
};

/** A backend whose speed is known. */
export interface MeasuredBackend {
  readonly backend: LabBackend;
  readonly stepsPerSecond: number;
}

/** The fastest backend that was measured. */
export function bestOf(speeds: BackendSpeeds): MeasuredBackend | undefined {
  return labBackends
    .flatMap(backend => {
      const speed = speeds[backend];
      return speed.kind === 'measured' ? [{ backend, stepsPerSecond: speed.stepsPerSecond }] : [];
    })
    .reduce<MeasuredBackend | undefined>(
      (a, b) => (a && a.stepsPerSecond >= b.stepsPerSecond ? a : b),
      undefined,
    );
}
