import { useMemo } from 'react';
import { useHighlight } from '../../../app/context/hooks.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { joinWords } from '../../../app/words/format.ts';
import styles from '../../../app/words/Headline.module.css';
import { shownTasks } from '../../../app/words/shownTasks.ts';
import { isolated } from '../../../base/i18n/isolated.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import { measureText } from '../../../figures/text/measureText.ts';
import { planChips } from './planChips.ts';

/** A line of chips, in pixels; as in the style. */
const rowHeight = 36;

/** What rounding may add to a line. */
const slack = 4;

/** The networks chosen at the present budget: each an outline around the tasks that it serves, in their colours. */
export function HeadlineNetworks({ side, width }: { side: Side; width: number }) {
  const { curve, value, colors, networks: table } = side;
  const tasks = useMemo(() => shownTasks(table.tasks), [table.tasks]);
  const highlightTask = useHighlight(state => state.highlightTask);
  const plan = useMemo(
    () => planChips(curve ? groupingsOf(curve) : [], tasks, width, measureText),
    [curve, tasks, width],
  );
  if (plan.names.length === 0) return null;
  return (
    <ul
      className={styles.networks}
      style={{ minHeight: Math.max(1, plan.rows) * rowHeight, width: Math.min(width, plan.width + slack) }}
      aria-label={t('Networks chosen at this budget')}
      data-testid="chosen-networks"
    >
      {value?.grouping &&
        servedBy(value.grouping).map(({ network, served }) => (
          <li key={network} title={joinWords(served.map(task => tasks[task]?.name ?? ''))}>
            {served.map(task => {
              const { id = '', name = '' } = tasks[task] ?? {};
              const text = plan.names[task] ?? '';
              return (
                <span
                  key={id}
                  className={styles.chip}
                  style={{ background: colors[task] }}
                  onPointerEnter={() => highlightTask(id)}
                  onPointerLeave={() => highlightTask(null)}
                >
                  <span aria-hidden={text === name ? undefined : true}>{isolated(text)}</span>
                  {text !== name && <span className="visually-hidden">{isolated(name)}</span>}
                </span>
              );
            })}
          </li>
        ))}
    </ul>
  );
}

/** The tasks that each network of a grouping serves; of those that serve none nothing is said. */
function servedBy({ networks, heads }: Grouping) {
  return networks.flatMap(network => {
    const served = heads.flatMap((head, task) => (head === network ? [task] : []));
    return served.length > 0 ? [{ network, served }] : [];
  });
}

function groupingsOf(curve: StrategyCurve): readonly (readonly (readonly number[])[])[] {
  const steps = curve.kind === 'frontier' ? curve.frontier.steps : curve.points;
  return steps.flatMap(({ grouping }) => (grouping ? [servedBy(grouping).map(({ served }) => served)] : []));
}
