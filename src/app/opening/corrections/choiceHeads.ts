import type { CorrectionHead } from './correction.ts';
import { listed } from './parts.ts';
import { tableTexts } from './tablesNamed.ts';

/** The shapes that files may be read as, as the command calls them. */
export const readAsWords = ['wide', 'tidy', 'membership', 'pairs', 'square'] as const;
/** Whether texts are logs of training, beside the shape. */
export const logWords = ['log', 'no-log'] as const;

export const table: CorrectionHead = {
  name: 'table',
  value: 'N',
  isRepeatable: true,
  of: 'both',
  about:
    'which of the tables in the files, by its name or its number in their list (taskmates check lists them)',
  question: 'table',
  ask: ({ tables }) => {
    const offers = tables.map(({ file }, i) => `${i + 1} (${tableTexts(file, tables)[0] ?? file})`);
    return `Which of the tables is it? Give --table with a number or a name: ${listed(offers)}.`;
  },
};

export const layout: CorrectionHead = {
  name: 'layout',
  value: '[FILE:]LIST',
  isRepeatable: true,
  of: 'both',
  about:
    'how a text is split into columns: comma, semicolon, tab, space or bar; decimal-point or decimal-comma; header or no-header; comment-#, comment-%, comment-// or no-comment',
};

export const readAs: CorrectionHead = {
  name: 'read-as',
  value: 'SHAPE',
  isRepeatable: true,
  of: 'both',
  about:
    'what the files are: wide (a row for each network), tidy (a row for each network and task), membership (a 0/1 matrix with gains), pairs (lists of pairs of tasks) or square (a matrix of them); log (a log of training, whatever it looks like) or no-log, also beside one of these',
};

export const encoding: CorrectionHead = {
  name: 'encoding',
  value: '[FILE:]NAME',
  isRepeatable: true,
  of: 'both',
  about: 'the encoding of texts: utf-8, windows-1252, gb18030, shift_jis, ... (found out unless given)',
};
