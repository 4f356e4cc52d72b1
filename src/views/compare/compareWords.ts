import { matchTasks } from '../../domain/matchTasks.ts';
import { formatCost, joinWords, numberWord, taskWord } from '../format.ts';
import { strategyNames } from '../strategyNames.ts';
import { type NetworkFacts, type SideFacts, tableNames } from './sideFacts.ts';

/** More tasks than a sentence can name network by network. */
const mostNamed = 8;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What B has in place of what A has, one phrase each ("Setting 2 instead of Setting 1"); empty when nothing differs. */
export function differencesInWords(a: SideFacts, b: SideFacts): readonly string[] {
  const [tableA, tableB] = tableNames(a, b);
  const areLosses = a.kind === 'losses' && b.kind === 'losses';
  const [from, to] = [a.configuration, b.configuration];
  const instead = (isSame: boolean, wordsB: string, wordsA: string) =>
    isSame ? [] : [`${wordsB} instead of ${wordsA}`];
  const phrases = instead(from.data === to.data, tableB, tableA);
  if (!areLosses) {
    if (a.kind !== b.kind) return phrases;
    const networks = (count: number) => `at most ${numberWord(count)} network${count === 1 ? '' : 's'}`;
    return [
      ...phrases,
      ...instead(from.groups === to.groups, networks(to.groups), networks(from.groups)),
      ...instead(from.least === to.least, `at least ${to.least} tasks in a network`, from.least),
    ];
  }
  const weights = (values: readonly number[]) =>
    values.length === 0 ? 'equal weights' : `weights of ${values.map(formatCost).join(', ')}`;
  const heads = (rule: string) => `heads that are best on ${rule}`;
  const isByAffinity = from.strategy === 'affinity' && to.strategy === 'affinity';
  return [
    ...phrases,
    ...instead(
      from.strategy === to.strategy,
      strategyNames[to.strategy].phrase,
      strategyNames[from.strategy].phrase,
    ),
    ...instead(
      from.budget === to.budget && a.unit === b.unit,
      `${formatCost(to.budget)} ${b.unit}`,
      `${formatCost(from.budget)} ${a.unit}`,
    ),
    ...instead(from.heads === to.heads, heads(to.heads), from.heads),
    ...instead(a.objective.name === b.objective.name, b.objective.name, a.objective.name),
    ...instead(
      from.weights.join() === to.weights.join() || a.objective.name !== b.objective.name,
      weights(to.weights),
      weights(from.weights),
    ),
    ...(from.predicted === to.predicted ? [] : [`${to.predicted ? 'with' : 'without'} predicted networks`]),
    ...(isByAffinity && from.guess !== to.guess ? ['other affinities to choose by'] : []),
    ...constraintDifferences(a.constraints, b.constraints),
  ];
}

function constraintDifferences(a: readonly string[], b: readonly string[]): readonly string[] {
  const added = b.filter(words => !a.includes(words));
  const gone = a.filter(words => !b.includes(words));
  return [
    ...(added.length > 0 ? [`with ${joinWords(added)}`] : []),
    ...(gone.length > 0 ? [`without ${joinWords(gone)}`] : []),
  ];
}

/** What becomes of the grouping from A to B, without a full stop: "the optimal grouping changes from … to …; …". */
export function groupingInWords(a: SideFacts, b: SideFacts): string {
  if (a.state === 'searching' || b.state === 'searching') return 'the search is running…';
  const lacking = [a, b].filter(side => side.state === 'none').map(side => side.name);
  if (lacking.length > 0) {
    const both = lacking.length === 2;
    return `there is no grouping on ${both ? 'either side' : lacking[0]} to compare`;
  }
  const count = b.networks.length;
  const same = sameNetworks(a, b);
  const where = whereInWords(a, b);
  const which = whichGrouping(a, b);
  const [from, to] = [namedNetworks(a, namesOf(a, a)), namedNetworks(b, namesOf(a, b))];
  if (same === count && a.networks.length === count)
    return `${where}${which} stays the same${from ? `: ${from}` : ''}`;
  const plural = (n: number) => `${numberWord(n)} network${n === 1 ? '' : 's'}`;
  const shared =
    same === 0
      ? count === 1
        ? 'its network is another'
        : `none of its ${plural(count)} is the same`
      : `${numberWord(same)} of its ${plural(count)} ${same === 1 ? 'is' : 'are'} the same`;
  if (from === undefined || to === undefined) {
    const numbers =
      a.networks.length === count ? '' : ` from ${plural(a.networks.length)} to ${numberWord(count)}`;
    return `${where}${which} changes${numbers}; ${shared}`;
  }
  if (from === to) {
    return `${where}${which} still serves ${from}, but trains other networks; ${shared}`;
  }
  return `${where}${which} changes from ${from} to ${to}; ${shared}`;
}

/** "at 2.5 SNT, " where that holds for both. */
function whereInWords(a: SideFacts, b: SideFacts): string {
  const isSame = a.configuration.budget === b.configuration.budget && a.unit === b.unit && a.unit !== '';
  return isSame ? `at ${formatCost(b.configuration.budget)} ${b.unit} ` : '';
}

function whichGrouping(a: SideFacts, b: SideFacts): string {
  const { strategy } = b.configuration;
  if (a.kind !== 'losses' || b.kind !== 'losses' || a.configuration.strategy !== strategy)
    return 'the grouping';
  return strategy === 'optimal'
    ? 'the optimal grouping'
    : `the grouping by ${strategyNames[strategy].phrase}`;
}

interface Named {
  readonly name: string;
  /** Its place in a sentence. */
  readonly rank: number;
}

/** The names of B's tasks: those that A has for them, in A's order, and then what only B has. */
function namesOf(a: SideFacts, b: SideFacts): readonly Named[] {
  const places = matchTasks(b.tasks, a.tasks);
  return b.tasks.map((task, i) => {
    const place = places[i] ?? -1;
    const known = a.tasks[place];
    return { name: taskWord(known ?? task), rank: known ? place : a.tasks.length + i };
  });
}

/** Who is served together: "segmentation + depth, normals and keypoints + edges"; `undefined` when too many to name. */
function namedNetworks({ networks }: SideFacts, names: readonly Named[]): string | undefined {
  if (names.length > mostNamed) return undefined;
  const parts = networks
    .map(network => network.served.flatMap(i => names[i] ?? []).sort((x, y) => x.rank - y.rank))
    .filter(served => served.length > 0)
    .sort((x, y) => (x[0]?.rank ?? 0) - (y[0]?.rank ?? 0));
  return joinWords(parts.map(served => served.map(({ name }) => name).join(' + ')));
}

/** How many of B's networks A has too: of the same tasks and, where both have costs, the same cost. */
export function sameNetworks(a: SideFacts, b: SideFacts): number {
  const placeOf = matchTasks(b.tasks, a.tasks);
  const hasCosts = a.unit !== '' && a.unit === b.unit;
  const key = (network: NetworkFacts, place: (task: number) => number) => {
    const tasks = network.tasks.map(place).sort((x, y) => x - y);
    return `${tasks.join()} ${hasCosts ? formatCost(network.cost) : ''}`;
  };
  const known = a.networks.map(network => key(network, task => task));
  let count = 0;
  for (const network of b.networks) {
    const at = known.indexOf(key(network, task => placeOf[task] ?? -1));
    if (at < 0) continue;
    known.splice(at, 1);
    count++;
  }
  return count;
}

/** What becomes of the total, without a full stop; empty where one side has none. */
export function totalInWords(a: SideFacts, b: SideFacts): string {
  if (!Number.isFinite(a.total) || !Number.isFinite(b.total)) return '';
  const { name, format, distance, isSame, against } = b.objective;
  if (a.objective.name !== name) {
    return `A has a ${a.objective.name} of ${a.objective.format(a.total)}${a.objective.against} and B a ${name} of ${format(b.total)}${against}, which are not on one scale`;
  }
  if (format(a.total) === format(b.total)) return `the ${name} stays ${format(b.total)}${against}`;
  const isOneTable = a.configuration.data === b.configuration.data;
  const change =
    isOneTable && !isSame(b.total, a.total)
      ? ` (${distance(b.total, a.total)} ${b.total < a.total ? 'lower' : 'higher'})`
      : '';
  return `the ${name} is ${format(b.total)} instead of ${format(a.total)}${against}${change}`;
}

/** Which tasks are compared where the sides do not have the same; empty where they do. */
export function tasksInWords(a: SideFacts, b: SideFacts): string {
  const places = matchTasks(a.tasks, b.tasks);
  const both = a.tasks.filter((_, i) => (places[i] ?? -1) >= 0);
  const onlyA = a.tasks.filter((_, i) => (places[i] ?? -1) < 0);
  const onlyB = b.tasks.filter((_, i) => !places.includes(i));
  const isByName = a.tasks.some((task, i) => {
    const other = b.tasks[places[i] ?? -1];
    return other !== undefined && other.id !== task.id;
  });
  const byName = isByName ? 'The tasks of both tables are matched by their names.' : '';
  if (onlyA.length === 0 && onlyB.length === 0) return byName;
  const list = (tasks: SideFacts['tasks']) =>
    tasks.length > mostNamed ? `${tasks.length} tasks` : joinWords(tasks.map(taskWord));
  const only = [
    ...(onlyA.length > 0 ? [`only in A: ${list(onlyA)}`] : []),
    ...(onlyB.length > 0 ? [`only in B: ${list(onlyB)}`] : []),
  ].join('; ');
  const compared =
    both.length === 0
      ? 'The tables have no task in common'
      : `Task by task, ${list(both)} ${both.length === 1 ? 'is' : 'are'} compared`;
  return [`${compared}; ${only}.`, byName].filter(Boolean).join(' ');
}

/** The first words of the headline: what differs. */
export function leadInWords(differences: readonly string[]): string {
  return differences.length === 0 ? 'Both sides are the same' : capital(joinWords(differences));
}
