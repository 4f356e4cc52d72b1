const totals = new Set([
  ...[
    'total',
    'totals',
    'sum',
    'mean',
    'average',
    'avg',
    'overall',
    'median',
    'std',
    'stdev',
    'std dev',
    'stddev',
  ],
  ...[
    'standard deviation',
    'min',
    'max',
    'minimum',
    'maximum',
    'macro average',
    'macro avg',
    'micro average',
  ],
  ...['micro avg', 'grand total', 'column mean', 'row mean', 'σ', '∑', 'μ', 'ø', '⌀'],
  ...[
    'summe',
    'gesamt',
    'mittel',
    'mittelwert',
    'durchschnitt',
    'somme',
    'moyenne',
    'media',
    'promedio',
    'suma',
  ],
  ...['总计', '合计', '总和', '平均', '均值', '平均值', '平均数', '小计', '合計'],
]);

/** Whether a text is a word for what sums others up, as names of rows below a table do: no network and no task. */
export function isTotalWord(text: string): boolean {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/^[*:.\s]+|[*:.\s]+$/gu, '');
  return totals.has(plain);
}
