import { describe, expect, it } from 'vitest';
import type { ColumnsMapping } from '../../files/open/mapping.ts';
import { changeRole, giveOwnTask } from './editMapping.ts';

const task = (id: string) => ({ id, name: id, short: id });

const mapping: ColumnsMapping = {
  shape: 'wide',
  name: 'Made',
  tasks: [task('a'), task('b'), task('c')],
  costs: 'column',
  costUnit: 'ms',
  splitWords: {},
  files: [
    {
      file: 'made.csv',
      split: 'validation',
      singlesFirst: false,
      columns: [
        { name: 'ms', role: { kind: 'cost' } },
        { name: 'a', role: { kind: 'value', task: 0 } },
        { name: 'b', role: { kind: 'value', task: 1 } },
        { name: 'c', role: { kind: 'value', task: 2, split: 'test' } },
        { name: 'flops', role: { kind: 'ignore' } },
      ],
    },
  ],
};
const roles = (changed: ColumnsMapping) => changed.files[0]?.columns.map(({ role }) => role);

describe('the role of a column', () => {
  it('moves: of a role that one column has, the column before lets go', () => {
    expect(roles(changeRole(mapping, 0, 4, { kind: 'cost' }))?.map(role => role.kind)).toEqual([
      'ignore',
      'value',
      'value',
      'value',
      'cost',
    ]);
  });

  it('takes a task along that no other column gives values of, and the others move up', () => {
    const changed = changeRole(mapping, 0, 2, { kind: 'ignore' });
    expect(changed.tasks.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(roles(changed)?.[3]).toEqual({ kind: 'value', task: 1, split: 'test' });
  });

  it('keeps a task of which another column gives another split', () => {
    const changed = changeRole(mapping, 0, 2, { kind: 'value', task: 0, split: 'test' });
    expect(changed.tasks.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(changeRole(changed, 0, 1, { kind: 'ignore' }).tasks.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('takes the standard errors along with their task', () => {
    const columns = mapping.files.map(file => ({
      ...file,
      columns: [
        ...file.columns,
        { name: 'b error', role: { kind: 'stderr', task: 1 } as const },
        { name: 'c error', role: { kind: 'stderr', task: 2, split: 'test' } as const },
      ],
    }));
    const changed = roles(changeRole({ ...mapping, files: columns }, 0, 2, { kind: 'ignore' }));
    expect(changed?.slice(5)).toEqual([{ kind: 'ignore' }, { kind: 'stderr', task: 1, split: 'test' }]);
  });

  it('makes a task of a column, with an id and a short name of its own', () => {
    const twice = giveOwnTask(giveOwnTask(mapping, 0, 4), 0, 0);
    expect(twice.tasks.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'flops', 'ms']);
    expect(roles(twice)?.[4]).toEqual({ kind: 'value', task: 3 });
    const same = giveOwnTask({ ...mapping, tasks: [task('flops'), task('b'), task('c')] }, 0, 4);
    expect(same.tasks.map(({ id }) => id)).toEqual(['flops', 'b', 'c', 'flops 2']);
    expect(new Set(same.tasks.map(({ short }) => short)).size).toBe(4);
  });

  it('names no task by a word that sorts the table of networks', () => {
    const columns = mapping.files.map(file => ({
      ...file,
      columns: [...file.columns, { name: 'cost', role: { kind: 'ignore' } as const }],
    }));
    expect(giveOwnTask({ ...mapping, files: columns }, 0, 5).tasks.at(-1)?.id).toBe('cost 2');
  });
});
