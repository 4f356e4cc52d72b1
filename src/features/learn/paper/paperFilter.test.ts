import { expect, test } from 'vitest';
import { readPaperTables } from '../../../../scripts/reproductionText.ts';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { readLink, writeLink } from '../../../app/links/permalink.ts';
import { paperRow } from '../brings/paperRow.ts';
import { claimKinds, paperSettings } from '../claims/claim.ts';
import { paperClaims } from '../claims/paperClaims.ts';
import { verdicts } from '../claims/verdict.ts';
import { everyRow, readFilter, strangeWords, writeFilter } from './paperFilter.ts';

test('every filter is found again in its link', () => {
  for (const setting of ['all', ...paperSettings] as const)
    for (const kind of ['all', ...claimKinds] as const)
      for (const verdict of ['all', ...verdicts] as const) {
        const filter = { setting, kind, verdict };
        const link = writeLink({ ...defaultConfiguration(), rows: writeFilter(filter) });
        expect(readFilter(readLink(link).configuration.rows)).toEqual(filter);
        expect(strangeWords(writeFilter(filter))).toEqual([]);
      }
});

test('all rows are in no link, and what is no filter shows all', () => {
  expect(writeFilter(everyRow)).toBe('');
  expect(readFilter('')).toEqual(everyRow);
  expect(readFilter('setting-9~tea~maybe')).toEqual(everyRow);
  expect(strangeWords('setting-9~tea~maybe')).toEqual(['setting-9', 'tea', 'maybe']);
  expect(strangeWords('all~tea~same~any_row')).toEqual(['tea']);
  expect(strangeWords('gain')).toEqual(['gain']);
});

test('the row whose place is shown goes along with the filter, whatever its claim is called', () => {
  const filter = { ...everyRow, setting: 'setting-2', verdict: 'close' } as const;
  for (const { id } of paperClaims(readPaperTables())) {
    const link = writeLink({ ...defaultConfiguration(), rows: writeFilter(filter, id) });
    const { configuration, notices } = readLink(link);
    expect(notices).toEqual([]);
    expect(paperRow(configuration)).toBe(id);
    expect(readFilter(configuration.rows)).toEqual(filter);
  }
  expect(paperRow({ rows: writeFilter(filter) })).toBe('');
});
