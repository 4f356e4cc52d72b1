import { describe, expect, it } from 'vitest';
import { networkTexts, propose, rolesOf, tableOf, told } from '../../../testing/openFiles.ts';

const csv = (...lines: readonly string[]) => propose({ 'losses.csv': lines.join('\n') });

describe('columns of marks that are called like tasks', () => {
  it.each([
    ['u,w', '1', '0'],
    ['u,w', '✓', ''],
    ['has_u,has_w', 'yes', 'no'],
    ['u?,w?', 'True', 'False'],
    ['u_trained,w_trained', 'x', '-'],
  ])('say which tasks each network trains: %s %s %s', async (names, yes, no) => {
    const { mapping, result } = await csv(
      `cost,${names},loss_u,loss_w`,
      `1,${yes},${no},0.5,`,
      `1,${no},${yes},0.75,0.25`,
      `2,${yes},${yes},1,`,
    );
    expect(rolesOf(mapping)).toEqual(['cost', 'member', 'member', 'value 0', 'value 1']);
    const [u, w] = tableOf(result).tasks.map(({ id }) => id);
    expect(networkTexts(tableOf(result))).toEqual([`${u} 0.5 @ 1`, `${w} 0.25 @ 1`, `${u} 1 + ${w} – @ 2`]);
    expect(told(result)).toContain(
      'warning 3 loss_u: There is a value, but the network is marked as not trained on this task.',
    );
  });

  it('are no losses beside columns that name splits', async () => {
    const { mapping, result } = await csv('cost,u,w,val/u,test/u,val/w,test/w', '1,1,0,0.5,0.6,,');
    expect(rolesOf(mapping).slice(0, 3)).toEqual(['cost', 'member', 'member']);
    expect(networkTexts(tableOf(result))).toEqual(['u 0.5 @ 1']);
  });

  it('leave tasks without such a column to their values', async () => {
    const { result } = await csv('cost,u,loss_u,loss_w', '1,0,,0.25', '2,1,0.5,0.75');
    expect(networkTexts(tableOf(result)).map(text => text.replaceAll('loss_', ''))).toEqual([
      'w 0.25 @ 1',
      'u 0.5 + w 0.75 @ 2',
    ]);
  });

  it('are named where they hold something else, or are called like no task', async () => {
    const { mapping } = await csv('cost,u,loss_u,loss_w', '1,yes,0.5,', '2,perhaps,0.5,0.75');
    expect(rolesOf(mapping)[1]).not.toBe('member');
    const { result } = await csv('cost,u,q,total_loss', '1,✓,,0.5');
    expect(told(result).join()).not.toContain('not trained');
  });
});
