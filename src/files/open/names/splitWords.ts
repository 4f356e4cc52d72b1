import type { Split } from '../../../core/tables/lossTable.ts';
import { partMark } from '../unpack/partMark.ts';

const meanings: ReadonlyMap<string, Split | 'ignore'> = new Map([
  ...['val', 'valid', 'validation', 'validate', 'dev', 'valset', 'validierung'].map(
    word => [word, 'validation'] as const,
  ),
  ...['test', 'testing', 'tst', 'testset', 'holdout'].map(word => [word, 'test'] as const),
  ...['early', 'earlystop', 'earlystopping'].map(word => [word, 'early'] as const),
  ...['train', 'training', 'trn', 'trainset'].map(word => [word, 'ignore'] as const),
]);

/** The split that a word names; `ignore` for training, which no table holds; `undefined` where it names none. */
export function splitOfWord(word: string): Split | 'ignore' | undefined {
  return meanings.get(word.trim().toLowerCase());
}

/** The split that the end of a file's name names (`_test`, `_val`, and for `early` also `_20` and `_at4`), and the rest. */
export function splitOfFileName(name: string): {
  readonly base: string;
  readonly split: Split | 'ignore' | undefined;
} {
  const stem = stemOf(name);
  const [whole, word = ''] = /[_\-. ]([a-z0-9]+)$/i.exec(stem) ?? [];
  if (whole === undefined) return { base: stem, split: splitOfWord(stem) };
  const split = /^(20|at\d+)$/i.test(word) ? 'early' : splitOfWord(word);
  return { base: split === undefined ? stem : stem.slice(0, -whole.length), split };
}

/** A file's name without its folder and its extension; of a table within a file the names of both, of a file in an archive its own. */
export function stemOf(name: string): string {
  const parts = name.split(partMark);
  const own = parts.at(-1) ?? '';
  if (parts.length > 1 && !/[^.]\.[a-z]{2,5}$/i.test(own)) {
    return [parts.at(-2) ?? '', own].map(part => stemOf(part)).join(' ');
  }
  if (parts.length > 1) return stemOf(own);
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return (
    last.replace(
      /(\.py)?\.(csv|tsv|txt|tab|dat|json|parquet|pq|md|markdown|tex|log|out|xlsx|xlsm|xls|ods|zip|npy|npz|pkl|pickle|p|ipynb)$/i,
      '',
    ) || last
  );
}
