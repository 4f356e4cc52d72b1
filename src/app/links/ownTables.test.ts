import { expect, test } from 'vitest';
import { defaultConfiguration } from '../configuration/fields.ts';
import { pinnedOf } from '../configuration/pinnedConfiguration.ts';
import { holdsOwnTables, withOwnTables, withoutOwnTables } from './ownTables.ts';
import { writeLink, writePinned } from './permalink.ts';

const entries = [
  { id: 'own-a', packed: 'AAAA' },
  { id: 'own-b', packed: '' },
] as const;
const own = {
  ...defaultConfiguration(),
  data: 'own-a',
  table: 'AAAA',
  src: 'https://a.example/secret.csv',
} as const;

test('a state without own tables has none on either side, and not where they came from', () => {
  for (const state of [
    own,
    { ...defaultConfiguration(), against: writePinned(own) },
    { ...own, against: writePinned(own) },
  ]) {
    const bare = withoutOwnTables(state);
    expect(writeLink(bare)).not.toMatch(/AAAA|secret/);
    expect([bare.data, pinnedOf(bare)?.data]).toEqual([state.data, pinnedOf(state)?.data]);
  }
});

test('own tables are put into a state from where they are kept, as far as they can be packed', () => {
  const kept = { ...own, table: '' };
  expect(withOwnTables(kept, entries).table).toBe('AAAA');
  const against = writePinned(kept);
  expect(pinnedOf(withOwnTables({ ...defaultConfiguration(), against }, entries))?.table).toBe('AAAA');
  expect(holdsOwnTables(kept, entries)).toBe(true);
  expect(holdsOwnTables({ ...defaultConfiguration(), against }, entries)).toBe(true);
  expect(holdsOwnTables({ ...kept, data: 'own-b' }, entries)).toBe(false);
  expect(holdsOwnTables(defaultConfiguration(), entries)).toBe(false);
});
