import type { Split } from '../../../core/tables/lossTable.ts';
import { readMark } from '../../table/directionMark.ts';
import { splitOfWord } from './splitWords.ts';

/** What the name of a column of values says. */
export interface ValueName {
  /** What is left without the words for split, loss and place; `''` where nothing is: the total of all tasks. */
  readonly task: string;
  readonly split: Split | 'ignore' | undefined;
  /** Words that say which way is better, in lower case; absent where the name does not say. */
  readonly metric?: string;
  readonly better: 'higher' | 'lower' | undefined;
  /** Set for spreads of losses (`depth_std`): no losses themselves. */
  readonly isSpread: boolean;
  /** Set for standard errors among them (`depth_stderr`). */
  readonly isStandardError: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const places = words('summary metrics metric eval evaluation final best last config params data log logs');
const losses = words('loss losses error err mse rmse mae nll perplexity ppl wer cer');
const higherWords = words(
  'acc accuracy auc auroc auprc f1 iou miou r2 ap map precision recall dice ndcg hit psnr ssim bleu rouge kappa mcc pck reward return gain gains delta1 correct',
);
const spreads = words('std stderr sem sd var variance se ci stdev');
const standardErrors = words('stderr sem se');
const totals = words('total sum all overall avg average mean');

/** Whether “map” is a picture, as in “depth map”: the metric is “mAP”, or stands alone or beside a mark that is no blank. */
function isPicture(parts: readonly string[], at: number): boolean {
  if (parts[at] !== parts[at]?.toLowerCase() && parts[at] !== 'Map') return false;
  const marks = [parts[at - 1], parts[at + 1]].filter(mark => mark !== undefined);
  return marks.length > 0 && marks.every(mark => /^[\s-]+$/.test(mark));
}

/** The task, split and direction in the name of a column, as in `summary/val_loss/depth`, `test_acc_ctr`, `depth_test`, `seg ↑`. */
export function readValueName(name: string): ValueName {
  const mark = readMark(name.slice(0, 300));
  // “depth (val)”
  const plain = mark.name.replace(/\s*[([]\s*(\p{L}+)\s*[)\]]$/u, (whole, word: string) =>
    splitOfWord(word.toLowerCase()) === undefined ? whole : ` ${word}`,
  );
  const parts = plain.split(/([/._\s:|-]+)/);
  let split: Split | 'ignore' | undefined;
  let metric: string | undefined;
  let better: 'higher' | 'lower' | undefined;
  let isSpread = false;
  let isStandardError = false;
  const kept: string[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const part = parts[i] ?? '';
    const word = part.toLowerCase();
    const named = splitOfWord(word);
    if (named !== undefined && split === undefined) split = named;
    else if (losses.has(word) && better === undefined) better = 'lower';
    else if (higherWords.has(word) && better === undefined && !(word === 'map' && isPicture(parts, i)))
      [better, metric] = ['higher', word];
    else if (spreads.has(word)) {
      isSpread = true;
      if (standardErrors.has(word)) isStandardError = true;
    } else if (part !== '' && !places.has(word)) {
      // The mark between two parts stands where nothing was taken out between them.
      kept.push(kept.length > 0 ? (parts[i - 1] ?? '') + part : part);
    }
  }
  const task = kept.length === 1 && totals.has((kept[0] ?? '').toLowerCase()) ? '' : kept.join('');
  return {
    ...{ task, split, better: mark.better ?? better, isSpread, isStandardError },
    ...(metric === undefined ? {} : { metric }),
  };
}
