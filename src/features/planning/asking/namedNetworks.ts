import { type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';

/** How links name a network: its task ids joined by `~`, and `*` and its cost, as in a grouping by hand. */
export function networkText(table: LossTable, network: number): string {
  const ids = Array.from(taskSetOf(table, network), task => table.tasks[task]?.id);
  return `${ids.join('~')}*${table.costs[network]}`;
}

/** The networks that texts name, ascending, and the texts that name none of the table. */
export interface NamedNetworks {
  readonly networks: readonly number[];
  readonly unknown: readonly string[];
}

export function namedNetworks(table: LossTable, texts: readonly string[]): NamedNetworks {
  if (texts.length === 0) return { networks: [], unknown: [] };
  const wanted = new Map(texts.map(text => [sorted(text), text]));
  const networks: number[] = [];
  const found = new Set<string>();
  for (let i = 0; i < table.networkCount; i++) {
    const key = sorted(networkText(table, i));
    if (!wanted.has(key)) continue;
    networks.push(i);
    found.add(key);
  }
  return { networks, unknown: [...wanted].flatMap(([key, text]) => (found.has(key) ? [] : [text])) };
}

/** The same text for the same network, whatever the order of its tasks. */
function sorted(text: string): string {
  const at = text.lastIndexOf('*');
  return `${text.slice(0, at).split('~').sort().join('~')}${text.slice(at)}`;
}
