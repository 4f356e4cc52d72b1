import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import type { BuiltInTable } from '../../../app/tables/tableIds.ts';
import { parseTable } from '../../../files/table/parseTable.ts';
import { makeSide } from '../testing/makeSide.ts';
import {
  countSameNetworks,
  differencesInWords,
  groupingChangeInWords,
  leadInWords,
  tasksInWords,
  totalInWords,
} from './compareWords.ts';
import { type SideFacts, sideFacts } from './sideFacts.ts';

const read = (id: BuiltInTable) => parseTable(readFileSync(`public/tables/${id}.json`, 'utf8'));

function factsOf(name: 'A' | 'B', data: BuiltInTable, patch: Partial<Configuration> = {}): SideFacts {
  return sideFacts(makeSide(name, read(data), { data, ...patch }));
}

const one = factsOf('A', 'setting-1');

describe('what differs, in words', () => {
  it('names the tables, the grouping, the networks kept and the totals of settings 1 and 2', () => {
    const other = factsOf('B', 'setting-2');
    expect(leadInWords(differencesInWords(one, other))).toBe('Setting 2 instead of Setting 1');
    expect(groupingChangeInWords(one, other)).toBe(
      'at 2.5 SNT the optimal grouping changes from segmentation + depth, normals and keypoints + edges to segmentation + depth + normals, keypoints and edges; one of its three networks is the same',
    );
    expect(totalInWords(one, other)).toBe('the total loss is 0.3145 instead of 0.4461');
    expect(tasksInWords(one, other)).toBe('');
  });

  it('does not set totals against each other where one side is better when higher', () => {
    const [first, ...rest] = one.tasks;
    if (!first) throw new Error('There are tasks.');
    const turned: SideFacts = { ...one, name: 'B', tasks: [{ ...first, measured: 'complement' }, ...rest] };
    expect(totalInWords(one, turned)).toContain('which are not on one scale');
  });

  it('counts the units of each budget', () => {
    const [a, b] = [2.5, 1].map(budget => ({
      ...factsOf('B', 'setting-1', { budget }),
      unit: 'units of cost',
    }));
    if (!a || !b) throw new Error('There are two sides.');
    expect(differencesInWords(a, b)).toEqual(['1 unit of cost instead of 2.5 units of cost']);
  });

  it('names every part of a configuration that bears on the choice', () => {
    const other = factsOf('B', 'setting-1', {
      strategy: 'higher-order',
      budget: 3,
      heads: 'test',
      weights: [2, 1, 1, 1, 1],
      apart: ['d~n'],
      most: 2,
    });
    expect(differencesInWords(one, other)).toEqual([
      'higher-order estimates instead of exact search',
      '3 SNT instead of 2.5 SNT',
      'heads that are best on test instead of validation',
      'weighted total loss instead of total loss',
      'with at most two networks and depth and normals apart',
    ]);
    expect(differencesInWords(other, one).at(-1)).toBe(
      'without at most two networks and depth and normals apart',
    );
  });

  it('says that nothing differs where nothing does, whatever is only shown otherwise', () => {
    const same = factsOf('B', 'setting-1', { clamp: 30, order: 'leaf', shown: [] });
    expect(differencesInWords(one, same)).toEqual([]);
    expect(leadInWords([])).toBe('Both sides are the same');
    expect(groupingChangeInWords(one, same)).toBe(
      'at 2.5 SNT the optimal grouping stays the same: segmentation + depth, normals and keypoints + edges',
    );
    expect(totalInWords(one, same)).toBe('the total loss stays 0.4461');
  });

  it('says by how much the total of one table changes', () => {
    const more = factsOf('B', 'setting-1', { budget: 5 });
    expect(totalInWords(one, more)).toMatch(
      /^the total loss is 0\.43\d\d instead of 0\.4461 \(\d\.\d% lower\)$/,
    );
    expect(groupingChangeInWords(one, more)).toMatch(/^the optimal grouping changes from/);
  });

  it('puts totals of two objectives on no scale', () => {
    const relative = factsOf('B', 'setting-1', { objective: 'relative' });
    expect(totalInWords(one, relative)).toMatch(
      /^the total loss of A is 0\.4461 and the mean change of B .*, which are not on one scale$/,
    );
  });

  it('says which side has no grouping, and that a search still runs', () => {
    const none = factsOf('B', 'setting-1', { budget: 0.5 });
    expect(none.state).toBe('none');
    expect(groupingChangeInWords(one, none)).toBe('there is no grouping on B to compare');
    expect(totalInWords(one, none)).toBe('');
    expect(groupingChangeInWords(one, { ...none, state: 'searching' })).toBe('the search is running…');
  });

  it('says which tasks are compared where the tables have different ones', () => {
    expect(tasksInWords(one, factsOf('B', 'setting-4'))).toBe(
      'Task by task, normals is compared; only in A: segmentation, depth, keypoints and edges; only in B: autoencoding, occlusion edges, reshading and curvature.',
    );
    const affinity = factsOf('B', 'tag-taskonomy');
    expect(tasksInWords(one, affinity)).toBe('The tasks of both tables are matched by their names.');
    expect(tasksInWords(affinity, factsOf('B', 'tag-celeba'))).toMatch(
      /no task in common; only in A: .* 9 tasks\.$/,
    );
  });

  it('compares a grouping by affinities with one by losses, under the names of A', () => {
    const affinity = factsOf('B', 'tag-taskonomy');
    expect(groupingChangeInWords(one, affinity)).toBe(
      'the grouping still serves segmentation + depth, normals and keypoints + edges, but trains other networks; none of its three networks is the same',
    );
    expect(groupingChangeInWords(affinity, factsOf('B', 'tag-taskonomy', { groups: 1 }))).toMatch(
      /^the grouping changes/,
    );
    expect(differencesInWords(affinity, factsOf('B', 'tag-taskonomy', { groups: 1 }))).toEqual([
      'at most one network instead of at most three networks',
    ]);
  });

  it('counts networks rather than names them where there are many tasks', () => {
    const [few, many] = [{ groups: 2 }, { groups: 4 }].map((patch, i) =>
      factsOf(i === 0 ? 'A' : 'B', 'tag-celeba', patch),
    ) as [SideFacts, SideFacts];
    expect(groupingChangeInWords(few, many)).toMatch(/^the grouping changes from two networks to four; /);
  });

  it('counts a network as the same by its tasks and its cost, each once', () => {
    const network = { tasks: [0, 1], served: [0], cost: 1 };
    const side = (networks: SideFacts['networks']): SideFacts => ({ ...one, networks });
    expect(countSameNetworks(side([network]), side([network, network]))).toBe(1);
    expect(countSameNetworks(side([network]), side([{ ...network, cost: 0.5 }]))).toBe(0);
    expect(countSameNetworks(side([network]), side([{ ...network, served: [1] }]))).toBe(1);
  });
});
