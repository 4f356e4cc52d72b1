import { say } from '../../../../base/i18n/message.ts';
import { splitRows } from '../../text/splitRows.ts';
import { partOfRows } from '../cells/partOfRows.ts';
import type { PlacedRow } from '../cells/tableText.ts';
import type { Opened } from '../part.ts';
import { LastValues } from './lastValues.ts';
import type { TrackerKind } from './looksTracker.ts';

const layout = { delimiter: ',', decimal: '.', comment: '', hasHeader: true } as const;

/** The runs in a file of an experiment tracker, a row for each with the last value of each metric. */
export function readTracker(text: string, kind: Exclude<TrackerKind, 'scalars'>): Opened {
  const [header, ...rows] = splitRows(text, layout);
  const names = (header?.cells ?? []).map(name => name.trim());
  const opened = readers[kind](names, rows);
  const message = say('The file holds values of every step, or more of each run than its results.');
  const note = {
    severity: 'note',
    message,
    action: say('Of each run the last value of each metric was read.'),
  } as const;
  return { ...opened, problems: [...opened.problems, note] };
}

type Read = (names: readonly string[], rows: readonly PlacedRow[]) => Opened;

const readers: Readonly<Record<Exclude<TrackerKind, 'scalars'>, Read>> = {
  // A chart: a row for each step, columns `run - metric`, each with its least and its greatest value.
  runs: (names, rows) => {
    const last = new LastValues();
    for (const [c, name] of names.entries()) {
      const [, run = '', metric = ''] = /^(.*) - (.*)$/.exec(name) ?? [];
      if (metric === '' || /__(MIN|MAX)$/.test(name)) continue;
      for (const [r, { cells }] of rows.entries()) last.add(run, metric, cells[c] ?? '', r);
    }
    return last.table('runs', say('chart of a tracker, a row for each run'));
  },
  // A list: a row for each step and metric of a run.
  metrics: (names, rows) => {
    const column = (wanted: RegExp) => names.findIndex(name => wanted.test(name));
    const [run, key, value, step] = [
      column(/^(run|run[ _]?name)$/i) >= 0 ? column(/^(run|run[ _]?name)$/i) : column(/^run[ _]?(id|uuid)$/i),
      column(/^(key|metric|tag)$/i),
      column(/^value$/i),
      column(/^step$/i),
    ];
    const last = new LastValues();
    for (const { cells } of rows) {
      last.add(cells[run] ?? 'run', cells[key] ?? '', cells[value] ?? '', Number(cells[step] ?? 0) || 0);
    }
    return last.table('runs', say('metrics of a tracker, a row for each run'));
  },
  // A study: a row for each trial, with its settings and times, which are no results.
  trials: (names, rows) => {
    const kept = names.flatMap((name, c) => {
      if (/^(datetime_|duration$|params_|system_attrs_|number$)/i.test(name) || name === '') return [];
      return [{ c, name: name.replace(/^user_attrs_/i, '').replace(/^values_(?=\d)/i, 'objective ') }];
    });
    const number = names.findIndex(name => /^number$/i.test(name));
    const header: PlacedRow = { line: 1, cells: ['run', ...kept.map(({ name }) => name)] };
    const body = rows.map(({ line, cells }) => ({
      line,
      cells: [`trial ${cells[number] ?? ''}`, ...kept.map(({ c }) => cells[c] ?? '')],
    }));
    const opened = partOfRows('trials', say('study of trials, a row for each'), [header, ...body]);
    const left = names.filter((name, c) => name !== '' && c !== number && !kept.some(own => own.c === c));
    if (left.length === 0) return opened;
    const note = {
      severity: 'note',
      label: 'trials',
      message: say('These columns of the study are settings and times of its trials: {names}.', {
        names: left.join(', '),
      }),
      action: say('They were left out.'),
    } as const;
    return { ...opened, problems: [...opened.problems, note] };
  },
};
