import { type Message, say } from '../../../base/i18n/message.ts';
import type { ColumnMapping } from '../mapping.ts';
import type { ApartColumn } from '../readResult.ts';
import { excerpt } from './literals/literal.ts';
import type { ReadPairTable } from './readPairTable.ts';
import type { PairSummary } from './summarisePairs.ts';

const shownTexts = 8;

/** Names the columns that may hold the values of pairs. */
export function valueQuestion(columns: readonly ColumnMapping[]): Message {
  const offers = columns.filter(({ why }) => why === 'candidate').map(({ name }) => `“${excerpt(name)}”`);
  return say('Several columns may hold the values: {names}.', {
    names: offers.slice(0, shownTexts).join(', '),
  });
}

/** Which column of a list the values are from, and what tells pairs apart that stand several times. */
export function listWords(
  columns: readonly ColumnMapping[],
  apart: readonly ApartColumn[],
): readonly Message[] {
  const value = columns.find(({ role }) => role.kind === 'value');
  return [
    ...(value ? [say('The values stand in the column “{column}”.', { column: excerpt(value.name) })] : []),
    ...apart.map(({ column, texts }) =>
      say('Pairs stand several times; the column “{column}” tells them apart: {texts}.', {
        column: excerpt(column),
        texts:
          texts
            .slice(0, shownTexts)
            .map(text => excerpt(text))
            .join(', ') + (texts.length > shownTexts ? ', …' : ''),
      }),
    ),
  ];
}

/** The first pair of a table in which each stands once. */
export function onceQuestion({ rows, columns }: ReadPairTable, { highest }: PairSummary): Message {
  const [a, b] = [excerpt(rows[highest?.row ?? 0] ?? ''), excerpt(columns[highest?.column ?? 0] ?? '')];
  return say('Each pair stands once: {a}, {b} has {value}, and {b}, {a} has no value.', {
    a,
    b,
    value: String(highest?.value ?? ''),
  });
}
