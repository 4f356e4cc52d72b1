import { latexRows, logRows, markdownRows, metricsJson } from './otherFormats.ts';
import {
  affinityJson,
  gainRows,
  longRows,
  memberRows,
  paperRows,
  squareRows,
  templateJson,
  tidyRows,
  wideRows,
} from './templateRows.ts';

/** Files that show one of the shapes in which tables can be opened, to be filled with one's own figures. */
export interface TableTemplate {
  readonly key:
    | 'wide'
    | 'tidy'
    | 'paper'
    | 'membership'
    | 'square'
    | 'long'
    | 'json'
    | 'json-affinity'
    | 'markdown'
    | 'latex'
    | 'metrics'
    | 'log';
  /** They belong together and are opened together. */
  readonly files: readonly { readonly name: string; readonly content: string }[];
}

/** A template for each shape, all of the same made-up table of three tasks. */
export const tableTemplates: readonly TableTemplate[] = [
  {
    key: 'wide',
    files: [{ name: 'template-wide.csv', content: lines(wideRows()) }],
  },
  {
    key: 'tidy',
    files: [{ name: 'template-tidy.csv', content: lines(tidyRows()) }],
  },
  {
    key: 'paper',
    files: [
      { name: 'template-paper.txt', content: lines(paperRows('validation')) },
      { name: 'template-paper_test.txt', content: lines(paperRows('test')) },
    ],
  },
  {
    key: 'membership',
    files: [
      { name: 'template-members_x.csv', content: lines(memberRows()) },
      { name: 'template-members_val_y.csv', content: lines(gainRows('validation')) },
      { name: 'template-members_y.csv', content: lines(gainRows('test')) },
    ],
  },
  {
    key: 'square',
    files: [{ name: 'template-affinity-square.csv', content: lines(squareRows()) }],
  },
  {
    key: 'long',
    files: [{ name: 'template-affinity-list.csv', content: lines(longRows()) }],
  },
  {
    key: 'json',
    files: [{ name: 'template-networks.json', content: templateJson() }],
  },
  {
    key: 'json-affinity',
    files: [{ name: 'template-affinity.json', content: affinityJson() }],
  },
  {
    key: 'markdown',
    files: [{ name: 'template-table.md', content: lines(markdownRows()) }],
  },
  {
    key: 'latex',
    files: [{ name: 'template-table.tex', content: lines(latexRows()) }],
  },
  {
    key: 'metrics',
    files: [{ name: 'template-metrics.json', content: metricsJson() }],
  },
  {
    key: 'log',
    files: [{ name: 'template-training.log', content: lines(logRows()) }],
  },
];

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
