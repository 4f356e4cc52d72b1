import { formatCost, joinWords, numberWord, taskWord, unitText } from '../../../app/words/format.ts';
import {
  groupKindWords,
  groupValueWords,
  networkCostWords,
  relativeWords,
  sizeWords,
} from '../../../app/words/groupingWords.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { capitalised } from '../../../base/i18n/capitalised.ts';
import { t } from '../../../base/i18n/text.ts';
import { matchTasks } from '../../../core/tables/matchTasks.ts';
import { haveOppositeSenses } from '../../../core/tables/taskChange.ts';
import { joinSentences } from './joinSentences.ts';
import { type NetworkFacts, type SideFacts, tableNames } from './sideFacts.ts';

/** More tasks than a sentence can name network by network. */
const mostNamed = 8;

/** What B has in place of what A has, one phrase each ("Setting 2 instead of Setting 1"); empty when nothing differs. */
export function differencesInWords(a: SideFacts, b: SideFacts): readonly string[] {
  const [tableA, tableB] = tableNames(a, b);
  const areLosses = a.kind === 'losses' && b.kind === 'losses';
  const [from, to] = [a.configuration, b.configuration];
  const instead = (isSame: boolean, wordsB: string, wordsA: string) =>
    isSame ? [] : [t('{new} instead of {old}', { new: wordsB, old: wordsA })];
  const phrases = instead(from.data === to.data, tableB, tableA);
  if (!areLosses) {
    if (a.kind !== b.kind) return phrases;
    const atMost = ({ budget, unit }: SideFacts) =>
      unit === 'networks'
        ? t('{n, plural, one {at most {word} network} other {at most {word} networks}}', {
            n: budget,
            word: numberWord(budget),
          })
        : t('a cost of at most {cost}', { cost: formatCost(budget) });
    return [
      ...phrases,
      ...instead(atMost(a) === atMost(b), atMost(b), atMost(a)),
      ...instead(from.sets === to.sets, groupKindWords(to.sets), groupKindWords(from.sets)),
      ...instead(from.worth === to.worth, groupValueWords(to.worth), groupValueWords(from.worth)),
      ...instead(sizeWords(from.sizes) === sizeWords(to.sizes), sizeWords(to.sizes), sizeWords(from.sizes)),
      ...instead(
        networkCostWords(from) === networkCostWords(to),
        networkCostWords(to),
        networkCostWords(from),
      ),
      ...instead(from.relative === to.relative, relativeWords(to), relativeWords(from)),
      ...constraintDifferences(a.constraints, b.constraints),
    ];
  }
  const weights = (values: readonly number[]) =>
    values.length === 0
      ? t('equal weights')
      : t('weights of {weights}', { weights: values.map(formatCost).join(t(', ')) });
  const isByAffinity = from.strategy === 'affinity' && to.strategy === 'affinity';
  return [
    ...phrases,
    ...instead(
      from.strategy === to.strategy,
      t(strategyNames[to.strategy].phrase),
      t(strategyNames[from.strategy].phrase),
    ),
    ...(from.budget === to.budget && a.unit === b.unit
      ? []
      : [
          t('{new} {newUnit} instead of {old} {oldUnit}', {
            new: formatCost(to.budget),
            newUnit: unitText(b.unit, to.budget),
            old: formatCost(from.budget),
            oldUnit: unitText(a.unit, from.budget),
          }),
        ]),
    ...(from.heads === to.heads
      ? []
      : [
          t(
            'heads that are best on {new, select, test {test} other {validation}} instead of {old, select, test {test} other {validation}}',
            { new: to.heads, old: from.heads },
          ),
        ]),
    ...instead(a.objective.name === b.objective.name, b.objective.name, a.objective.name),
    ...instead(
      from.weights.join() === to.weights.join() || a.objective.name !== b.objective.name,
      weights(to.weights),
      weights(from.weights),
    ),
    ...(from.predicted === to.predicted
      ? []
      : [to.predicted ? t('with predicted networks') : t('without predicted networks')]),
    ...(isByAffinity && from.guess !== to.guess ? [t('other affinities to choose by')] : []),
    ...constraintDifferences(a.constraints, b.constraints),
  ];
}

function constraintDifferences(a: readonly string[], b: readonly string[]): readonly string[] {
  const added = b.filter(words => !a.includes(words));
  const gone = a.filter(words => !b.includes(words));
  return [
    ...(added.length > 0 ? [t('with {constraints}', { constraints: joinWords(added) })] : []),
    ...(gone.length > 0 ? [t('without {constraints}', { constraints: joinWords(gone) })] : []),
  ];
}

/** What becomes of the grouping from A to B, without a full stop: "the optimal grouping changes from … to …; …". */
export function groupingChangeInWords(a: SideFacts, b: SideFacts): string {
  const waiting = [a, b].filter(side => side.state === 'searching').map(side => side.searching);
  if (waiting.length > 0) return [...new Set(waiting)].join(t('; '));
  const lacking = [a, b].filter(side => side.state === 'none').map(side => side.name);
  if (lacking.length > 0) {
    const where = lacking.length === 2 ? 'both' : (lacking[0] ?? '');
    return t('there is no grouping on {where, select, both {either side} A {A} other {B}} to compare', {
      where,
    });
  }
  const count = b.networks.length;
  const same = countSameNetworks(a, b);
  const grouping = groupingAt(a, b);
  const [from, to] = [namedNetworks(a, namesOf(a, a)), namedNetworks(b, namesOf(a, b))];
  if (same === count && a.networks.length === count)
    return from
      ? t('{grouping} stays the same: {from}', { grouping, from })
      : t('{grouping} stays the same', { grouping });
  const shared = sharedInWords(same, count);
  if (from === undefined || to === undefined) {
    const before = a.networks.length;
    if (before === count) return t('{grouping} changes; {shared}', { grouping, shared });
    return t(
      '{grouping} changes from {n, plural, one {{before} network} other {{before} networks}} to {after}; {shared}',
      { grouping, n: before, before: numberWord(before), after: numberWord(count), shared },
    );
  }
  if (from === to) {
    return t('{grouping} still serves {from}, but trains other networks; {shared}', {
      grouping,
      from,
      shared,
    });
  }
  return t('{grouping} changes from {from} to {to}; {shared}', { grouping, from, to, shared });
}

/** How many of B's networks A has too. */
function sharedInWords(same: number, count: number): string {
  if (same === 0 && count === 1) return t('its network is another');
  const total = numberWord(count);
  if (same === 0) return t('none of its {total} networks is the same', { total });
  return t(
    '{same} of its {count, plural, one {{total} network} other {{total} networks}} {n, plural, one {is} other {are}} the same',
    { same: numberWord(same), count, total, n: same },
  );
}

/** The grouping as it begins a clause, "at 2.5 SNT the optimal grouping", with a budget that holds for both. */
function groupingAt(a: SideFacts, b: SideFacts): string {
  const grouping = whichGrouping(a, b);
  const isSame = a.budget === b.budget && a.unit === b.unit;
  if (!isSame) return grouping;
  return t('at {budget} {unit} {grouping}', {
    budget: formatCost(b.budget),
    unit: unitText(b.unit, b.budget),
    grouping,
  });
}

function whichGrouping(a: SideFacts, b: SideFacts): string {
  const { strategy } = b.configuration;
  if (a.kind !== 'losses' || b.kind !== 'losses' || a.configuration.strategy !== strategy)
    return t('the grouping');
  return strategy === 'optimal'
    ? t('the optimal grouping')
    : t('the grouping by {strategy}', { strategy: t(strategyNames[strategy].phrase) });
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
export function countSameNetworks(a: SideFacts, b: SideFacts): number {
  const placeOf = matchTasks(b.tasks, a.tasks);
  const hasCosts = a.unit === b.unit;
  const key = (network: NetworkFacts, place: (task: number) => number) => {
    const tasks = network.tasks.map(place).sort((x, y) => x - y);
    return `${tasks.join()} ${hasCosts ? network.cost.toPrecision(6) : ''}`;
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
  const { name, distance, isSame, against } = b.objective;
  if (a.objective.name !== name || a.valueUnit !== b.valueUnit || haveOppositeSenses(a.tasks, b.tasks)) {
    return t(
      'the {nameA} of A is {totalA}{againstA} and the {nameB} of B {totalB}{againstB}, which are not on one scale',
      {
        nameA: a.objective.name,
        totalA: a.totalText,
        againstA: a.objective.against,
        nameB: name,
        totalB: b.totalText,
        againstB: against,
      },
    );
  }
  const values = { name, total: b.totalText, before: a.totalText, against };
  if (values.total === values.before) return t('the {name} stays {total}{against}', values);
  const isOneTable = a.configuration.data === b.configuration.data;
  if (!isOneTable || isSame(b.total, a.total))
    return t('the {name} is {total} instead of {before}{against}', values);
  return t(
    'the {name} is {total} instead of {before}{against} ({distance} {way, select, lower {lower} other {higher}})',
    {
      ...values,
      distance: distance(b.total, a.total),
      way: b.objective.shown(b.total) < b.objective.shown(a.total) ? 'lower' : 'higher',
    },
  );
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
  const byName = isByName ? t('The tasks of both tables are matched by their names.') : '';
  if (onlyA.length === 0 && onlyB.length === 0) return byName;
  const list = (tasks: SideFacts['tasks']) =>
    tasks.length > mostNamed
      ? t('{count, plural, one {# task} other {# tasks}}', { count: tasks.length })
      : joinWords(tasks.map(taskWord));
  const compared =
    both.length === 0
      ? t('The tables have no task in common')
      : t('Task by task, {tasks} {n, plural, one {is} other {are}} compared', {
          tasks: list(both),
          n: both.length,
        });
  const clauses = [
    compared,
    ...(onlyA.length > 0 ? [t('only in A: {tasks}', { tasks: list(onlyA) })] : []),
    ...(onlyB.length > 0 ? [t('only in B: {tasks}', { tasks: list(onlyB) })] : []),
  ];
  const sentence = t('{clauses}.', { clauses: clauses.join(t('; ')) });
  return joinSentences([sentence, byName]);
}

/** The first words of the headline: what differs. */
export function leadInWords(differences: readonly string[]): string {
  return differences.length === 0 ? t('Both sides are the same') : capitalised(joinWords(differences));
}
