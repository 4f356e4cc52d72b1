import {
  choice,
  choices,
  maybeTableId,
  number,
  texts,
  type ValuesOf,
  whole,
} from '../../../app/configuration/field.ts';
import type { Features } from '../../../app/configuration/fields.ts';
import { isHandNetwork } from '../../../app/configuration/viewFields.ts';
import { say } from '../../../base/i18n/message.ts';
import { msg } from '../../../base/i18n/text.ts';

/** The ways to choose what to train next that race: the names of core's racers, which loads later. */
export const racerNames = [
  'plan',
  'plan-early',
  'higher-order',
  'early-stopping',
  'by-size',
  'random',
] as const;

/** Shown unless others are wanted. */
const usualRacers = racerNames.filter(name => name !== 'plan-early');

/** A list of networks: they are named by tasks and cost, as a table that grows counts them anew. */
const networks = (key: string, title: string) =>
  texts(
    key,
    title,
    say('a list of networks, each its tasks joined by ~, with * and its cost'),
    isHandNetwork,
  );

/** What is planned to be trained, and how that is shown. */
export const planFields = {
  /** Networks proposed at once. */
  batch: whole('batch', msg('networks proposed'), 4, msg('a whole number from 1 to 60'), [1, 60]),
  /** The expected regret, in its unit, at which enough is trained. */
  goal: number(
    'goal',
    msg('regret to stop at'),
    0.5,
    msg('a number from 0.01 to 100'),
    value => value >= 0.01 && value <= 100,
  ),
  /** What training a network costs: one each, one for each of its tasks, or what the network costs. */
  effort: choice('effort', msg('cost of training'), ['each', 'tasks', 'cost'], 'each'),
  /** The most that the networks proposed may cost to train; 0 for no limit. */
  spend: number(
    'spend',
    msg('training budget'),
    0,
    msg('a number from 0 (no limit)'),
    value => value >= 0 && value < 1e15,
  ),
  /** Whether every budget counts, or the present one alone. */
  aim: choice('aim', msg('budgets planned for'), ['all', 'budget'], 'all'),
  /** Networks under way. */
  running: networks('running', msg('networks under way')),
  /** Networks that cannot be trained. */
  never: networks('never', msg('networks that cannot be trained')),
  /** Networks that no grouping may hold, whether they are in the table or not. */
  leave: networks('leave', msg('networks left out')),
  /** A table of affinities as first evidence; empty for none. */
  prior: maybeTableId('prior', msg('affinities as evidence'), ''),
  /** The losses of the same networks in another experiment; empty for none. */
  sister: maybeTableId('sister', msg('sister table'), ''),
  /** A complete table as it was when the plan had so many networks trained; 0 for all of it. */
  seen: whole('seen', msg('networks taken as trained'), 0, msg('a whole number from 0 to 5000'), [0, 5000]),
  /** The ways that race on a complete table. */
  race: choices('race', msg('ways shown in the race'), racerNames, usualRacers),
  /** The racer whose networks are shown. */
  racer: choice(
    'racer',
    msg('way followed'),
    racerNames.filter(name => name !== 'random'),
    'plan',
  ),
  /** The number of trained networks that the race stands at; 0: where the plan is at its goal. */
  at: whole('at', msg('place in the race'), 0, msg('a whole number from 0 to 5000'), [0, 5000]),
};

/** What is let go along with the table that is shown. */
export const planPlaces: Pick<Features, 'withoutTable'> = {
  withoutTable: () => ({ running: [], never: [], leave: [], prior: '', sister: '', seen: 0, at: 0 }),
};

declare module '../../../app/configuration/configuration.ts' {
  interface Configuration extends ValuesOf<typeof planFields> {}
}
