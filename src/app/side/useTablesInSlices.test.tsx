import { act, cleanup } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import type { TableId } from '../tables/tableIds.ts';
import { makeLoaded } from '../testing/makeLoaded.ts';
import { useTablesInSlices } from './useTablesInSlices.ts';

/** What a component that shows `own-1` has drawn, time by time: whether the table was there, and another. `before` it is drawn first. */
function setUp(before?: LoadedTable) {
  const drawn: string[] = [];
  function Shows() {
    const tables = useTablesInSlices('own-1');
    drawn.push(['own-1', 'own-2'].filter(id => tables[id]?.kind === 'loaded').join(' '));
    return null;
  }
  function Waits({ isOver }: { readonly isOver: boolean }) {
    return isOver && <Shows />;
  }
  const { app, rerender } = renderInApp(<Waits isOver={before === undefined} />);
  drawn.length = 0;
  if (before) {
    act(() => app.session.getState().setTable('own-1', { kind: 'loaded', loaded: before }));
    rerender(<Waits isOver />);
  }
  const load = (id: TableId) =>
    act(() =>
      app.session.setState(({ tables }) => ({
        tables: { ...tables, [id]: { kind: 'loaded', loaded: makeLoaded(id) } },
      })),
    );
  return { drawn, load };
}

test('the table that is shown comes beside what is drawn, not in its place', () => {
  const { drawn, load } = setUp();
  load('own-1');
  // Drawn as it was first, and with the table in a rendering that gives way.
  expect(drawn).toEqual(['', 'own-1']);
});

test('other tables are there at once', () => {
  const { drawn, load } = setUp();
  load('own-1');
  drawn.length = 0;
  load('own-2');
  expect(drawn[0]).toBe('own-1 own-2');
});

/** Affinities of so many tasks. */
function affinitiesOf(count: number): LoadedTable {
  const tasks = Array.from({ length: count }, (_, i) => ({ id: `t${i}`, name: `Task ${i}`, short: `t${i}` }));
  return {
    kind: 'affinity',
    table: {
      ...{ id: 'own-1', name: 'Mine', meaning: 'gain', better: 'higher', scale: 'linear' },
      ...{ source: makeLoaded().table.source, sources: tasks, targets: tasks },
      values: new Float64Array(count * count),
    },
  };
}

test('what shows a large affinity table that is there stands first without it', () => {
  expect(setUp(affinitiesOf(51)).drawn).toEqual(['', 'own-1']);
});

test('what shows a small table that is there stands with it at once', () => {
  expect(setUp(affinitiesOf(50)).drawn).toEqual(['own-1']);
  cleanup();
  expect(setUp(makeLoaded()).drawn).toEqual(['own-1']);
});
