import { isOfflineQuestion } from '../offline/offlineApi.ts';

/**
 * What a page sees of a service worker of a site of `of` files, of which `kept` are there; it fails at the question of number
 * `failsAt`. `counts`: how many files it was asked to keep, in turn.
 */
export function keepingWorker(kept: number, of: number, failsAt = Number.POSITIVE_INFINITY) {
  const counts: number[] = [];
  const postMessage = (question: unknown, ports: Transferable[] = []) => {
    if (!isOfflineQuestion(question)) throw new Error('no question');
    if (question.ask !== 'keep') return;
    counts.push(question.count);
    const there = Math.min(of, kept + counts.reduce((sum, count) => sum + count, 0));
    (ports[0] as MessagePort).postMessage(
      counts.length === failsAt ? undefined : { kept: there, of, left: of - there },
    );
  };
  return { counts, postMessage: postMessage as ServiceWorker['postMessage'] };
}
