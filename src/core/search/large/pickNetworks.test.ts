import { expect, it } from 'vitest';
import { bestColumn } from './columnsWithin.ts';
import { pickNetworks } from './pickNetworks.ts';
import { networkReducedCost } from './scanNetworks.ts';
import { candidatesOf } from './testing/candidatesOf.ts';

it('picks networks that price and name their columns as before, also when picked from picked ones', () => {
  const all = candidatesOf(
    4,
    Array.from({ length: 12 }, (_, i) => ({
      losses: Object.fromEntries(
        [0, 1, 2, 3].flatMap(t => ((i >> t) & 1 ? [] : [[t, ((7 * i + 3 * t) % 11) / 11]])),
      ),
      cost: 1 + (i % 3),
    })),
  );
  const prices = {
    tasks: Float64Array.of(0.4, 0.5, 0.6, 0.7),
    ofCost: Float64Array.of(0.1, 0.2, 0.3),
    value: 0,
  };
  const picked = pickNetworks(all, Uint32Array.of(1, 4, 6, 11));
  const again = pickNetworks(picked, Uint32Array.of(1, 3));
  for (const [place, network] of [1, 4, 6, 11].entries()) {
    expect(bestColumn(picked, place, prices)).toEqual(bestColumn(all, network, prices));
    expect(networkReducedCost(picked, place, prices)).toBe(networkReducedCost(all, network, prices));
  }
  expect([0, 1].map(place => bestColumn(again, place, prices))).toEqual(
    [4, 11].map(network => bestColumn(all, network, prices)),
  );
});
