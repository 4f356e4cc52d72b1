import { englishWords } from '../../base/i18n/message.ts';
import type { AffinityTable } from '../../core/tables/affinityTable.ts';

/** What the header of affinities that this project writes says of their values. */
export interface AffinityFacts {
  readonly better: 'higher' | 'lower';
  readonly scale: 'linear' | 'log';
  readonly isOwnScale: boolean;
  /** Absent where the values are called nothing but affinities. */
  readonly meaning?: string;
  /** What a value of a task with itself means; absent where the table does not say. */
  readonly diagonal?: string;
}

const between = ' · ';
const [logScale, ownScale, meant, itself] = ['log scale', 'own scale', 'meaning: ', 'diagonal: '];
const plain = 'affinity';

/**
 * What stands behind the first name of the header of affinities that this project writes: `↑` (higher is better) or `↓`, and what else
 * is not as usual, as in `↑ · log scale · own scale · meaning: gain · diagonal: itself`.
 */
export function affinityMark({ better, scale, columns, meaning, diagonal }: AffinityTable): string {
  const words = englishWords(meaning);
  return [
    better === 'higher' ? '↑' : '↓',
    ...(scale === 'log' ? [logScale] : []),
    ...(columns === 'own-scale' ? [ownScale] : []),
    ...(words === plain ? [] : [meant + escaped(words)]),
    ...(diagonal === undefined ? [] : [itself + escaped(englishWords(diagonal))]),
  ].join(between);
}

/** What such a mark says; `undefined` for another text. */
export function readAffinityMark(text: string): AffinityFacts | undefined {
  const [arrow, ...parts] = text.split(between);
  if (arrow !== '↑' && arrow !== '↓') return undefined;
  const found = new Map<string, string>();
  for (const part of parts) {
    const kind = [logScale, ownScale].includes(part)
      ? part
      : [meant, itself].find(start => part.startsWith(start));
    if (kind === undefined || found.has(kind)) return undefined;
    found.set(kind, part.slice(kind.length).replace(/\\([\\·])/g, '$1'));
  }
  const [meaning, diagonal] = [found.get(meant), found.get(itself)];
  return {
    better: arrow === '↑' ? 'higher' : 'lower',
    scale: found.has(logScale) ? 'log' : 'linear',
    isOwnScale: found.has(ownScale),
    ...(meaning === undefined ? {} : { meaning }),
    ...(diagonal === undefined ? {} : { diagonal }),
  };
}

function escaped(text: string): string {
  return text.replace(/[\\·]/g, '\\$&');
}
