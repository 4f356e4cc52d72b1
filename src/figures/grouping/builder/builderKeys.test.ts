import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyHandEdit } from '../../../core/frontier/handEdits.ts';
import type { HandNetwork } from '../../../core/frontier/handGrouping.ts';
import { builderAction } from './builderKeys.ts';

const sizesOf = (tasks: readonly number[]) => (tasks.length === 1 ? [0.5, 1] : tasks.length > 1 ? [1] : []);
const keys = [
  ...['ArrowLeft', 'ArrowRight', 'Home', 'End', '+', '-', 'n', 'd', 's', 'Delete', 'Escape', 'q'],
  ...['1', '2', '3', '4', '5', '6'],
];
const press = (key: string, shiftKey = false) => ({
  key: shiftKey && /\d/.test(key) ? '!' : key,
  code: /\d/.test(key) ? `Digit${key}` : '',
  shiftKey,
});

test('whatever keys are pressed, the grouping stays sound and the focus on one of its networks', () => {
  const strokes = fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 150 });
  fc.assert(
    fc.property(strokes, pressed => {
      let networks: readonly HandNetwork[] = [{ tasks: [0], cost: 0.5 }];
      let at = 0;
      for (const [key, shift] of pressed) {
        const action = builderAction(press(key, shift), at, networks, 5, sizesOf);
        if (action?.kind === 'focus') at = action.network;
        if (action?.kind === 'edit') ({ networks, at } = applyHandEdit(networks, action.edit, sizesOf, 0.5));
        if (networks.length === 0) return;
        expect(networks[at]).toBeDefined();
        for (const { tasks, cost } of networks) {
          expect([...new Set(tasks)].sort((a, b) => a - b)).toEqual(tasks);
          expect(tasks.every(task => task >= 0 && task < 5)).toBe(true);
          expect([0.5, 1]).toContain(cost);
        }
      }
    }),
  );
});

test('a digit puts the task of that number in or out, and with Shift into a network of its own', () => {
  const networks = [{ tasks: [0, 1], cost: 1 }];
  expect(builderAction(press('3'), 0, networks, 5, sizesOf)).toEqual({
    kind: 'edit',
    edit: { kind: 'toggle', network: 0, task: 2 },
  });
  expect(builderAction(press('2', true), 0, networks, 5, sizesOf)).toEqual({
    kind: 'edit',
    edit: { kind: 'move', from: 0, to: -1, task: 1 },
  });
  expect(builderAction(press('6'), 0, networks, 5, sizesOf)).toBeUndefined();
});

test('plus and minus go through the sizes that there are', () => {
  const alone = [{ tasks: [0], cost: 0.5 }];
  expect(builderAction(press('+'), 0, alone, 5, sizesOf)).toEqual({
    kind: 'edit',
    edit: { kind: 'resize', network: 0, cost: 1 },
  });
  expect(builderAction(press('-'), 0, alone, 5, sizesOf)).toBeUndefined();
});
