import { expect, test } from 'vitest';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { readLink, writeLink } from '../../../app/links/permalink.ts';
import { claimKinds, paperSettings } from '../claims/claim.ts';
import { verdicts } from '../claims/verdict.ts';
import { everyRow, readFilter, writeFilter } from './paperFilter.ts';

test('every filter is found again in its link', () => {
  for (const setting of ['all', ...paperSettings] as const)
    for (const kind of ['all', ...claimKinds] as const)
      for (const verdict of ['all', ...verdicts] as const) {
        const filter = { setting, kind, verdict };
        const link = writeLink({ ...defaultConfiguration(), rows: writeFilter(filter) });
        expect(readFilter(readLink(link).configuration.rows)).toEqual(filter);
      }
});

test('all rows are in no link, and what is no filter shows all', () => {
  expect(writeFilter(everyRow)).toBe('');
  expect(readFilter('')).toEqual(everyRow);
  expect(readFilter('setting-9~tea~maybe')).toEqual(everyRow);
});
