import { formatCost } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import type { HandEdit } from '../../../core/frontier/handEdits.ts';
import type { HandNetwork } from '../../../core/frontier/handGrouping.ts';
import type { DiagramTask } from '../layOutGrouping.ts';

/** A network of the builder: how it is scored. */
export interface BuilderNetwork extends HandNetwork {
  /** Tasks that it serves; the others are auxiliary. */
  readonly serves: readonly number[];
  readonly known: 'measured' | 'predicted' | 'unknown';
}

/** What an edit did, in one sentence; `before` are the networks that it was made on. */
export function editWords(
  edit: HandEdit,
  before: readonly HandNetwork[],
  tasks: readonly DiagramTask[],
  costUnit: string,
): string {
  const name = (task: number) => tasks[task]?.name ?? '';
  switch (edit.kind) {
    case 'add':
      return t('Network {place} is added.', { place: String(before.length + 1) });
    case 'delete':
      return t('Network {place} is deleted.', { place: String(edit.network + 1) });
    case 'duplicate':
      return t('Network {place} is there twice.', { place: String(edit.network + 1) });
    case 'split':
      return t('Each task of network {place} has its own network.', { place: String(edit.network + 1) });
    case 'takeOut':
      return t('{tasks} leave network {place} for one of their own.', {
        tasks: edit.tasks.map(name).join(t(', ')),
        place: String(edit.network + 1),
      });
    case 'resize':
      return t('Network {place} costs {cost} {unit} now.', {
        place: String(edit.network + 1),
        cost: formatCost(Number(edit.cost.toPrecision(4))),
        unit: costUnit,
      });
    case 'toggle': {
      const named = { task: name(edit.task), place: String(edit.network + 1) };
      return before[edit.network]?.tasks.includes(edit.task)
        ? t('{task} leaves network {place}.', named)
        : t('{task} joins network {place}.', named);
    }
    case 'move':
      return edit.to < 0
        ? t('{task} has a network of its own.', { task: name(edit.task) })
        : t('{task} joins network {place}.', { task: name(edit.task), place: String(edit.to + 1) });
  }
}

/** What a network trains, in words that its size follows: "Network 2: serves Depth; auxiliary Edges;". */
export function networkWords(network: BuilderNetwork, place: number, tasks: readonly DiagramTask[]): string {
  const names = (list: readonly number[]) => list.map(task => tasks[task]?.name ?? '').join(t(', '));
  const auxiliary = network.tasks.filter(task => !network.serves.includes(task));
  return t(
    'Network {place}: {any, select, yes {serves {served}} other {serves nothing}}{more, select, yes {; auxiliary {auxiliary}} other {}};',
    {
      ...{ place: String(place + 1), served: names(network.serves), auxiliary: names(auxiliary) },
      any: network.serves.length > 0 ? 'yes' : 'no',
      more: auxiliary.length > 0 ? 'yes' : 'no',
    },
  );
}
