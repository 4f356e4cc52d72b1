import { type Message, say } from '../../../base/i18n/message.ts';
import type { AffinityMapping } from '../mapping.ts';
import type { ColumnSpan } from './columnSpans.ts';
import type { LiteralTable } from './literals/findLiteralTables.ts';
import { excerpt } from './literals/literal.ts';
import type { Sides } from './readPairs.ts';
import { isSquareTable, type ReadPairTable } from './readPairTable.ts';
import { diagonalScale, type PairSummary, type PairValue } from './summarisePairs.ts';

type Better = NonNullable<AffinityMapping['better']>;
type Answers = Pick<AffinityMapping, 'direction' | 'better' | 'diagonal' | 'scale'>;

/**
 * What a mapping makes of a table of pairs, in sentences with its own numbers: the size, then each question with both of
 * its readings while it is open and the chosen one after it is answered.
 */
export function affinityWords(
  table: ReadPairTable,
  summary: PairSummary,
  sides: Sides,
  answers: Answers,
  facts: LiteralTable['facts'] = {},
): readonly Message[] {
  return [
    sizeWords(table, summary),
    ...directionWords(table, summary, sides, answers),
    ...fileWords(facts),
    ...betterWords(table, summary, answers),
    ...diagonalWords(summary, answers),
    ...(answers.scale === 'log' ? [say('The colours follow a logarithmic scale.')] : []),
  ];
}

/** A number in at most six digits. */
function formatValue(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

function sizeWords(table: ReadPairTable, { valueCount, self }: PairSummary): Message {
  const [rows, columns] = [table.rows.length, table.columns.length];
  const size = isSquareTable(table)
    ? say('{count, plural, one {# task} other {# tasks}}', { count: rows })
    : say(
        '{rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}}',
        {
          rows,
          columns,
        },
      );
  return say(
    '{size} with {count, plural, one {# value} other {# values}} of pairs{own, plural, =0 {} other { and # of a task with itself}}.',
    { size, count: valueCount, own: self.length },
  );
}

function directionWords(
  { rows, columns }: ReadPairTable,
  { telling, isSymmetric }: PairSummary,
  sides: Sides,
  { direction, better }: Answers,
): Message[] {
  if (!telling) return [];
  const row = excerpt(rows[telling.row] ?? '');
  const column = excerpt(columns[telling.column] ?? '');
  const helping = { sides, effect: effects(row, column, telling, better) };
  const helped = { sides, effect: effects(column, row, telling, better) };
  if (direction) return [direction === 'rows-help' ? rowsHelp(helping) : columnsHelp(helped)];
  const both = [
    say(
      'If {sides, select, rows {rows help columns} sources {sources help targets} outer {outer keys help inner keys} other {first names help second names}}: {effect}.',
      helping,
    ),
    say(
      'If {sides, select, rows {rows are helped by columns} sources {sources are helped by targets} outer {outer keys are helped by inner keys} other {first names are helped by second names}}: {effect}.',
      helped,
    ),
  ];
  return isSymmetric
    ? [...both, say('All pairs have the same value both ways: here the direction makes no difference.')]
    : both;
}

type Reading = { readonly sides: Sides; readonly effect: Message };

function rowsHelp(reading: Reading): Message {
  return say(
    '{sides, select, rows {Rows help columns} sources {Sources help targets} outer {Outer keys help inner keys} other {First names help second names}}: {effect}.',
    reading,
  );
}

function columnsHelp(reading: Reading): Message {
  return say(
    '{sides, select, rows {Rows are helped by columns} sources {Sources are helped by targets} outer {Outer keys are helped by inner keys} other {First names are helped by second names}}: {effect}.',
    reading,
  );
}

/** What the file says in words of its rows and columns: not for a program to understand, but for the reader. */
function fileWords({ rows, columns }: LiteralTable['facts']): Message[] {
  const said = [
    ...(rows === undefined ? [] : [say('rows are “{text}”', { text: excerpt(rows, 120) })]),
    ...(columns === undefined ? [] : [say('columns are “{text}”', { text: excerpt(columns, 120) })]),
  ];
  return said.length === 0 ? [] : [say('The file says: {what}.', { what: said })];
}

function effects(from: string, to: string, { value, back }: PairValue, better: Better | undefined): Message {
  const there = effect(from, to, value, better);
  if (Number.isNaN(back)) return there;
  return say('{there}, and {back}', { there, back: effect(to, from, back, better) });
}

function effect(from: string, to: string, value: number, better: Better | undefined): Message {
  if (better === 'lower')
    return say('with {from}, {to} has {value}', { from, to, value: formatValue(value) });
  return better === 'higher' && value < 0
    ? say('{from} hurts {to} by {value}', { from, to, value: formatValue(-value) })
    : say('{from} helps {to} by {value}', { from, to, value: formatValue(value) });
}

function betterWords(
  { rows, columns }: ReadPairTable,
  { lowest, highest }: PairSummary,
  { better }: Answers,
): Message[] {
  if (!lowest || !highest) return [];
  const name = ({ row, column, value }: PairValue) =>
    `${excerpt(rows[row] ?? '')}, ${excerpt(columns[column] ?? '')} (${formatValue(value)})`;
  const extremes = (
    reading: 'higher' | 'lower' | 'ifHigher' | 'ifLower',
    best: PairValue,
    worst: PairValue,
  ) =>
    best === worst
      ? say(
          '{reading, select, higher {Higher is better} lower {Lower is better} ifHigher {If higher is better} other {If lower is better}}: the only pair is {pair}.',
          { reading, pair: name(best) },
        )
      : say(
          '{reading, select, higher {Higher is better} lower {Lower is better} ifHigher {If higher is better} other {If lower is better}}: the best pair is {best}, the worst {worst}.',
          { reading, best: name(best), worst: name(worst) },
        );
  if (better === 'higher') return [extremes('higher', highest, lowest)];
  if (better === 'lower') return [extremes('lower', lowest, highest)];
  return [extremes('ifHigher', highest, lowest), extremes('ifLower', lowest, highest)];
}

/** That values for different tasks lie so far apart that each task may have a scale of its own, with two of them. */
export function scalesWords({ columns }: ReadPairTable, spans: readonly [ColumnSpan, ColumnSpan]): Message {
  const [a, b] = spans.map(({ column, least, most }) =>
    say('{column} from {least} to {most}', {
      ...{ column: excerpt(columns[column] ?? ''), least: formatValue(least), most: formatValue(most) },
    }),
  ) as [Message, Message];
  return say('Values for different tasks lie apart: {a}, {b}.', { a, b });
}

function diagonalWords(summary: PairSummary, { diagonal }: Answers): Message[] {
  const { self } = summary;
  if (self.length === 0) return [];
  const values = self.slice(0, 3).map(formatValue).join(', ') + (self.length > 3 ? ', …' : '');
  const seen = say(
    'The diagonal ({values}) {place, select, above {lies far above the rest: it may mean something else} below {lies far below the rest: it may mean something else} other {lies among the rest}}.',
    { values, place: diagonalScale(summary) ?? 'among' },
  );
  if (diagonal === undefined) return [seen];
  const meaning = excerpt(diagonal.trim(), 120);
  return [seen, meaning === '' ? say('It is left out.') : say('It is kept as: {meaning}.', { meaning })];
}
