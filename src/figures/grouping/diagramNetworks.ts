import { countTasks, sizeName } from '../../app/words/format.ts';
import { ownText, t } from '../../base/i18n/text.ts';
import type { Grouping } from '../../core/frontier/frontier.ts';
import { isPredicted, type LossTable, taskSetOf } from '../../core/tables/lossTable.ts';
import { standardSize } from '../../core/tables/standardSize.ts';
import type { Task } from '../../core/tables/task.ts';
import type { DiagramNetwork } from './layOutGrouping.ts';

/** The networks of a grouping as they are drawn. */
export function diagramNetworks(table: LossTable, grouping: Grouping): readonly DiagramNetwork[] {
  return grouping.networks.map(network => {
    const cost = table.costs[network] as number;
    const heads = [...taskSetOf(table, network)].map(task => ({
      task,
      serves: grouping.heads[task] === network,
    }));
    // The cost itself stands below.
    const size = standardSize(table.costUnit, cost) ? sizeName(table, cost) : countTasks(heads.length);
    return {
      id: network,
      cost,
      sizeName: isPredicted(table, network) ? t('{size}, predicted', { size }) : size,
      heads,
    };
  });
}

/** One network in words for screen readers. */
export function describeNetwork(network: DiagramNetwork, tasks: readonly Task[]): string {
  const names = (serves: boolean) =>
    network.heads.filter(head => head.serves === serves).map(head => ownText(tasks[head.task]?.name ?? ''));
  const [served, auxiliary] = [names(true), names(false)].map(each => each.join(t(', '))) as [string, string];
  return t(
    '{size} serving {any, select, yes {{served}} other {nothing}}{more, select, yes {, auxiliary {auxiliary}} other {}}',
    {
      ...{ served, auxiliary, size: network.sizeName },
      any: served ? 'yes' : 'no',
      more: auxiliary ? 'yes' : 'no',
    },
  );
}
