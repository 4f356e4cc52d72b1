import type { AffinityMapping, Mapping } from '../../../files/open/mapping.ts';
import { readWord } from '../../flags/flagTexts.ts';
import { keepRows } from '../editMapping.ts';
import { columnNames, mappedColumns } from './columnPlaces.ts';
import type { Correction } from './correction.ts';
import { listed, splitNamed } from './parts.ts';

function isPairs(mapping: Mapping): mapping is AffinityMapping {
  return mapping.shape === 'affinity';
}

/** The text of a field of affinities, where it is given and not as before. */
function changed(
  to: Mapping,
  from: Mapping,
  text: (mapping: AffinityMapping) => string | undefined,
): readonly string[] {
  if (!isPairs(to) || !isPairs(from)) return [];
  const now = text(to);
  return now === undefined || now === text(from) ? [] : [now];
}

const directions = ['rows-help', 'columns-help'] as const;

export const direction: Correction = {
  name: 'direction',
  value: 'WAY',
  of: 'affinities',
  about: 'affinities: rows-help (what is named first helps what is named second) or columns-help',
  question: 'direction',
  ask: () =>
    'Which way do the values point? Give --direction rows-help (what is named first helps what is named second) or --direction columns-help.',
  write: (to, from) => changed(to, from, mapping => mapping.direction),
  check: ([text = '']) => void readWord(text, directions),
  apply: (mapping, [text = '']) =>
    isPairs(mapping) ? { ...mapping, direction: readWord(text, directions) } : undefined,
};

export const diagonal: Correction = {
  name: 'diagonal',
  value: 'TEXT',
  of: 'affinities',
  about: 'affinities: what a value of a task with itself means, in words; empty to leave it out',
  question: 'diagonal',
  ask: () =>
    'What does a value of a task with itself mean? Give --diagonal with a few words, or --diagonal "" to leave it out.',
  write: (to, from) => changed(to, from, mapping => mapping.diagonal),
  apply: (mapping, [text = '']) => (isPairs(mapping) ? { ...mapping, diagonal: text } : undefined),
};

export const keep: Correction = {
  name: 'keep',
  value: 'COLUMN=TEXT',
  isRepeatable: true,
  of: 'affinities',
  about: 'of pairs that stand several times, the rows with this text in this column',
  question: 'keep',
  ask: ({ result }) => {
    const offers = (result.apart ?? []).flatMap(({ column, texts }) =>
      texts.map(text => `--keep '${column}=${text}'`),
    );
    return `Which of the pairs that stand several times? Give ${listed(offers)}, or --repeats mean.`;
  },
  write(to, from) {
    if (!isPairs(to) || !isPairs(from)) return [];
    const before = new Map(Object.entries(from.keep ?? {}));
    return Object.entries(to.keep ?? {}).flatMap(([column, text]) =>
      before.get(column) === text ? [] : [`${column}=${text}`],
    );
  },
  apply(mapping, texts) {
    if (!isPairs(mapping) || !mapping.columns) return undefined;
    const names = columnNames(mappedColumns(mapping) ?? []);
    const find = (name: string) => (names.includes(name) ? name : undefined);
    return texts.reduce((kept, text) => {
      const [column, value] = splitNamed(text, find, names, 'COLUMN=TEXT with one of these columns');
      return keepRows(kept, column, value);
    }, mapping);
  },
};

export const repeats: Correction = {
  name: 'repeats',
  value: 'WHAT',
  of: 'affinities',
  about: 'what becomes of pairs that stand several times: mean',
  write: (to, from) => changed(to, from, mapping => mapping.repeats),
  check: ([text = '']) => void readWord(text, ['mean']),
  apply: (mapping, [text = '']) =>
    isPairs(mapping) && mapping.columns ? { ...mapping, repeats: readWord(text, ['mean']) } : undefined,
};

export const symmetric: Correction = {
  name: 'symmetric',
  of: 'affinities',
  about: 'pairs of which each stands once are the same both ways',
  question: 'symmetric',
  ask: () => 'Are pairs the same both ways, of which each stands once? Give --symmetric or --asymmetric.',
  write: (to, from) => flagOf(to, from, true),
  apply: mapping => (isPairs(mapping) ? { ...mapping, symmetric: true } : undefined),
};

export const asymmetric: Correction = {
  name: 'asymmetric',
  of: 'affinities',
  about: 'pairs of which each stands once have no value the other way',
  write: (to, from) => flagOf(to, from, false),
  apply: mapping => (isPairs(mapping) ? { ...mapping, symmetric: false } : undefined),
};

function flagOf(to: Mapping, from: Mapping, is: boolean): readonly string[] {
  return isPairs(to) && isPairs(from) && to.symmetric === is && from.symmetric !== is ? [''] : [];
}

export const meaning: Correction = {
  name: 'meaning',
  value: 'TEXT',
  of: 'affinities',
  about: 'affinities: what one value is, in words',
  write: (to, from) => changed(to, from, mapping => mapping.meaning),
  apply: (mapping, [text = '']) => (isPairs(mapping) ? { ...mapping, meaning: text } : undefined),
};

const taskScaleWords = ['same', 'own'] as const;

export const taskScales: Correction = {
  name: 'task-scales',
  value: 'WHICH',
  of: 'affinities',
  about:
    'affinities: whether the values for all tasks are on the same scale, or each has its own: then they are taken relative to a task’s own',
  question: 'scales',
  ask: () =>
    'Are the values for all tasks on one scale? Give --task-scales same, or --task-scales own where each has its own, as scores of different tasks have.',
  write: (to, from) =>
    changed(to, from, ({ isOwnScale }) =>
      isOwnScale === undefined ? undefined : taskScaleWords[Number(isOwnScale)],
    ),
  check: ([text = '']) => void readWord(text, taskScaleWords),
  apply: (mapping, [text = '']) =>
    isPairs(mapping) ? { ...mapping, isOwnScale: readWord(text, taskScaleWords) === 'own' } : undefined,
};

const scales = ['linear', 'log'] as const;

export const scale: Correction = {
  name: 'scale',
  value: 'SCALE',
  of: 'affinities',
  about: 'affinities: the scale of colours, linear or log',
  write: (to, from) => changed(to, from, mapping => mapping.scale),
  check: ([text = '']) => void readWord(text, scales),
  apply: (mapping, [text = '']) =>
    isPairs(mapping) ? { ...mapping, scale: readWord(text, scales) } : undefined,
};
