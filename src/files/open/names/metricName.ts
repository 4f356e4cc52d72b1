/** Metrics that are better when higher, by the lower-case words that columns call them by, as sentences write them. */
const written: Readonly<Record<string, string>> = {
  ...{ acc: 'accuracy', accuracy: 'accuracy', auc: 'AUC', auroc: 'AUROC', auprc: 'AUPRC', f1: 'F1' },
  ...{ iou: 'IoU', miou: 'mIoU', r2: 'R²', ap: 'AP', map: 'mAP', dice: 'Dice', ndcg: 'NDCG' },
  ...{ precision: 'precision', recall: 'recall', psnr: 'PSNR', ssim: 'SSIM', bleu: 'BLEU', rouge: 'ROUGE' },
  ...{ kappa: 'kappa', mcc: 'MCC', pck: 'PCK', reward: 'reward', return: 'return' },
};

/** How a metric is called in sentences; `undefined` for words that say only that higher is better, such as “gain”. */
export function metricName(word: string | undefined): string | undefined {
  return word !== undefined && Object.hasOwn(written, word) ? written[word] : undefined;
}
