import { type ComponentType, createContext, useContext } from 'react';
import type { Retryable } from '../../base/steps/retryable.ts';
import type { Grouping } from '../../core/frontier/frontier.ts';
import type { LossTable } from '../../core/tables/lossTable.ts';
import type { LoadedLosses } from '../../files/table/parseTable.ts';
import type { SearchPool } from '../../work/search/searchPool.ts';
import type { TablesClient } from '../../work/tables/tablesClient.ts';
import type { ConfigurationState } from '../configuration/configurationStore.ts';
import type { ImporterState } from '../opening/importer.ts';
import type { CurveTracer } from '../side/curves/traceCurves.ts';
import type { MeasuredTablesState } from '../tables/measuredTables.ts';
import type { OwnTablesState } from '../tables/own/ownTables.ts';
import type { HighlightState } from './highlightStore.ts';
import type { NoticesState } from './noticeStore.ts';
import type { SessionState } from './sessionStore.ts';
import type { Store } from './useStoreValue.ts';

/** What a part below the diagram of a grouping is told. */
export interface GroupingPartProps {
  readonly loaded: LoadedLosses;
  /** The table that was searched: with predicted networks, where they are wanted. */
  readonly table: LossTable;
  readonly grouping: Grouping;
}

/** A part that another feature brings to the grouping that Explore shows. */
export interface GroupingPart {
  readonly key: string;
  appliesTo(loaded: LoadedLosses): boolean;
  readonly Content: ComponentType<GroupingPartProps>;
}

/** The stores and the search of one running application. */
export interface AppContext {
  readonly configuration: Store<ConfigurationState>;
  readonly session: Store<SessionState>;
  readonly highlight: Store<HighlightState>;
  readonly notices: Store<NoticesState>;
  readonly pool: Pick<SearchPool, 'plan' | 'assess' | 'perturb' | 'perturbGroupings'>;
  readonly tracer: CurveTracer;
  /** What turns bytes into tables and back, in a worker. */
  readonly tables: TablesClient;
  readonly ownTables: Store<OwnTablesState>;
  /** Opens files; its code loads when it is first needed. */
  readonly importer: Retryable<Store<ImporterState>>;
  /** What lists of tables say of those measured in the Lab. */
  readonly measured: Store<MeasuredTablesState>;
  readonly groupingParts: readonly GroupingPart[];
}

export const appContext = createContext<AppContext | undefined>(undefined);

export function useApp(): AppContext {
  const app = useContext(appContext);
  if (!app) throw new Error('There is no application around this component.');
  return app;
}
