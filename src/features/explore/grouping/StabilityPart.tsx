import { Fragment } from 'react';
import { assumedAffinityNoise, assumedNoise, noiseRange } from '../../../app/configuration/viewFields.ts';
import { useChange, useSession } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import {
  noiseOf,
  type StabilityQuestion,
  stabilityKey,
  stabilityMeter,
  tablesPerturbed,
} from '../../../app/side/measureStability.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { networkTitle, taskWord } from '../../../app/words/format.ts';
import { shownTasks } from '../../../app/words/shownTasks.ts';
import { ownText, t, words } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import { confidenceOf } from '../../../core/stability/confidence.ts';
import type { Stability } from '../../../core/stability/stability.ts';
import { type LossTable, taskSetOf } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import styles from './StabilityReport.module.css';

/** How the grouping fares when what it is chosen by comes out differently: measured on demand, on perturbed tables. */
export function StabilityPart({ side, grouping }: { side: Side; grouping: Grouping }) {
  const { networks } = side;
  const stability = stabilityMeter(useApp());
  const { noise, isAssumed } = noiseOf(side.configuration.noise, networks);
  const question = questionOf(side, grouping);
  const key = question && stabilityKey(question);
  const state = useSession(session => (key === undefined ? undefined : session.stabilities[key]));
  if (!question || key === undefined) return null;
  const count = tablesPerturbed(question);
  const said = measureOf(networks);
  return (
    <Fragment>
      <p className={styles.stabilityNote}>
        {networks.isOfAffinities
          ? t(
              'Tasks are grouped again on {count} tables whose affinities differ as those of another run might, by a quick search that proves nothing.',
              { count },
            )
          : t(
              'The choice is made again on {count} tables whose {measures} differ as those of another run might.',
              { count, measures: said.measures },
            )}
      </p>
      {isAssumed && (
        <p className={styles.stabilityNote}>
          {networks.isOfAffinities
            ? t(
                'An assumption: each affinity has a noise of {percent}% of the standard deviation of all of them. Set what you know of it.',
                { percent: assumedAffinityNoise },
              )
            : t(
                'An assumption: each {measure} has a noise of {percent}%{of, select, rest { of what it lacks to 1} other {}}. This table has no replicates that would tell; set what you know of it.',
                {
                  ...{ percent: assumedNoise, measure: said.measure },
                  of: networks.tasks.every(({ measured }) => measured === 'complement') ? 'rest' : 'all',
                },
              )}
        </p>
      )}
      <div className="panel-controls">
        <NoiseFields table={networks} noise={noise.kind === 'percent' ? noise.percent : []} />
        {state?.kind !== 'running' && (
          <button type="button" className="button" onClick={() => void stability.measure(question)}>
            {t(state ? 'Measure again' : 'Measure')}
          </button>
        )}
      </div>
      {state?.kind === 'running' && (
        <p role="status">
          {t('Choosing on perturbed tables')}{' '}
          <progress value={state.progress} max={1} aria-label={t('Progress on perturbed tables')} />{' '}
          <button type="button" className="button" onClick={() => stability.cancel(key)}>
            {t('Cancel')}
          </button>
        </p>
      )}
      {state?.kind === 'failed' && <p role="alert">{words(state.message)}</p>}
      {state?.kind === 'done' && (
        <StabilityReport
          side={side}
          networks={state.networks ?? networks}
          stability={state.stability}
          grouping={grouping}
        />
      )}
    </Fragment>
  );
}

function questionOf(side: Side, grouping: Grouping): StabilityQuestion | undefined {
  const { networks, settings, strategy, budget } = side;
  const { noise } = noiseOf(side.configuration.noise, networks);
  if (side.kind === 'losses')
    return { table: networks, strategy, settings, budget, noise, networks: grouping.networks };
  if (!side.problem) return undefined;
  const percent = noise.kind === 'percent' ? noise.percent : [assumedAffinityNoise];
  const sets = grouping.networks.map(network => [...taskSetOf(networks, network)]);
  return { problem: side.problem, budget, percent, sets };
}

/** What a link holds of levels, one for each task. */
const mostLevels = 60;

type Kind = 'common' | 'task' | 'replicates';

/** The noise that losses are taken to have: one percentage, one for each task, or what replicates say. */
function NoiseFields({ table, noise }: { table: LossTable; noise: readonly number[] }) {
  const change = useChange();
  const kind: Kind = noise.length === 0 ? 'replicates' : noise.length === 1 ? 'common' : 'task';
  const kinds: readonly { readonly value: Kind; readonly text: string; readonly disabled?: boolean }[] = [
    { value: 'common', text: t('the same for all tasks') },
    {
      value: 'task',
      text: t('one level per task'),
      disabled: table.tasks.length < 2 || table.tasks.length > mostLevels,
    },
    {
      value: 'replicates',
      text: t(table.errors ? 'from replicates' : 'from replicates (this table has none)'),
      disabled: !table.errors,
    },
  ];
  const offered = kinds.filter(({ value }) => value !== 'replicates' || !table.isOfAffinities);
  const choose = (next: Kind) => {
    const level = noise[0] ?? assumedNoise;
    const levels = { common: [level], task: table.tasks.map(() => level), replicates: [] };
    change({ noise: levels[next] });
  };
  return (
    <Fragment>
      <Select title={t('Noise')} value={kind} options={offered} onChange={choose} />
      {noise.map((level, i) => {
        const name = noise.length > 1 ? ownText(table.tasks[i]?.name ?? '') : t('Level');
        return (
          <NumberField
            key={name}
            title={t('{name}, %', { name })}
            value={level}
            {...noiseRange}
            onChange={next => change({ noise: noise.with(i, next) }, 'drag')}
            onEnd={() => change({}, 'commit')}
          />
        );
      })}
    </Fragment>
  );
}

/** The networks listed, the most frequent ones. */
const listed = 8;
/** The most tasks of which each pair stands in a table. */
const mostPairs = 40;

interface StabilityReportProps {
  readonly side: Side;
  /** Those that are counted. */
  readonly networks: LossTable;
  readonly stability: Stability;
  readonly grouping: Grouping;
}

/** What perturbed tables say of a grouping: how often it is chosen again, its total, its networks and pairs. */
function StabilityReport({ side, networks: table, stability, grouping }: StabilityReportProps) {
  const { words } = side;
  const { count, sameShare, networks, together, total } = stability;
  const tasks = shownTasks(table.tasks);
  const n = tasks.length;
  const ends = [total.low, total.high].map(words.format);
  const [low, high] = words.better === 'lower' ? ends : ends.reverse();
  const confidence = confidenceOf(grouping.heads, stability);
  const weakest = confidence && table.tasks[confidence.weakest.task];
  if (networks.length === 0)
    return <p role="status">{t('On none of {count} tables can anything be chosen.', { count })}</p>;
  return (
    <div className={styles.stabilityReport}>
      <p role="status">
        <Rich
          message="The same networks are chosen on <b>{share}</b> of {count} tables. The {objective} of what is chosen has the median {median}; 95% of the tables lie between {low} and {high}."
          values={{
            share: percentOf(sameShare),
            count,
            objective: words.name,
            median: words.format(total.median),
            ...{ low, high },
          }}
        />
      </p>
      {confidence && weakest && (
        <p>
          {t(
            'Tasks served by one network here are served by one on {mean} of the tables on average; the least sure is {task}, with {share}.',
            {
              mean: percentOf(confidence.mean),
              task: taskWord(weakest),
              share: percentOf(confidence.weakest.share),
            },
          )}
        </p>
      )}
      <table className="data-table">
        <caption className="visually-hidden">{t('Networks by how often they are chosen')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('network')}</th>
            <th scope="col">{t('chosen on')}</th>
          </tr>
        </thead>
        <tbody>
          {networks.slice(0, listed).map(({ network, share }) => (
            <tr key={network}>
              <th scope="row">{networkTitle(table, network)}</th>
              <td>
                <meter value={share} max={1} aria-hidden="true" /> {percentOf(share)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {networks.length > listed && (
        <p className={styles.stabilityNote}>
          {t('{count} more networks are chosen less often.', { count: networks.length - listed })}
        </p>
      )}
      {n > 1 && n <= mostPairs && (
        <ScrollRegion title={t('Table of tasks served together')}>
          <table className="data-table">
            <caption>{t('Served by one network, share of tables')}</caption>
            <thead>
              <tr>
                <td />
                {tasks.map(task => (
                  <th scope="col" key={task.id} title={task.name}>
                    {task.short}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tasks.map((task, a) => (
                <tr key={task.id}>
                  <th scope="row">{task.name}</th>
                  {tasks.map((other, b) => (
                    <td key={other.id}>{a === b ? '' : percentOf(together[a * n + b] as number)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </div>
  );
}

/** A share in whole percents; what is not quite none or all is not called so. */
function percentOf(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share > 0.995) return '>99%';
  return `${Math.round(100 * share)}%`;
}
