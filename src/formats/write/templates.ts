import {
  affinityJson,
  gainRows,
  longRows,
  memberRows,
  networksJson,
  paperRows,
  squareRows,
  tidyRows,
  wideRows,
} from './templateRows.ts';

/** Files that show one of the shapes in which tables can be opened, to be filled with one's own figures. */
export interface TableTemplate {
  readonly key: 'wide' | 'tidy' | 'paper' | 'membership' | 'square' | 'long' | 'json' | 'json-affinity';
  readonly title: string;
  /** One sentence: what a row is, and what may be left out. */
  readonly description: string;
  /** They belong together and are opened together. */
  readonly files: readonly { readonly name: string; readonly content: string }[];
}

/** A template for each shape, all of the same made-up table of three tasks. */
export const tableTemplates: readonly TableTemplate[] = [
  {
    key: 'wide',
    title: 'Wide CSV',
    description: 'One row per network, a column per task and split, blank where a task was not trained.',
    files: [{ name: 'template-wide.csv', content: lines(wideRows()) }],
  },
  {
    key: 'tidy',
    title: 'Tidy CSV',
    description: 'One row per network, task and split, as experiment trackers export runs.',
    files: [{ name: 'template-tidy.csv', content: lines(tidyRows()) }],
  },
  {
    key: 'paper',
    title: 'The paper’s files',
    description:
      'No names: a line per network, a tab between tasks; first the half-size networks of one task each, in one line.',
    files: [
      { name: 'template-paper.txt', content: lines(paperRows('validation')) },
      { name: 'template-paper_test.txt', content: lines(paperRows('test')) },
    ],
  },
  {
    key: 'membership',
    title: 'Members and gains',
    description:
      'A matrix of 0 and 1 says which tasks a network has; others of the same shape hold gains over training alone.',
    files: [
      { name: 'template-members_x.csv', content: lines(memberRows()) },
      { name: 'template-members_val_y.csv', content: lines(gainRows('validation')) },
      { name: 'template-members_y.csv', content: lines(gainRows('test')) },
    ],
  },
  {
    key: 'square',
    title: 'Square of affinities',
    description: 'A row and a column per task: here rows help columns; when opened, you are asked which way.',
    files: [{ name: 'template-affinity-square.csv', content: lines(squareRows()) }],
  },
  {
    key: 'long',
    title: 'List of affinities',
    description: 'One row per pair of tasks, and per seed if there are several; the mean over seeds is used.',
    files: [{ name: 'template-affinity-list.csv', content: lines(longRows()) }],
  },
  {
    key: 'json',
    title: 'Taskmates JSON, networks',
    description: 'The project’s own format: nothing is asked when it is opened.',
    files: [{ name: 'template-networks.json', content: networksJson() }],
  },
  {
    key: 'json-affinity',
    title: 'Taskmates JSON, affinities',
    description: 'The project’s own format: rows of values are the tasks that help.',
    files: [{ name: 'template-affinity.json', content: affinityJson() }],
  },
];

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
