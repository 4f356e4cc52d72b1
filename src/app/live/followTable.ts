import * as v from 'valibot';
import { type Message, saidBy, say } from '../../base/i18n/message.ts';
import { type LoadedTable, parseTable } from '../../files/table/parseTable.ts';
import { ownTableId } from '../../files/table/tableId.ts';
import { reconcile } from '../configuration/reconcile.ts';
import type { AppContext } from '../context/useApp.ts';
import { fitTable } from '../tables/own/fitTable.ts';
import { builtInTables, type TableId } from '../tables/tableIds.ts';

const count = v.pipe(v.number(), v.integer());
/** What `taskmates view` says of the table that it shows. */
const shownTable = v.object({
  version: count,
  table: v.optional(v.string()),
  counts: v.optional(v.object({ runs: count, missing: count, failed: count, keptBack: count })),
  problems: v.array(v.string()),
});
type Shown = v.InferOutput<typeof shownTable>;

/** What of an `EventSource` is needed. */
export type TableStream = Pick<EventSource, 'addEventListener' | 'close'>;

/** The parts of the application that a table from outside concerns. */
export type FollowingApp = Pick<AppContext, 'configuration' | 'session' | 'notices' | 'tables'>;

/**
 * Shows the table that `taskmates view` serves beside this page, and each that takes its place, as a change that can be undone. A
 * reader who has turned to another table is told, and not called away. Returns what ends it.
 */
export function followTable(
  app: FollowingApp,
  stream: TableStream,
  fetchShown: () => Promise<unknown>,
): () => void {
  let last: TableId | undefined;
  let queue = Promise.resolve();
  const tell = (said: Message, more: { isNews?: true; ways?: [{ title: Message; take: () => void }] } = {}) =>
    app.notices.getState().tell({ about: 'live', said, ...more });

  const take = async () => {
    const shown = v.parse(shownTable, await fetchShown());
    const [problem] = shown.problems;
    if (shown.table === undefined) {
      tell(say('No table yet: {why}', { why: problem ?? say('nothing has come.') }), { isNews: true });
      return;
    }
    const parsed = parseTable(shown.table);
    const isBuiltIn = builtInTables.some(id => id === parsed.table.id);
    const id = isBuiltIn ? (parsed.table.id as TableId) : ownTableId(parsed);
    const loaded = { ...parsed, table: { ...parsed.table, id } } as LoadedTable;
    if (id !== last) await show(loaded, id, isBuiltIn, shown);
    else if (problem !== undefined) tell(newsOf(shown));
  };

  const show = async (loaded: LoadedTable, id: TableId, isBuiltIn: boolean, shown: Shown) => {
    const packed = isBuiltIn ? '' : await app.tables.pack(loaded).catch(() => '');
    app.session.getState().setTable(id, { kind: 'loaded', loaded });
    const before = last;
    last = id;
    const { configuration, change } = app.configuration.getState();
    const fitted = fitTable(configuration, loaded, { packed, src: '' });
    const bring = () => app.configuration.getState().change(fitted);
    if (before === undefined) {
      // A reload stands where it stood.
      if (configuration.data !== id) bring();
      if (shown.counts || shown.problems.length > 0) tell(newsOf(shown), isWell(shown));
    } else if (configuration.data === before) {
      const next = { data: id, table: fitted.table ?? '', src: '' };
      change({ ...next, ...reconcile({ ...configuration, ...next }, loaded)?.patch });
      tell(newsOf(shown), isWell(shown));
    } else {
      tell(newsOf(shown), { ...isWell(shown), ways: [{ title: say('Show the new table'), take: bring }] });
    }
  };

  const enqueue = () => {
    queue = queue
      .then(take)
      .catch(error => tell(say('The table could not be taken over: {why}', { why: saidBy(error) })));
  };
  stream.addEventListener('table', enqueue);
  stream.addEventListener('error', () =>
    tell(say('The command that serves this page does not answer. What is shown stays; it is asked again.')),
  );
  stream.addEventListener('open', () => app.notices.getState().dismiss('live'));
  return () => stream.close();
}

const isWell = ({ problems }: Shown) => (problems.length > 0 ? {} : { isNews: true as const });

function newsOf({ counts, problems: [problem] }: Shown): Message {
  const came = counts
    ? say(
        'The table was brought up to date: {runs, plural, one {# run} other {# runs}} in it, {missing} missing, {failed} failed, {keptBack} kept back.',
        { ...counts },
      )
    : say('The table was brought up to date.');
  return problem === undefined ? came : say('{came} {problem}', { came, problem });
}
