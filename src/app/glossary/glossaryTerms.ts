import { msg } from '../../base/i18n/text.ts';

/** A word of the field as this application uses it. */
export interface GlossaryTerm {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
}

/** The glossary, in an order in which each term needs only those before it. */
export const glossaryTerms: readonly GlossaryTerm[] = [
  {
    id: 'task',
    name: msg('Task'),
    meaning: msg('One thing to predict, with its own loss: for instance how far away each pixel is.'),
  },
  {
    id: 'loss',
    name: msg('Loss'),
    meaning: msg('How wrong a network’s predictions of a task are, on average. Lower is better.'),
  },
  {
    id: 'network',
    name: msg('Network'),
    meaning: msg(
      'One trained model: the set of tasks that it was trained on, what it costs to run, and one loss for each of its tasks.',
    ),
  },
  {
    id: 'loss-table',
    name: msg('Loss table'),
    meaning: msg(
      'All networks of one experiment with their losses. Everything here is computed from such tables.',
    ),
  },
  {
    id: 'split',
    name: msg('Split'),
    meaning: msg(
      'The examples that a loss was measured on. Validation losses may choose; test losses only report; early ones are taken after a part of the training.',
    ),
  },
  {
    id: 'snt',
    name: msg('SNT, Standard Network Time'),
    meaning: msg(
      'The paper’s unit of cost: what running one full-size network takes. A half-size network costs 0.5 SNT.',
    ),
  },
  {
    id: 'budget',
    name: msg('Budget'),
    meaning: msg('The most that the chosen networks may cost together when they are run.'),
  },
  {
    id: 'grouping',
    name: msg('Grouping'),
    meaning: msg('The networks that are chosen under a budget, and for each task which of them serves it.'),
  },
  {
    id: 'head',
    name: msg('Head'),
    meaning: msg(
      'The part of a network that predicts one task. The head of a task in a grouping is the one whose prediction is used.',
    ),
  },
  {
    id: 'auxiliary',
    name: msg('Auxiliary task'),
    meaning: msg(
      'A task that a network is trained on though another network serves it: only because it helps the others.',
    ),
  },
  {
    id: 'gain',
    name: msg('Gain'),
    meaning: msg(
      'How much better a task does when it is trained together with another than alone at half the size, in percent of the loss alone. Positive helps.',
    ),
  },
  {
    id: 'negative-transfer',
    name: msg('Negative transfer'),
    meaning: msg('A gain below zero: a task does worse for being trained together with another.'),
  },
  {
    id: 'affinity',
    name: msg('Affinity'),
    meaning: msg(
      'One value for a pair of tasks: the mean of the gains that each gives the other. Other authors measure it in other ways.',
    ),
  },
  {
    id: 'strategy',
    name: msg('Strategy'),
    meaning: msg(
      'By which losses, or by which rule, the networks are chosen. What is reported is always what they then lose on test.',
    ),
  },
  {
    id: 'optimal',
    name: msg('Optimal'),
    meaning: msg(
      'Chosen by the validation losses of all networks fully trained, by a search that proves that nothing better exists.',
    ),
  },
  {
    id: 'early-stopping',
    name: msg('Early-stopping approximation (ESA)'),
    meaning: msg('Chosen by the losses of all networks after a small part of the training.'),
  },
  {
    id: 'higher-order',
    name: msg('Higher-order approximation (HOA)'),
    meaning: msg(
      'Chosen after training only single tasks and pairs: what a task loses in a larger network is taken to be the mean of what it loses in the pairs within.',
    ),
  },
  {
    id: 'all-in-one',
    name: msg('All in one'),
    meaning: msg('One network that is trained on every task.'),
  },
  {
    id: 'independent',
    name: msg('Independent'),
    meaning: msg('One network for each task alone.'),
  },
  {
    id: 'random',
    name: msg('Random'),
    meaning: msg(
      'What groupings drawn by chance lose on average: the bar that a way of choosing has to clear.',
    ),
  },
  {
    id: 'frontier',
    name: msg('Frontier'),
    meaning: msg('For every budget, the least total loss that it buys.'),
  },
  {
    id: 'regret',
    name: msg('Regret'),
    meaning: msg(
      'How much worse the grouping of a cheap strategy is than the optimal one of the same budget, in percent.',
    ),
  },
  {
    id: 'stability',
    name: msg('Stability'),
    meaning: msg(
      'How often the same grouping is chosen when the losses come out a little differently, as they would in another run.',
    ),
  },
  {
    id: 'seed',
    name: msg('Seed'),
    meaning: msg(
      'The number that decides all chance in a run. The same seed gives the same run; several show how much chance matters.',
    ),
  },
  {
    id: 'recipe',
    name: msg('Recipe'),
    meaning: msg(
      'All that a training in the Lab depends on, in a line of text that links hold: whoever follows it gets the same losses.',
    ),
  },
];

/** The terms without which no answer can be read: what the help of the page and that of the command explain. */
export const helpTerms: readonly GlossaryTerm[] = glossaryTerms.filter(({ id }) =>
  ['snt', 'budget', 'auxiliary', 'gain', 'frontier'].includes(id),
);
