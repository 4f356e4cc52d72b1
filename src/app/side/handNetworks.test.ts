import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { parseTable } from '../../files/table/parseTable.ts';
import { defaultConfiguration } from '../configuration/fields.ts';
import { reconcile } from '../configuration/reconcile.ts';
import { readLink, writeLink } from '../links/permalink.ts';
import { formatHand, parseHand } from './handNetworks.ts';

const loaded = parseTable(readFileSync('public/tables/setting-1.json', 'utf8'));
const { tasks } = loaded.table as { tasks: readonly { id: string; name: string; short: string }[] };

test('networks put together by hand come back from the link as they were, also those without tasks', () => {
  const network = fc.record({
    tasks: fc.subarray(tasks.map((_, i) => i)),
    cost: fc.oneof(fc.constantFrom(0.5, 1), fc.double({ min: 1e-9, max: 1e14, noNaN: true })),
  });
  fc.assert(
    fc.property(fc.array(network, { maxLength: 60 }), networks => {
      const hand = formatHand(networks, tasks);
      const { configuration, notices } = readLink(writeLink({ ...defaultConfiguration(), hand }));
      expect(notices).toEqual([]);
      expect(parseHand(configuration.hand, tasks)).toEqual(networks);
    }),
  );
});

test('tasks that the table lacks are left out of the grouping by hand with a notice, and so are networks of none', () => {
  const configuration = { ...defaultConfiguration(), hand: ['s~zz*1', 'zz*0.5', 'd*0.5', '*0.5'] };
  const correction = reconcile(configuration, loaded);
  expect(correction?.patch).toEqual({ hand: ['s*1', 'd*0.5', '*0.5'] });
  expect(correction?.notices.map(englishWords).join(' ')).toContain('“zz”');
  expect(reconcile({ ...configuration, ...correction?.patch }, loaded)).toBeUndefined();
});
