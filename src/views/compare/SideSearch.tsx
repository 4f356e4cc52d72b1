import { useApp } from '../appContext.ts';
import type { LossSide } from './useLoadedSide.ts';

/** What is to be said of a side's search: that it runs, was stopped or failed, and what can be done; nothing once done. */
export function SideSearch({ side }: { side: LossSide }) {
  const { tracer } = useApp();
  const { curveState: state, curveId, name } = side;
  if (state === undefined || state.kind === 'done') return null;
  if (state.kind === 'running') {
    return (
      <p className="side-words" role="status">
        Searching <progress value={state.progress} max={1} aria-label={`Search of ${name}`} />{' '}
        <button type="button" className="button" onClick={() => tracer.cancel(curveId)}>
          Cancel
        </button>
      </p>
    );
  }
  const isFailed = state.kind === 'failed';
  const stopped = isFailed
    ? state.message
    : 'The search was stopped: the best it had found is shown, if any.';
  return (
    <p className="side-words" role={isFailed ? 'alert' : undefined}>
      {stopped}{' '}
      <button type="button" className="button" onClick={() => tracer.goOn(curveId)}>
        {isFailed ? 'Search again' : 'Go on'}
      </button>
    </p>
  );
}
