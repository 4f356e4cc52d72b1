import { type Message, MessageError, say } from '../../base/i18n/message.ts';
import type { ToldResult } from './readResults.ts';
import type { PlannedRun } from './runPlan.ts';
import { byNetwork, type RunRow, type RunTable } from './runTable.ts';

/** A result that does not go into the table, with the reason. */
export class KeptBack extends MessageError {
  override readonly name = 'KeptBack';
}

/** The network that a result is of, with its seed. */
export type ToldNetwork = Pick<RunRow, 'tasks' | 'size' | 'seed' | 'cost'>;

/**
 * The network that a result is of: by what it says itself, and by what the plan says of its id. Throws {@link KeptBack} where
 * the two differ, where the table has no such task, where several of its networks could be meant, and where nothing says what
 * the network costs.
 */
export function findNetwork(
  table: RunTable,
  result: ToldResult,
  planned: PlannedRun | undefined,
): ToldNetwork {
  const names = result.tasks ?? planned?.tasks ?? namedByLosses(result);
  const tasks = indicesOf(table, names);
  if (planned) checkPlanned(table, result, planned, tasks);
  const size = result.size ?? planned?.size ?? '';
  const seed = result.seed ?? planned?.seed ?? null;
  const given = result.cost ?? planned?.cost;
  const alike = byNetwork(table.rows)
    .map(([first]) => first)
    .filter(row => String(row.tasks) === String(tasks) && (size === '' || row.size === size));
  const fitting = given !== undefined && alike.length > 1 ? alike.filter(row => row.cost === given) : alike;
  const [known, ...others] = fitting;
  if (known && others.length > 0) {
    throw new KeptBack(
      say('the table has {count} networks of these tasks: the result must say its size or its cost.', {
        count: fitting.length,
      }),
    );
  }
  if (known) return { tasks, size: known.size, seed, cost: known.cost };
  if (given === undefined) throw new KeptBack(unknownNetwork);
  return { tasks, size, seed, cost: given };
}

const unknownNetwork: Message = say(
  'the table has no such network and no plan names it: give it a row without losses there, or its cost in the result.',
);

/** A file that says nothing of its tasks says them by its losses. */
function namedByLosses({ losses, unsplit }: ToldResult): readonly string[] {
  return [
    ...new Set([...losses.values(), ...(unsplit ? [unsplit] : [])].flatMap(values => [...values.keys()])),
  ];
}

function indicesOf(table: RunTable, names: readonly string[]): readonly number[] {
  if (names.length === 0) throw new KeptBack(say('it has no losses, and nothing says its tasks.'));
  const indices = names.map(name => table.tasks.findIndex(({ id }) => id === name));
  const unknown = indices.indexOf(-1);
  if (unknown >= 0) {
    throw new KeptBack(say('the table has no task “{task}”.', { task: names[unknown] ?? '' }));
  }
  return [...new Set(indices)].sort((a, b) => a - b);
}

function checkPlanned(
  table: RunTable,
  { tasks, size, seed }: ToldResult,
  planned: PlannedRun,
  indices: readonly number[],
): void {
  const isSame =
    (!tasks || String(indices) === String(indicesOf(table, planned.tasks))) &&
    (size === undefined || size === (planned.size ?? '')) &&
    (seed === undefined || seed === planned.seed);
  if (isSame) return;
  throw new KeptBack(say('its tasks, size or seed are not those of its id in the plan.'));
}
