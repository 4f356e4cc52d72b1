import { Fragment, useState } from 'react';
import { defaultConfiguration } from '../../../../app/configuration/fields.ts';
import { pinPresent } from '../../../../app/configuration/pinPresent.ts';
import { useChange } from '../../../../app/context/hooks.ts';
import { useApp } from '../../../../app/context/useApp.ts';
import { TermText } from '../../../../app/glossary/Term.tsx';
import { writeLink } from '../../../../app/links/permalink.ts';
import styles from '../../../../app/tables/KeptList.module.css';
import { keepMade } from '../../../../app/tables/own/keepMade.ts';
import { summariseTable } from '../../../../app/tables/summariseTable.ts';
import { TableOptions } from '../../../../app/tables/TableOptions.tsx';
import type { TableId } from '../../../../app/tables/tableIds.ts';
import { useShowTable, useTablePatch } from '../../../../app/tables/useShowTable.ts';
import { formatDay } from '../../../../app/words/formatDay.ts';
import { t, words } from '../../../../base/i18n/text.ts';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { Panel } from '../../../../base/ui/Panel.tsx';
import { Rich } from '../../../../base/ui/Rich.tsx';
import { SaveMenu } from '../../../../figures/save/SaveMenu.tsx';
import type { SaveItem } from '../../../../figures/save/saveItem.ts';
import { tableItems } from '../../../../figures/save/tableItems.ts';
import type { LoadedLosses } from '../../../../files/table/parseTable.ts';
import { recipeText } from '../../model/recipe.ts';
import { sweepName } from '../../model/sweepName.ts';
import { isEnough } from '../../state/sweeps/followedSweep.ts';
import { progressOf, type Sweep } from '../../state/sweeps/sweep.ts';
import sweepPanelStyles from './SweepPanel.module.css';
import { useSweeps } from './useSweeps.ts';

/** What can be done with the table of a sweep, as far as it has come. */
export function SweepActions({ sweep }: { sweep: Sweep }) {
  const { tables } = useApp();
  // As the states are others, so is the table.
  const tablesOf = useSweeps(state => state.tablesOf);
  const [losses] = tablesOf(sweep.head.id);
  if (losses?.kind !== 'losses') return null;
  return (
    <div className={sweepPanelStyles.sweepActions}>
      <div className={sweepPanelStyles.sweepButtons}>
        <ShowButtons id={sweep.head.id} />
        <KeepButton losses={losses} />
      </div>
      <CompareChoice
        id={sweep.head.id}
        proposal={sweep.head.recipe.size === 'small' ? 'lab-small' : 'lab-large'}
      />
      <SaveMenu
        label={t('Save: {title}', { title: t('Table of the sweep') })}
        items={[...tableItems(tables, losses), recipeLinkItem(sweep)]}
      />
    </div>
  );
}

function ShowButtons({ id }: { id: TableId }) {
  const show = useShowTable();
  return (
    <Fragment>
      <button
        type="button"
        className="button button-primary"
        onClick={() => void show(id, { view: 'explore' })}
      >
        {t('Explore this table')}
      </button>
      <button type="button" className="button" onClick={() => void show(id, { view: 'plan' })}>
        {t('Plan with this table')}
      </button>
    </Fragment>
  );
}

/** Pins the table of the sweep and shows another beside it. */
function CompareChoice({ id, proposal }: { id: TableId; proposal: TableId }) {
  const { configuration } = useApp();
  const patchFor = useTablePatch();
  const change = useChange();
  const [other, setOther] = useState<TableId>(proposal);
  const compare = async () => {
    const present = configuration.getState().configuration;
    const left = { ...present, ...(await patchFor(present, id)) };
    change({ ...(await patchFor(left, other)), ...pinPresent(left) });
  };
  return (
    <div className={sweepPanelStyles.sweepButtons}>
      <button type="button" className="button" onClick={() => void compare()}>
        {t('Compare with')}
      </button>
      <label className="field">
        <span className="visually-hidden">{t('Table to compare with')}</span>
        <select value={other} onChange={event => setOther(event.target.value as TableId)}>
          <TableOptions chosen={other} />
        </select>
      </label>
    </div>
  );
}

/** Puts the table among the reader's own, so that links can hold the whole of it. */
function KeepButton({ losses }: { losses: LoadedLosses }) {
  const app = useApp();
  const [kept, setKept] = useState('');
  const keep = async () => {
    await keepMade(app, losses, 'the Lab');
    setKept(t('Kept: {table}, among your tables on the Data page.', { table: summariseTable(losses) }));
  };
  return (
    <Fragment>
      <button type="button" className="button" onClick={() => void keep()}>
        {t('Keep as my table')}
      </button>
      <span role="status" className={sweepPanelStyles.sweepKept}>
        {kept}
      </span>
    </Fragment>
  );
}

/** A link with which anybody can run the recipe again. */
function recipeLinkItem({ head }: Sweep): SaveItem {
  const { origin, pathname } = window.location;
  const link = writeLink({
    ...defaultConfiguration(),
    view: 'lab',
    lab: 'sweep',
    recipe: recipeText(head.recipe),
    backend: head.backend,
  });
  return {
    kind: 'text',
    format: t('recipe link'),
    action: 'copy',
    fileName: 'taskmates-recipe.txt',
    type: 'text/plain',
    content: () => `${origin}${pathname}${link}`,
  };
}

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
        <ul className={styles.keptList}>
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
  const rest = isEnough(sweep) ? 'enough' : 'interrupted';
  const state = isActive ? 'active' : finished < total ? rest : 'done';
  return (
    <li className={styles.keptItem}>
      <div className={styles.keptAbout}>
        <strong>{name}</strong>
        <span>
          <Rich
            message="{finished} of {total} {seeds, select, one {networks} other {runs}} on {backend}{state, select, active {, under way} interrupted {, interrupted} enough {, enough by the plan} other {}} · {day}{shown, select, yes { · shown above} other {}}"
            values={{
              ...{ finished: String(finished), total: String(total), state, backend: head.backend },
              seeds: head.recipe.seeds.length > 1 ? 'several' : 'one',
              day: <time dateTime={head.createdAt}>{formatDay(new Date(head.createdAt))}</time>,
              shown: isShown ? 'yes' : 'no',
            }}
          />
        </span>
      </div>
      <div className={sweepPanelStyles.sweepButtons}>
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
