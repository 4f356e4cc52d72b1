import { recipeText } from '../../domain/lab/recipe.ts';
import { progressOf, type Sweep } from '../../state/lab/sweep.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useChange } from '../hooks.ts';
import { useSweeps } from './useSweeps.ts';

/** The sweeps that are kept on this device, to show, go on with and remove. */
export function KeptSweeps({ shownId }: { readonly shownId: string }) {
  const sweeps = useSweeps(state => state.sweeps);
  const isReady = useSweeps(state => state.isReady);
  const refused = useSweeps(state => state.refused);
  const removed = useSweeps(state => state.removed);
  const restore = useSweeps(state => state.restore);
  return (
    <Panel
      id="kept-sweeps"
      title="Sweeps on this device"
      lead="Kept in this browser, network by network as each finishes. A recipe link is the way to other devices."
    >
      {refused.length > 0 && (
        <Notice kind="error">
          Some of what is kept could not be used:
          <ul>
            {refused.slice(0, 5).map(why => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </Notice>
      )}
      {removed && (
        <Notice
          kind="notice"
          actions={
            <button type="button" className="button" onClick={() => void restore()}>
              Undo
            </button>
          }
        >
          “{removed.head.name}” was removed from this device.
        </Notice>
      )}
      {sweeps.length === 0 ? (
        <p className="panel-lead">{isReady ? 'None yet: what you start stands here.' : 'Looking…'}</p>
      ) : (
        <ul className="kept-sweeps">
          {sweeps.map(sweep => (
            <KeptSweep key={sweep.head.id} sweep={sweep} isShown={sweep.head.id === shownId} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function KeptSweep({ sweep, isShown }: { readonly sweep: Sweep; readonly isShown: boolean }) {
  const change = useChange();
  const remove = useSweeps(state => state.remove);
  const isActive = useSweeps(state => state.activeId === sweep.head.id);
  const { head } = sweep;
  const { finished, total } = progressOf(sweep, 1, 0);
  const state = isActive ? ', under way' : finished < total ? ', interrupted' : '';
  return (
    <li className="kept-sweep">
      <div className="kept-sweep-about">
        <strong>{head.name}</strong>
        <span>
          {finished} of {total} {head.recipe.seeds.length > 1 ? 'runs' : 'networks'} on {head.backend}
          {state} ·{' '}
          <time dateTime={head.createdAt}>
            {new Date(head.createdAt).toLocaleDateString('en', {
              day: 'numeric',
              month: 'short',
              year: 'numeric',
            })}
          </time>
          {isShown && ' · shown above'}
        </span>
      </div>
      <div className="sweep-buttons">
        <button
          type="button"
          className="button"
          aria-label={`Show ${head.name}`}
          disabled={isShown}
          onClick={() => change({ recipe: recipeText(head.recipe) })}
        >
          Show
        </button>
        <button
          type="button"
          className="button"
          aria-label={`Remove ${head.name}`}
          disabled={isActive || sweep.phase === 'elsewhere'}
          onClick={() => void remove(head.id)}
        >
          Remove
        </button>
      </div>
    </li>
  );
}
