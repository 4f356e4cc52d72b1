const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const finished = words(
  'finished finish success successful succeeded complete completed done ok passed fertig beendet terminé terminado 完成 已完成 成功 完了',
);
const unfinished = words(
  [
    'failed fail failure crashed crash killed running run pending queued scheduled preempted preempting stopped stopping aborted',
    'abort canceled cancelled timeout timedout error errored oom pruned waiting incomplete unfinished interrupted diverged submitted',
    'abgebrochen abgestürzt fehlgeschlagen läuft gestoppt échoué annulé interrompu fallido cancelado 失败 运行中 已终止 中断 等待 失敗 実行中',
  ].join(' '),
);
/** What may stand in a column of states besides words of runs, where such a column also has those. */
const answers = words('true false yes no 1 0');

/** What a word of a column of states says of a run; `undefined` where it is no word of runs. */
export function runStateOf(text: string): 'finished' | 'unfinished' | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  if (finished.has(word) || word === 'true' || word === 'yes' || word === '1') return 'finished';
  if (unfinished.has(word) || word === 'false' || word === 'no' || word === '0') return 'unfinished';
  return undefined;
}

/** Whether some texts are states of runs: one is a word of runs, and most are such words. */
export function areRunStates(texts: Iterable<string>): boolean {
  const all = [...texts];
  const known = all.filter(text => runStateOf(text) !== undefined);
  return known.length * 2 > all.length && known.some(text => !answers.has(text.trim().toLowerCase()));
}
