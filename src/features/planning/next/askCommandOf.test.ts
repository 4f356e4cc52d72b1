import { expect, test } from 'vitest';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { sideOf } from '../../../app/side/sideOf.ts';
import { makeLossTable } from '../../../core/testing/makeLossTable.ts';
import type { LoadedLosses } from '../../../files/table/parseTable.ts';
import { planSubject } from '../asking/planSubject.ts';
import { plannedWords } from '../planWords.ts';
import { askCommandOf } from './askCommandOf.ts';

const table = makeLossTable(2, [
  { tasks: [0], cost: 1, losses: [0.5] },
  { tasks: [1], cost: 1, losses: [0.4] },
]);
const loaded: LoadedLosses = { kind: 'losses', table, about: '', splitNotes: {} };

function commandOf(changes: Partial<ReturnType<typeof defaultConfiguration>>): string {
  const configuration = { ...defaultConfiguration(), ...changes };
  const session = { tables: { [configuration.data]: { kind: 'loaded', loaded } as const }, curves: {} };
  const side = sideOf(configuration, session);
  if (side?.kind !== 'losses') throw new Error('no side');
  const subject = planSubject(table, 'validation');
  const shown = { side, subject, plan: undefined, outlook: undefined, isPast: false, write: String };
  return askCommandOf({ ...shown, words: plannedWords(subject, 'sum', []) });
}

test('the command asks for what the page shows, and says nothing of what is usual', () => {
  expect(commandOf({})).toBe('npx taskmates ask setting-1 --batch 4');
  const [a, b] = table.tasks.map(({ id }) => id);
  expect(
    commandOf({
      ...{ batch: 2, aim: 'budget', budget: 2, effort: 'tasks', spend: 3 },
      ...{ running: [`${a}*1`], never: [`${a}~${b}*1`], leave: [`${b}*1`], prior: 'tag-taskonomy', most: 1 },
    }),
  ).toBe(
    'npx taskmates ask setting-1 --batch 2 --budgets 2 --running 1 --untrainable 3 --training-cost tasks --training-budget 3 --affinities tag-taskonomy --max-networks 1 --exclude 2',
  );
});
