import { expect, it } from 'vitest';
import { say } from '../../base/i18n/message.ts';
import { problemsInEnglish } from '../testing/openFiles.ts';
import { ProblemLog } from './problemLog.ts';

const problem = (file: string, row: number) =>
  ({
    severity: 'warning',
    file,
    row,
    message: say('Row {row} is odd.', { row: String(row) }),
    action: say('It was left out.'),
  }) as const;

it('tells the first 20 of a kind and counts the others', () => {
  const log = new ProblemLog();
  for (let row = 1; row <= 25; row++) log.add('odd', problem('a.csv', row));
  const told = log.list();
  expect(told.length).toBe(21);
  expect(problemsInEnglish(told)[20]).toEqual({
    severity: 'warning',
    file: 'a.csv',
    message: '5 more like: Row 1 is odd.',
    action: 'It was left out.',
  });
});

it('counts kinds and files apart, and makes no problem that is not told', () => {
  const log = new ProblemLog();
  let made = 0;
  const make = () => {
    made++;
    return problem('a.csv', made);
  };
  for (let i = 0; i < 1000; i++) log.addMade('odd', 'a.csv', make);
  for (let i = 0; i < 3; i++) log.add('odd', problem('b.csv', i));
  expect(made).toBe(20);
  expect(log.list().length).toBe(24);
});

it('lists problems by file and row, those of a whole file first', () => {
  const log = new ProblemLog();
  log.add('x', problem('b.csv', 2));
  log.add('x', problem('a.csv', 9));
  log.add('x', problem('a.csv', 3));
  log.add('y', {
    severity: 'note',
    file: 'b.csv',
    message: say('All of it is odd.'),
    action: say('Nothing.'),
  });
  expect(log.list([{ name: 'a.csv' }, { name: 'b.csv' }]).map(({ file, row }) => [file, row])).toEqual([
    ['a.csv', 3],
    ['a.csv', 9],
    ['b.csv', undefined],
    ['b.csv', 2],
  ]);
});

it('knows whether an error is among them', () => {
  const log = new ProblemLog();
  log.add('x', problem('a.csv', 1));
  expect(log.hasError).toBe(false);
  log.add('y', {
    severity: 'error',
    file: 'a.csv',
    message: say('No table.'),
    action: say('Open another one.'),
  });
  expect(log.hasError).toBe(true);
});
