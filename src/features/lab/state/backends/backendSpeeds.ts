import * as v from 'valibot';
import { deviceTexts } from '../../../../app/storage/keptTexts.ts';
import { isMessage, type Message, type Phrase } from '../../../../base/i18n/message.ts';
import { type LabBackend, labBackends } from '../../model/labBackends.ts';

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

/** Where measured speeds are kept from visit to visit; `userAgent` tells browsers and their versions apart. */
export interface SpeedShelf {
  readonly userAgent: string;
  read(): string | null;
  write(text: string): void;
}

const storageKey = 'taskmates.backends';

const keptSpeed = v.variant('kind', [
  v.object({
    kind: v.literal('measured'),
    stepsPerSecond: v.pipe(v.number(), v.finite(), v.gtValue(0)),
    firstStepMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
  }),
  v.object({ kind: v.literal('absent'), reason: v.union([v.string(), v.custom<Message>(isMessage)]) }),
]);
const kept = v.object({
  version: v.literal(1),
  userAgent: v.string(),
  speeds: v.object({ wasm: keptSpeed, webgl: keptSpeed, webgpu: keptSpeed }),
});

/** The speeds that this browser measured earlier; nothing where there are none, or those of another version. */
export function readSpeeds(shelf: SpeedShelf): BackendSpeeds | undefined {
  try {
    const { success, output } = v.safeParse(kept, JSON.parse(shelf.read() ?? 'null'));
    return success && output.userAgent === shelf.userAgent ? output.speeds : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps speeds once all are known. */
export function writeSpeeds(shelf: SpeedShelf, speeds: BackendSpeeds): void {
  const isKnown = ({ kind }: BackendSpeed) => kind === 'measured' || kind === 'absent';
  if (!labBackends.every((backend: LabBackend) => isKnown(speeds[backend]))) return;
  shelf.write(JSON.stringify({ version: 1, userAgent: shelf.userAgent, speeds }));
}

/** The shelf of this browser; where storage is forbidden, speeds last until the page is closed. */
export function browserSpeeds(): SpeedShelf {
  return {
    userAgent: navigator.userAgent,
    read: () => deviceTexts.getItem(storageKey),
    write: text => deviceTexts.setItem(storageKey, text),
  };
}
