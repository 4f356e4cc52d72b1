import type { BuilderNetwork } from '../../../figures/grouping/builder/builderWords.ts';
import type { DiagramTask } from '../../../figures/grouping/layOutGrouping.ts';
import styles from './BudgetSlots.module.css';
import { layOutSlots } from './layOutSlots.ts';

interface BudgetSlotsProps {
  readonly tasks: readonly DiagramTask[];
  readonly networks: readonly BuilderNetwork[];
  readonly budget: number;
  /** The least cost of a network: the width of a slot. */
  readonly least: number;
  /** What the networks cost of it, in a sentence. */
  readonly words: string;
  readonly isOver: boolean;
}

const percent = (share: number) => `${100 * share}%`;

/** The budget as a row of slots, which the networks fill by what they cost, each in the colours of its tasks. */
export function BudgetSlots({ tasks, networks, budget, least, words, isOver }: BudgetSlotsProps) {
  const trained = networks.filter(network => network.tasks.length > 0);
  // Networks have no name but their place.
  const placed = trained.map((network, place) => ({ network, place }));
  const row = layOutSlots(
    trained.map(({ cost }) => cost),
    budget,
    least,
  );
  return (
    <div className={styles.slotsRow}>
      <div className={styles.slots} aria-hidden="true">
        {row.slots.map(({ from, to }) => (
          <span
            key={from}
            className={styles.slot}
            style={{ left: percent(from), width: percent(to - from) }}
          />
        ))}
        {placed.map(({ network, place }) => {
          const { from, to } = row.fills[place] ?? { from: 0, to: 0 };
          return (
            <span
              key={place}
              className={styles.fill}
              style={{ left: percent(from), width: percent(to - from) }}
            >
              {network.tasks.map(task => (
                <span key={task} style={{ background: tasks[task]?.color }} />
              ))}
            </span>
          );
        })}
        {isOver && <span className={styles.over} style={{ left: percent(row.budget) }} />}
      </div>
      <p className={isOver ? styles.isOver : undefined}>{words}</p>
    </div>
  );
}
