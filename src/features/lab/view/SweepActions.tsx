import { useState } from 'react';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { pinPresent } from '../../../app/configuration/pinPresent.ts';
import { useChange } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { summariseTable } from '../../../app/tables/summariseTable.ts';
import { TableOptions } from '../../../app/tables/TableOptions.tsx';
import type { TableId } from '../../../app/tables/tableIds.ts';
import { useShowTable, useTablePatch } from '../../../app/tables/useShowTable.ts';
import { t } from '../../../base/i18n/text.ts';
import { type SaveItem, SaveMenu } from '../../../figures/save/SaveMenu.tsx';
import { tableItems } from '../../../figures/save/tableItems.ts';
import type { LoadedLosses } from '../../../files/table/parseTable.ts';
import { ownTableId } from '../../../files/table/tableId.ts';
import { recipeText } from '../model/recipe.ts';
import type { Sweep } from '../state/sweep.ts';
import { useSweeps } from './useSweeps.ts';

/** What can be done with the table of a sweep, as far as it has come. */
export function SweepActions({ sweep }: { sweep: Sweep }) {
  const { tables } = useApp();
  // As the states are others, so is the table.
  const tablesOf = useSweeps(state => state.tablesOf);
  const [losses] = tablesOf(sweep.head.id);
  if (losses?.kind !== 'losses') return null;
  return (
    <div className="sweep-actions">
      <div className="sweep-buttons">
        <ExploreButton id={sweep.head.id} />
        <KeepButton losses={losses} />
      </div>
      <CompareChoice
        id={sweep.head.id}
        proposal={sweep.head.recipe.size === 'small' ? 'lab-small' : 'lab-large'}
      />
      <SaveMenu
        label={t('Table of the sweep: save')}
        items={[...tableItems(tables, losses), recipeLinkItem(sweep)]}
      />
    </div>
  );
}

function ExploreButton({ id }: { id: TableId }) {
  const show = useShowTable();
  return (
    <button
      type="button"
      className="button button-primary"
      onClick={() => void show(id, { view: 'explore' })}
    >
      {t('Explore this table')}
    </button>
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
    <div className="sweep-buttons">
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
  const { ownTables, tables } = useApp();
  const [kept, setKept] = useState('');
  const keep = async () => {
    const id = ownTableId(losses);
    const loaded = { ...losses, table: { ...losses.table, id } };
    const packed = await tables.pack(loaded).catch(() => '');
    await ownTables.getState().keep(
      {
        id,
        name: losses.table.name,
        kind: 'losses',
        addedAt: new Date().toISOString(),
        bytes: Math.round((packed.length * 3) / 4),
        files: ['the Lab'],
        summary: summariseTable(losses),
        problems: [],
        packed,
      },
      { loaded },
    );
    setKept(t('Kept: {table}, among your tables on the Data page.', { table: summariseTable(losses) }));
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void keep()}>
        {t('Keep as my table')}
      </button>
      <span role="status" className="sweep-kept">
        {kept}
      </span>
    </>
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
    format: t('recipe link'),
    action: 'copy',
    fileName: 'taskmates-recipe.txt',
    type: 'text/plain',
    content: () => `${origin}${pathname}${link}`,
  };
}
