import type { AffinityMapping } from '../mapping.ts';
import type { LiteralTable } from './literals/findLiteralTables.ts';
import { excerpt } from './literals/literal.ts';
import type { Sides } from './readPairs.ts';
import { isSquareTable, type ReadPairTable } from './readPairTable.ts';
import { diagonalScale, type PairSummary, type PairValue } from './summarisePairs.ts';

type Direction = NonNullable<AffinityMapping['direction']>;
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
): readonly string[] {
  return [
    sizeWords(table, summary),
    ...directionWords(table, summary, sides, answers),
    ...fileWords(facts),
    ...betterWords(table, summary, answers),
    ...diagonalWords(summary, answers),
    ...(answers.scale === 'log' ? ['The colours follow a logarithmic scale.'] : []),
  ];
}

/** A number in at most six digits. */
function formatValue(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

function sizeWords(table: ReadPairTable, { valueCount, self }: PairSummary): string {
  const { rows, columns } = table;
  const size = isSquareTable(table)
    ? count(rows.length, 'task')
    : `${count(rows.length, 'row')} and ${count(columns.length, 'column')}`;
  const own = self.length === 0 ? '' : ` and ${self.length} of a task with itself`;
  return `${size} with ${count(valueCount, 'value')} of pairs${own}.`;
}

function directionWords(
  { rows, columns }: ReadPairTable,
  { telling, isSymmetric }: PairSummary,
  [first, second]: Sides,
  { direction, better }: Answers,
): string[] {
  if (!telling) return [];
  const row = excerpt(rows[telling.row] ?? '');
  const column = excerpt(columns[telling.column] ?? '');
  const readings: Readonly<Record<Direction, readonly [string, string]>> = {
    'rows-help': [`${first} help ${second}`, effects(row, column, telling, better)],
    'columns-help': [`${first} are helped by ${second}`, effects(column, row, telling, better)],
  };
  if (direction) {
    const [reading, effect] = readings[direction];
    return [`${reading.charAt(0).toUpperCase()}${reading.slice(1)}: ${effect}.`];
  }
  const both = Object.values(readings).map(([reading, effect]) => `If ${reading}: ${effect}.`);
  return isSymmetric
    ? [...both, 'All pairs have the same value both ways: here the direction makes no difference.']
    : both;
}

/** What the file says in words of its rows and columns: not for a program to understand, but for the reader. */
function fileWords({ rows, columns }: LiteralTable['facts']): string[] {
  const said = Object.entries({ rows, columns }).flatMap(([side, text]) =>
    text === undefined ? [] : [`${side} are “${excerpt(text, 120)}”`],
  );
  return said.length === 0 ? [] : [`The file says: ${said.join(', ')}.`];
}

function effects(from: string, to: string, { value, back }: PairValue, better: Better | undefined): string {
  const there = effect(from, to, value, better);
  return Number.isNaN(back) ? there : `${there}, and ${effect(to, from, back, better)}`;
}

function effect(from: string, to: string, value: number, better: Better | undefined): string {
  if (better === 'lower') return `with ${from}, ${to} has ${formatValue(value)}`;
  const isHarm = better === 'higher' && value < 0;
  return `${from} ${isHarm ? 'hurts' : 'helps'} ${to} by ${formatValue(isHarm ? -value : value)}`;
}

function betterWords(
  { rows, columns }: ReadPairTable,
  { lowest, highest }: PairSummary,
  { better }: Answers,
): string[] {
  if (!lowest || !highest) return [];
  const name = ({ row, column, value }: PairValue) =>
    `${excerpt(rows[row] ?? '')}, ${excerpt(columns[column] ?? '')} (${formatValue(value)})`;
  const say = (best: PairValue, worst: PairValue) =>
    best === worst
      ? `the only pair is ${name(best)}.`
      : `the best pair is ${name(best)}, the worst ${name(worst)}.`;
  if (better === 'higher') return [`Higher is better: ${say(highest, lowest)}`];
  if (better === 'lower') return [`Lower is better: ${say(lowest, highest)}`];
  return [`If higher is better: ${say(highest, lowest)}`, `If lower is better: ${say(lowest, highest)}`];
}

function diagonalWords(summary: PairSummary, { diagonal }: Answers): string[] {
  const { self } = summary;
  if (self.length === 0) return [];
  const values = self.slice(0, 3).map(formatValue).join(', ') + (self.length > 3 ? ', …' : '');
  const scale = diagonalScale(summary);
  const words = scale ? `lies far ${scale} the rest: it may mean something else` : 'lies among the rest';
  const seen = `The diagonal (${values}) ${words}.`;
  if (diagonal === undefined) return [seen];
  return [
    seen,
    diagonal.trim() === '' ? 'It is left out.' : `It is kept as: ${excerpt(diagonal.trim(), 120)}.`,
  ];
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
