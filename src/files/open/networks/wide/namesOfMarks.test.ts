import { describe, expect, it } from 'vitest';
import { networkTexts, propose, rolesOf, tableOf, told } from '../../../testing/openFiles.ts';

const csv = (...lines: readonly string[]) => propose({ 'losses.csv': lines.join('\n') });

describe('what cells and names of columns mean', () => {
  it('a dash of any length before a digit is a minus', async () => {
    const { result } = await csv('tasks,cost,u,w', 'u,1,–0.5,', 'w,1,,—0.25', 'u+w,2,−0.75,‐1');
    expect(networkTexts(tableOf(result))).toEqual(['u -0.5 @ 1', 'w -0.25 @ 1', 'u -0.75 + w -1 @ 2']);
  });

  it('yes and no are marks, no names of tasks or networks', async () => {
    const { mapping, result } = await csv('pretrained,cost,u,w', 'yes,1,0.5,', 'no,1,,0.25', 'yes,2,0.75,1');
    expect(rolesOf(mapping)).toEqual(['ignore', 'cost', 'value 0', 'value 1']);
    expect(networkTexts(tableOf(result))).toEqual(['u 0.5 @ 1', 'w 0.25 @ 1', 'u 0.75 + w 1 @ 2']);
  });

  it.each(['u_rank', 'rank_u', 'ranking'])('a column of ranks is no task: %s', async rank => {
    const { mapping, result } = await csv(`tasks,cost,u,w,${rank}`, 'u,1,0.5,,2', 'u+w,2,0.75,1,1');
    expect(rolesOf(mapping).at(-1)).toBe('ignore');
    expect(tableOf(result).tasks.map(({ id }) => id)).toEqual(['u', 'w']);
  });

  it.each([
    ['acc_u', 'acc_w'],
    ['val_loss/u', 'val_loss/w'],
    ['u rmse', 'w rmse'],
  ])('task sets name the tasks within the names of columns: %s', async (u, w) => {
    const { mapping, result } = await csv(`tasks,cost,${u},${w}`, 'u,1,0.5,', 'u+w,2,0.75,');
    expect(rolesOf(mapping)[0]).toBe('task-set');
    expect(tableOf(result).networkCount).toBe(2);
    expect(Array.from(tableOf(result).members)).toEqual([0, 0, 1]);
  });
});

describe('rows of a summary as of pandas', () => {
  const summary = ['count,2,2', 'mean,0.5,1', 'std,0.1,0.1', 'min,0.4,0.9', '25%,0.45,1', '99.5%,0.6,1.1'];

  it('are no networks, each is named', async () => {
    const { result } = await csv('name,u,w', 'p,0.25,0.5', ...summary);
    expect(told(result).filter(text => text.includes('sums others up'))).toHaveLength(6);
    expect(result.words[0]?.values).toMatchObject({ networks: 1 });
  });

  it('alone are no table, which is said', async () => {
    const { result } = await csv(',u,w', ...summary);
    expect(result.loaded).toBeUndefined();
    expect(told(result)).toContain('error: No network is left to make a table of.');
  });

  it('are no tasks either where the summary stands on its side', async () => {
    const { mapping } = await csv('name,count,mean,std,min,25%,max,u', 'p,5,0.2,0.01,0.1,0.15,0.3,0.25');
    expect(rolesOf(mapping)).toEqual(['name', ...Array.from({ length: 6 }, () => 'ignore'), 'value 0']);
  });

  it('stay networks where names only look so', async () => {
    const { result } = await csv('name,u,w', 'count,0.25,0.5', '50%,0.75,1');
    expect(told(result).join()).not.toContain('sums others up');
  });
});
