const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const lower = words(
  [
    'loss losses error errors err errs mse rmse mae mape smape nll nlls bce ce xent logloss perplexity ppl wer cer ter eer ece brier',
    'distance distances dist regret regrets divergence kl fid lpips chamfer absrel deviation mistakes misclassification',
    'verlust verluste fehler perte pertes erreur erreurs pérdida pérdidas perdida error errores',
    '损失 误差 错误率 困惑度 損失 誤差',
  ].join(' '),
);
const higher = words(
  [
    'acc accs accuracy accuracies auc auroc roc auprc aupr f1 fscore iou miou r2 ap map map50 precision recall dice ndcg mrr hit hits psnr ssim',
    'bleu sacrebleu rouge rougel meteor chrf cider kappa mcc pck reward rewards return returns gain gains correct spearman pearson kendall',
    'correlation rho em success sensitivity specificity top1 top5 winrate',
    'genauigkeit trefferquote exactitude précision exactitud precisión acuracia acurácia',
    '准确率 精度 正确率 召回率 正解率 精确率',
  ].join(' '),
);

/**
 * Which values are better by the words of a name: `val_loss/depth`, `Acc@1`, `depthRMSE`; `undefined` where no word says it, or
 * words contradict one another.
 */
export function directionOfWords(name: string): 'higher' | 'lower' | undefined {
  const parts = name
    .slice(0, 300)
    // A “depth map” is a picture, “val/map” and “mAP” are metrics.
    .replace(/(?<=\p{L}[ -])[Mm]aps?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[Mm]ap(?=[ -]\p{L})/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const says = new Set(parts.flatMap(part => wayOf(part) ?? []));
  return says.size === 1 ? [...says][0] : undefined;
}

function wayOf(part: string): 'higher' | 'lower' | undefined {
  // “acc1”, “bleu4”, “rouge2”, “map50”: a number says which of them.
  for (const word of [part, part.replace(/\d+$/, ''), part.replace(/^delta\d$/, 'acc')]) {
    if (higher.has(word)) return 'higher';
    if (lower.has(word)) return 'lower';
  }
  if (/.(loss|losses|error|verlust|fehler)$/.test(part)) return 'lower';
  return /.(accuracy|genauigkeit)$/.test(part) ? 'higher' : undefined;
}
