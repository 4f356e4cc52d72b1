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
  ...[
    'micro avg',
    'weighted avg',
    'weighted average',
    'samples avg',
    'samples average',
    'grand total',
    'column mean',
    'row mean',
    'σ',
    '∑',
    'μ',
    'ø',
    '⌀',
  ],
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

/** Whether texts are the names of rows that summaries of columns have, as pandas describes frames: among them a count and shares in percent. */
export function areSummaries(texts: readonly string[]): boolean {
  const names = new Set(texts.map(text => text.trim().toLowerCase()));
  return ['count', 'mean', 'std'].every(name => names.has(name)) && texts.some(isQuantile);
}

/** Whether names are those of the statistics of one quantity: its mean and its spread, its least and its most. */
export function areStatistics(texts: readonly string[]): boolean {
  const names = new Set(texts.map(text => text.trim().toLowerCase()));
  const isThere = (...words: readonly string[]) => words.some(word => names.has(word));
  return names.has('mean') && isThere('std', 'stddev', 'sd') && names.has('min') && names.has('max');
}

/** Whether a text is the name of a row of such a summary. */
export function isSummaryWord(text: string): boolean {
  return (
    isTotalWord(text) ||
    isQuantile(text) ||
    /^(count|unique|top|freq|sd|var|variance|sum_?squared)$/i.test(text.trim())
  );
}

/** Whether a text is the name of a quantile: `25%`, `99.9%`. */
function isQuantile(text: string): boolean {
  return /^\d{1,2}(\.\d{1,4})?\s?%$/.test(text.trim());
}

/** Whether a text is a word for what sums others up, as names of rows below a table do: no network and no task. */
export function isTotalWord(text: string): boolean {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/^[*:.\s]+|[*:.\s]+$/gu, '');
  return totals.has(plain);
}
