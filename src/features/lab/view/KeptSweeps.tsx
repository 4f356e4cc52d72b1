import { useChange } from '../../../app/context/hooks.ts';
import { TermText } from '../../../app/glossary/Term.tsx';
import { formatDay, t, words } from '../../../base/i18n/text.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { Panel } from '../../../base/ui/Panel.tsx';
import { Rich } from '../../../base/ui/Rich.tsx';
import { recipeText } from '../model/recipe.ts';
import { sweepName } from '../model/sweepName.ts';
import { progressOf, type Sweep } from '../state/sweep.ts';
import { useSweeps } from './useSweeps.ts';
import '../../../app/tables/keptList.css';

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
      title={t('Sweeps on this device')}
      lead={
        <TermText message="Kept in this browser, network by network as each finishes. A <recipe>recipe</recipe> link is the way to other devices." />
      }
    >
      {refused.length > 0 && (
        <Notice kind="error">
          {t('Some of what is kept could not be used:')}
          <ul>
            {refused.slice(0, 5).map(why => (
              <li key={words(why)}>{words(why)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {removed && (
        <Notice
          kind="notice"
          actions={
            <button type="button" className="button" onClick={() => void restore()}>
              {t('Undo')}
            </button>
          }
        >
          {t('“{name}” was removed from this device.', { name: words(sweepName(removed.head.recipe)) })}
        </Notice>
      )}
      {sweeps.length === 0 ? (
        <p className="panel-lead">{isReady ? t('None yet: what you start stands here.') : t('Looking…')}</p>
      ) : (
        <ul className="kept-list">
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
  const name = words(sweepName(head.recipe));
  const { finished, total } = progressOf(sweep, 1, 0);
  const state = isActive ? 'active' : finished < total ? 'interrupted' : 'done';
  return (
    <li className="kept-item">
      <div className="kept-about">
        <strong>{name}</strong>
        <span>
          <Rich
            message="{finished} of {total} {seeds, select, one {networks} other {runs}} on {backend}{state, select, active {, under way} interrupted {, interrupted} other {}} · {day}{shown, select, yes { · shown above} other {}}"
            values={{
              ...{ finished: String(finished), total: String(total), state, backend: head.backend },
              seeds: head.recipe.seeds.length > 1 ? 'several' : 'one',
              day: <time dateTime={head.createdAt}>{formatDay(new Date(head.createdAt))}</time>,
              shown: isShown ? 'yes' : 'no',
            }}
          />
        </span>
      </div>
      <div className="sweep-buttons">
        <button
          type="button"
          className="button"
          aria-label={t('Show {name}', { name })}
          disabled={isShown}
          onClick={() => change({ recipe: recipeText(head.recipe) })}
        >
          {t('Show')}
        </button>
        <button
          type="button"
          className="button"
          aria-label={t('Remove {name}', { name })}
          disabled={isActive || sweep.phase === 'elsewhere'}
          onClick={() => void remove(head.id)}
        >
          {t('Remove')}
        </button>
      </div>
    </li>
  );
}
