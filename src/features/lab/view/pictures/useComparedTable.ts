import { useEffect, useMemo } from 'react';
import { useSession, useSetting } from '../../../../app/context/hooks.ts';
import type { TableState } from '../../../../app/context/sessionStore.ts';
import { useApp } from '../../../../app/context/useApp.ts';
import { loadTable } from '../../../../app/tables/loadTable.ts';
import type { TableId } from '../../../../app/tables/tableIds.ts';
import type { Message } from '../../../../base/i18n/message.ts';
import type { LossTable } from '../../../../core/tables/lossTable.ts';
import { type ComparedGrouping, comparedGroupings } from '../../model/comparedGroupings.ts';
import { isLabTaskId } from '../../model/labTasks.ts';
import { parseRecipe } from '../../model/parseRecipe.ts';
import type { Recipe } from '../../model/recipe.ts';

/** A table of the Lab with what its pictures compare. */
export interface ComparedTable {
  readonly table: LossTable;
  readonly recipe: Recipe;
  readonly groupings: readonly ComparedGrouping[];
}

/** The Lab table whose networks are shown where the chosen data set is none. */
const usualTable = 'lab-large' as const satisfies TableId;

export type ComparedState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: Message; retry(): void }
  | { readonly kind: 'there'; readonly compared: ComparedTable; readonly isSubstitute: boolean };

/** The chosen data set where it is a loss table of the Lab; otherwise the usual one. */
export function useComparedTable(): ComparedState {
  const { session } = useApp();
  const data = useSetting('data');
  const chosen = useSession(state => state.tables[data]);
  const usual = useSession(state => state.tables[usualTable]);
  const isChosenLab = madeInLab(chosen);
  const isDecided = chosen?.kind === 'loaded' || chosen?.kind === 'failed';
  useEffect(() => {
    if (chosen === undefined) void loadTable(session, data);
    else if (isDecided && !isChosenLab && usual === undefined) void loadTable(session, usualTable);
  }, [session, data, chosen, isDecided, isChosenLab, usual]);
  const state = isChosenLab ? chosen : isDecided ? usual : undefined;
  const compared = useMemo(() => (state?.kind === 'loaded' ? comparedOf(state) : undefined), [state]);
  if (state?.kind === 'failed') {
    return { kind: 'failed', message: state.message, retry: () => void loadTable(session, usualTable) };
  }
  if (!compared) return { kind: 'loading' };
  return { kind: 'there', compared, isSubstitute: !isChosenLab };
}

function madeInLab(state: TableState | undefined): boolean {
  if (state?.kind !== 'loaded' || state.loaded.kind !== 'losses') return false;
  const { recipe, table } = state.loaded;
  return recipe !== undefined && table.tasks.every(task => isLabTaskId(task.id));
}

function comparedOf(state: TableState): ComparedTable | undefined {
  if (state.kind !== 'loaded' || state.loaded.kind !== 'losses') return undefined;
  const { table, recipe: text } = state.loaded;
  if (text === undefined) return undefined;
  const { recipe } = parseRecipe(text);
  return { table, recipe, groupings: comparedGroupings(table, recipe) };
}
