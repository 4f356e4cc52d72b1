import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInApp } from '../../../testing/renderInApp.tsx';
import type { TableId } from '../tables/tableIds.ts';
import { makeLoaded } from '../testing/makeLoaded.ts';
import { useTablesInSlices } from './useTablesInSlices.ts';

/** What a component that shows `own-1` has drawn, time by time: whether the table was there, and another. */
function setUp() {
  const drawn: string[] = [];
  function Shows() {
    const tables = useTablesInSlices('own-1');
    drawn.push(['own-1', 'own-2'].filter(id => tables[id]?.kind === 'loaded').join(' '));
    return null;
  }
  const { app } = renderInApp(<Shows />);
  drawn.length = 0;
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
