import { msg } from '../../base/i18n/text.ts';

/** What the page and the command open, as both say it. */
export const openedFormats = msg(
  'CSV or TSV in many shapes, tracker exports, the paper’s files, affinity tables, JSON, Python dicts, Parquet, Excel, Markdown, LaTeX, NumPy, pickles, logs, ZIP. Several files at once when they belong together.',
);
