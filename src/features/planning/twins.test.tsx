import { render, within } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../core/plan/makePlan.ts';
import { makeLossTable } from '../../core/testing/makeLossTable.ts';
import { regretAtCount } from '../../figures/race/raceData.ts';
import { MatrixTable } from './MatrixTable.tsx';
import { matrixColumns, matrixCsv } from './matrixColumns.ts';
import { planFrontierCsv, planLines } from './next/PlanFrontier.tsx';
import { PlanFrontierTable } from './next/PlanFrontierTable.tsx';
import { plannedWords } from './planWords.ts';
import { raceCsv } from './race/RaceFigure.tsx';
import { RaceTable } from './race/RaceTable.tsx';

const runs = { numRuns: 25 };
const loss = fc.double({ min: 0.01, max: 9, noNaN: true });
const table = makeLossTable(
  3,
  [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]].map(tasks => ({
    tasks,
    cost: 1,
    losses: tasks.map(() => 0.5),
  })),
);

function cellsOf(element: React.ReactElement): readonly (readonly string[])[] {
  const { container, unmount } = render(element);
  const rows = within(container).getAllByRole('row').slice(1);
  const cells = rows.map(row => [...row.children].map(cell => cell.textContent ?? ''));
  unmount();
  return cells;
}

const linesOf = (csv: string) => csv.trim().split(/\r?\n/).slice(1);

test('the table and the file of a planned frontier hold what its lines are drawn of', () => {
  const words = plannedWords({ table, split: 'validation', trained: [], isComplete: false }, 'sum', []);
  const budget = fc.record({
    now: fc.oneof(loss, fc.constant(Number.NaN)),
    expected: loss,
    low: loss,
    high: loss,
    after: loss,
  });
  fc.assert(
    fc.property(fc.array(budget, { minLength: 1, maxLength: 6 }), values => {
      const frontier = values.map((each, i) => ({ ...each, budget: i + 1 }));
      const plan = { frontier, proposals: [{}] } as unknown as Plan;
      const lines = planLines(plan, words);
      const shown = cellsOf(<PlanFrontierTable plan={plan} unit="SNT" words={words} />);
      const written = linesOf(planFrontierCsv(plan, 'SNT', words));
      frontier.forEach(({ budget: at, low, high }, i) => {
        const drawn = ['now', 'expected', 'after'].map(
          key => lines.find(line => line.key === key)?.steps[i]?.total ?? Number.NaN,
        );
        const [now, expected, after] = drawn.map(value =>
          Number.isFinite(value) ? words.format(value) : '–',
        );
        expect(shown[i]).toEqual([
          String(at),
          now,
          expected,
          `${words.format(low)} to ${words.format(high)}`,
          after,
        ]);
        expect(written[i]?.split(',').map(Number)).toEqual(
          [at, drawn[0], drawn[1], low, high, drawn[2]].map(value => (Number.isFinite(value) ? value : 0)),
        );
      });
    }),
    runs,
  );
});

test('the table and the file of a race hold what its lines are drawn of, of lines that end early too', () => {
  const line = fc.record({
    start: fc.integer({ min: 1, max: 4 }),
    regrets: fc.array(loss, { minLength: 1, maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), drawn => {
      const lines = drawn.map(({ start, regrets }, i) => ({
        ...{ key: `line-${i}`, name: `Line ${i}`, color: 'red' },
        steps: regrets.map((regret, at) => ({ count: start + at, regret })),
      }));
      const shown = cellsOf(<RaceTable lines={lines} count={3} write={String} />);
      const written = linesOf(raceCsv(lines));
      expect(shown).toHaveLength(written.length);
      shown.forEach(([count = '', ...cells], i) => {
        const values = lines.map(each => regretAtCount(each, Number(count)));
        expect(cells).toEqual(values.map(value => (value === undefined ? '–' : String(value))));
        expect(written[i]).toBe([count, ...values.map(value => value ?? '')].join(','));
      });
    }),
    runs,
  );
});

test('the matrix has every network of a small table once, each as what is known of it first, and so have its table and file', () => {
  const some = fc.subarray([0, 1, 2, 3, 4, 5, 6]);
  fc.assert(
    fc.property(some, some, some, some, (trained, running, planned, out) => {
      const { columns, hidden } = matrixColumns(table, { trained, running, planned, out });
      expect(hidden).toBe(0);
      expect(columns.map(({ network }) => network).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
      for (const { network, state, rank } of columns) {
        const wanted = trained.includes(network)
          ? 'trained'
          : running.includes(network)
            ? 'running'
            : planned.includes(network)
              ? 'planned'
              : out.includes(network)
                ? 'out'
                : 'open';
        expect(state).toBe(wanted);
        if (state === 'planned') expect(rank).toBe(planned.indexOf(network) + 1);
      }
      const sizes = columns.map(({ tasks }) => tasks.length);
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
      expect(cellsOf(<MatrixTable table={table} columns={columns} />)).toHaveLength(columns.length);
      expect(linesOf(matrixCsv(table, columns)).map(row => row.split(',')[2])).toEqual(
        columns.map(({ state }) => state),
      );
    }),
    runs,
  );
});
