import { strategyKeys } from '../../../core/strategies/strategy.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { splits, taskSetOf } from '../../../core/tables/lossTable.ts';
import type { FactKind } from '../facts/factKinds.ts';

/** One argument of a fact as it is picked. */
export type FactArgument =
  | { readonly kind: 'table' }
  | { readonly kind: 'number' }
  /** One of a few words; an empty one leaves it out. */
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'task' }
  | { readonly kind: 'network' }
  /** Typed as it stands in the file. */
  | { readonly kind: 'text' };

export interface NamedArgument {
  /** As the documentation of facts calls it. */
  readonly name: string;
  readonly argument: FactArgument;
}

const racers = ['plan', 'plan-early', 'higher-order', 'early-stopping', 'by-size', 'random'] as const;
const kindsOfNames: Readonly<Record<string, FactArgument>> = {
  table: { kind: 'table' },
  strategy: { kind: 'word', words: strategyKeys },
  other: { kind: 'word', words: strategyKeys },
  budget: { kind: 'number' },
  noise: { kind: 'number' },
  networks: { kind: 'number' },
  percent: { kind: 'number' },
  task: { kind: 'task' },
  helper: { kind: 'task' },
  network: { kind: 'network' },
  split: { kind: 'word', words: splits },
  racer: { kind: 'word', words: racers },
};

/** The arguments of a kind of fact in their order, from what its documentation says that it takes. */
export function factArguments({ takes }: Pick<FactKind, 'takes'>): readonly NamedArgument[] {
  return takes.split(' ').map(name => {
    const listed = /^\[([^\]…=]+)\]$/.exec(name)?.[1];
    const argument: FactArgument = listed
      ? { kind: 'word', words: ['', ...listed.split('|')] }
      : (kindsOfNames[name] ?? { kind: 'text' });
    return { name: name.replace(/[[\]…]/g, ''), argument };
  });
}

/** A network of a table as facts name it: task ids joined by `+`, with its cost where another of the same tasks costs less. */
export function factNetwork(table: LossTable, network: number): string {
  const ids = (each: number) => [...taskSetOf(table, each)].map(task => table.tasks[task]?.id).join('+');
  const name = ids(network);
  const cost = table.costs[network] as number;
  for (let other = 0; other < table.networkCount; other++)
    if (other !== network && ids(other) === name && (table.costs[other] as number) < cost)
      return `${name}*${cost}`;
  return name;
}
