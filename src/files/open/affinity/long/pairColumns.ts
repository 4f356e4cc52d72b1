import { parseTaskList } from '../../names/parseTaskList.ts';
import { isTaskSetName } from '../../propose/nameRoles.ts';
import { isMissing, looksMeasured } from '../../text/parseNumber.ts';
import { keySplitter } from './keySplitter.ts';
import type { LongKind } from './longKind.ts';

const sourceWords = /^(source|src|from|helper|donor|sender|task_?(a|1|i)|first|row|outer)$/;
const targetWords = /^(target|tgt|dst|to|helped|receiver|recipient|task_?(b|2|j)|second|col|column|inner)$/;
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const sourceParts = words(
  'source src from helper donor sender train trained training pretrain pretrained pretraining aux auxiliary upstream teacher origin intermediate von quelle quell trainiert entraînement origen fuente 源 训练 来源',
);
const targetParts = words(
  'target tgt dst to helped receiver recipient test tested testing eval evaluated evaluation finetune finetuned downstream main primary student destination dest nach ziel getestet cible destino objetivo 目标 测试',
);
/** What is said of both sides alike. */
const sharedParts = words(
  'task tasks lang language dataset data domain name set on id corpus env environment class category sprache aufgabe langue tâche idioma tarea 任务 语言',
);

const none: ReadonlySet<string> = new Set();

/** Whether texts are marks that say yes or no. Where both “x” and “y” stand, they are names. */
function areAnswers(texts: ReadonlySet<string>): boolean {
  return [...texts].every(isAnswer) && !(texts.has('x') && texts.has('y'));
}

function isAnswer(text: string): boolean {
  return /^(x|y|n|yes|no|true|false|on|off|[✓✔✗✘☑☒✅❌●○•])$/iu.test(text);
}

/** The columns that name the two tasks of a pair, or the one that names both. */
export interface PairColumns {
  readonly columns: readonly [source: number, target: number] | readonly [both: number];
  readonly isSure: boolean;
  readonly why: 'name' | 'content';
}

/** Which columns name the tasks of pairs: by the header, by texts that are alike, or keys that name two. */
export function findPairColumns(
  names: readonly string[],
  kinds: readonly LongKind[],
  rows: readonly (readonly string[])[],
): PairColumns | undefined {
  // Columns of marks that say yes or no name nothing.
  const naming = kinds.map(kind => (areAnswers(kind.texts) ? { ...kind, texts: none } : kind));
  return (
    byName(names, kinds, rows) ??
    twins(names, kinds) ??
    byIndex(names, kinds, rows) ??
    keyColumn(names, naming) ??
    byContent(names, naming, rows)
  );
}

/** Whether most rows have something in a column. */
function isFull(rows: readonly (readonly string[])[], column: number): boolean {
  return 2 * rows.filter(row => !isMissing(row[column] ?? '')).length > rows.length;
}

/** The columns that the header calls source and target, also `train_lang` and `test_lang`. */
function byName(
  names: readonly string[],
  kinds: readonly LongKind[],
  rows: readonly (readonly string[])[],
): PairColumns | undefined {
  const find = (whole: RegExp, parts: ReadonlySet<string>) => {
    // Where most rows have nothing, nothing is named.
    const exact = names.findIndex((name, c) => whole.test(name) && isFull(rows, c));
    if (exact >= 0) return exact;
    return names.findIndex((name, c) => {
      const own = name.split(/[^\p{L}\p{N}]+/u).filter(part => part !== '');
      const isSide = own.some(part => parts.has(part));
      return isSide && !kinds[c]?.isNumeric && own.every(part => parts.has(part) || sharedParts.has(part));
    });
  };
  const [source, target] = [find(sourceWords, sourceParts), find(targetWords, targetParts)];
  if (source < 0 || target < 0 || source === target) return undefined;
  // What was trained on several tasks is a network, not a task that helps another.
  const targets = kinds[target]?.texts ?? new Set();
  const sets = [...(kinds[source]?.texts ?? [])].slice(0, 200);
  if (sets.some(text => parseTaskList(text, name => targets.has(name)).length > 1)) return undefined;
  return { columns: [source, target], isSure: true, why: 'name' };
}

/** The two columns of texts that are called alike but for a number or a letter: `lang1` and `lang2`, `dataset_a` and `dataset_b`. */
function twins(names: readonly string[], kinds: readonly LongKind[]): PairColumns | undefined {
  const ends = names.map((name, c) =>
    kinds[c]?.isNumeric ? undefined : /^(.*\p{L}.*?)_?([12abij])$/u.exec(name),
  );
  for (const [a, first] of ends.entries()) {
    const other = { 1: '2', a: 'b', i: 'j' }[first?.[2] ?? ''];
    const b = ends.findIndex(second => second?.[1] === first?.[1] && second?.[2] === other);
    if (first && other !== undefined && b >= 0) return { columns: [a, b], isSure: true, why: 'name' };
  }
  return undefined;
}

const indexNames = [
  'i j',
  'u v',
  'x y',
  'row col',
  'row column',
  'node1 node2',
  'n1 n2',
  'id1 id2',
  'idx1 idx2',
  'index1 index2',
];

/** The two columns of whole numbers that number the tasks of each pair, called as indices are, where each pair stands once or both ways. */
function byIndex(
  names: readonly string[],
  kinds: readonly LongKind[],
  rows: readonly (readonly string[])[],
): PairColumns | undefined {
  for (const pair of indexNames) {
    const [a, b] = pair.split(' ').map(name => names.findIndex(own => own.replace(/_/g, '') === name)) as [
      number,
      number,
    ];
    const areIndices = [a, b].every(c => c >= 0 && kinds[c]?.isNumeric && kinds[c]?.isWhole);
    if (areIndices && standAsPairs(rows, a, b)) return { columns: [a, b], isSure: true, why: 'name' };
  }
  return undefined;
}

/** What a column of pairs is called. */
const pairName = /^(task_?)?pairs?$/;

/** A column of which every text names two tasks: `a__b`, `a->b`; also `a+b` where it is called so. */
function keyColumn(names: readonly string[], kinds: readonly LongKind[]): PairColumns | undefined {
  const both = kinds.findIndex((kind, c) => {
    const keys = [...kind.texts];
    // A list of tasks has no arrows.
    const isCalled = pairName.test(names[c] ?? '');
    const isSet = !isCalled && isTaskSetName(names[c] ?? '') && !keys.every(key => /→|->|=>/.test(key));
    if (kind.isNumeric || keys.length < 2 || isSet) return false;
    const split = keySplitter(keys, isCalled);
    const pairs = keys.flatMap(key => {
      const pair = split?.(key);
      return pair ? [pair] : [];
    });
    const second = new Set(pairs.map(pair => pair[1]));
    const first = new Set(pairs.map(pair => pair[0]));
    const shared = [...first].filter(name => second.has(name)).length;
    const isNetwork = names.some(name => first.has(name) || second.has(name));
    return (shared >= 2 || isCalled) && pairs.length === keys.length && !isNetwork;
  });
  if (both < 0) return undefined;
  return { columns: [both], isSure: true, why: pairName.test(names[both] ?? '') ? 'name' : 'content' };
}

/** The two columns of texts whose texts are most alike; sure where one holds no others than the other, and no pair stands twice. */
function byContent(
  names: readonly string[],
  kinds: readonly LongKind[],
  rows: readonly (readonly string[])[],
): PairColumns | undefined {
  const isNaming = ({ isNumeric, texts }: LongKind) =>
    !isNumeric && texts.size > 0 && ![...texts].slice(0, 100).every(looksMeasured);
  const texts = kinds.flatMap((kind, c) => (isNaming(kind) ? [c] : []));
  let best: { columns: [number, number]; alike: number; isWithin: boolean } | undefined;
  for (const a of texts) {
    for (const b of texts) {
      if (b <= a) continue;
      const [first, second] = [kinds[a]?.texts ?? new Set<string>(), kinds[b]?.texts ?? new Set<string>()];
      const shared = [...first].filter(text => second.has(text)).length;
      const alike = shared / (first.size + second.size - shared);
      const isWithin = shared >= 2 && shared === Math.min(first.size, second.size);
      if (!best || alike > best.alike) best = { columns: [a, b], alike, isWithin };
    }
  }
  if (!best) return undefined;
  const [a, b] = best.columns;
  const isSet = [a, b].some(
    c => isTaskSetName(names[c] ?? '') || /^(network|net|run|model|name)/.test(names[c] ?? ''),
  );
  const isSure =
    best.alike >= 0.7 ||
    (best.isWithin && !isSet && areDistinct(rows, a, b)) ||
    (!isSet && best.alike > 0 && standAsPairs(rows, a, b));
  return { columns: best.columns, isSure, why: 'content' };
}

function areDistinct(rows: readonly (readonly string[])[], a: number, b: number): boolean {
  const pairs = new Set(rows.map(row => `${row[a]?.trim()}\n${row[b]?.trim()}`));
  return pairs.size === rows.length;
}

/**
 * Whether rows are all the pairs of at least three tasks: each once, whichever is named first, or both ways, with or without those of a task
 * with itself.
 */
function standAsPairs(rows: readonly (readonly string[])[], a: number, b: number): boolean {
  const names = new Set<string>();
  const ordered = new Set<string>();
  const unordered = new Set<string>();
  let self = 0;
  for (const row of rows) {
    const [first, second] = [row[a]?.trim() ?? '', row[b]?.trim() ?? ''];
    if (first === '' || second === '') return false;
    names.add(first).add(second);
    if (first === second) self++;
    ordered.add(`${first}\n${second}`);
    unordered.add([first, second].sort().join('\n'));
  }
  const once = (names.size * (names.size - 1)) / 2;
  const pairs = unordered.size - self;
  if (names.size < 3 || ordered.size !== rows.length || pairs !== once) return false;
  const others = rows.length - self;
  return (self === 0 || self === names.size) && (others === once || others === 2 * once);
}
