import { sizeName } from '../../app/words/format.ts';
import { shownTasks } from '../../app/words/shownTasks.ts';
import { type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';
import styles from './PlanView.module.css';

interface NetworkChipsProps {
  readonly table: LossTable;
  /** Of the tasks. */
  readonly colors: readonly string[];
  readonly network: number;
}

/** More tasks than these are counted. */
const mostChips = 8;

/** A network as its tasks in their colours, and its size. */
export function NetworkChips({ table, colors, network }: NetworkChipsProps) {
  const tasks = [...taskSetOf(table, network)];
  const shown = shownTasks(table.tasks);
  return (
    <span className={styles.chips}>
      {tasks.slice(0, mostChips).map(task => (
        <span
          key={task}
          className={styles.chip}
          style={{ background: colors[task] }}
          title={shown[task]?.name}
        >
          {tasks.length <= 3 ? shown[task]?.name : shown[task]?.short}
        </span>
      ))}
      {tasks.length > mostChips && <span className={styles.size}>+{tasks.length - mostChips}</span>}
      <span className={styles.size}>{sizeName(table, table.costs[network] as number)}</span>
    </span>
  );
}
