import type { Message } from '../../base/i18n/message.ts';
import type { StrategyCurve } from '../../core/frontier/strategyCurve.ts';

/** What became of one search: kept under the key of all that it depends on, so that a stale one is never shown. */
export type CurveState =
  | { readonly kind: 'running'; readonly progress: number; readonly best?: StrategyCurve }
  | { readonly kind: 'done'; readonly curve: StrategyCurve }
  | { readonly kind: 'stopped'; readonly why: 'cancelled' | 'time'; readonly best?: StrategyCurve }
  | { readonly kind: 'failed'; readonly message: Message; readonly best?: StrategyCurve };

/** The curve that a search has given: the whole of it, or the best known when it was stopped, failed or is still running. */
export function curveSoFar(state: CurveState | undefined): StrategyCurve | undefined {
  return state?.kind === 'done' ? state.curve : state?.best;
}
