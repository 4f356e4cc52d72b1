import { type Split, splits } from '../../../core/tables/lossTable.ts';
import type { ColumnsMapping, Mapping } from '../../../files/open/mapping.ts';
import { mayCost } from '../../../files/open/taken/columnReasons.ts';
import { BadFlagValue } from '../../flags/flag.ts';
import { orWords, readWord } from '../../flags/flagTexts.ts';
import { changeColumns, changeValue, writeColumns } from './changeColumns.ts';
import { mappedColumns } from './columnPlaces.ts';
import { type Asked, type Correction, isOfNetworks } from './correction.ts';
import { listed, splitFile, splitNamed, writeByFile } from './parts.ts';

function isColumns(mapping: Mapping): mapping is ColumnsMapping {
  return mapping.shape === 'wide' || mapping.shape === 'tidy';
}

/** The names of columns of a mapping that were put aside for a reason. */
function columnsWhy({ mapping }: Asked, is: (why: string | undefined) => boolean): string {
  const found = (mappedColumns(mapping) ?? []).flatMap(({ columns }) => columns.filter(({ why }) => is(why)));
  return listed([...new Set(found.map(({ name }) => `“${name}”`))]);
}

export const column: Correction = {
  name: 'column',
  value: 'NAME=ROLE',
  isRepeatable: true,
  of: 'both',
  about:
    'what a column holds: task (losses of a task; in tidy files the name of the task), value, error, cost, split, seed, name, variant, state, task-set, predicted, or ignore; of pairs source, target, pair or value. A column may be called by its number, #3, or with its file, a.csv:loss',
  write: writeColumns,
  apply: changeColumns,
};

export const valueColumn: Correction = {
  name: 'value-column',
  also: 'value',
  value: 'COLUMN',
  of: 'both',
  about:
    'the one column that holds the values, where there is one row for each pair or each network and task',
  question: 'value',
  ask: asked =>
    `Which column holds the values? Give --value-column with one of ${columnsWhy(asked, why => why === 'candidate')}.`,
  // The option of columns writes it.
  write: () => [],
  apply: (mapping, [text = '']) => changeValue(mapping, text),
};

const costRules = ['column', 'equal', 'by-tasks'] as const;

export const costs: Correction = {
  name: 'costs',
  value: 'RULE',
  of: 'networks',
  about: 'what a network costs: column (as the file says), equal (1 each) or by-tasks (1 for each task)',
  question: 'costs',
  ask: asked => {
    const offers = columnsWhy(asked, why => mayCost(why as Parameters<typeof mayCost>[0]));
    const from = offers === '' ? '--column NAME=cost' : `--column NAME=cost with one of ${offers}`;
    return `What does a network cost? Give --costs equal, --costs by-tasks${asked.mapping.shape === 'membership' ? '' : ` or ${from}`}.`;
  },
  write: (to, from) =>
    isOfNetworks(to) && isOfNetworks(from) && to.costs && to.costs !== from.costs ? [to.costs] : [],
  check: ([text = '']) => void readWord(text, costRules),
  apply: (mapping, [text = '']) =>
    isOfNetworks(mapping) ? { ...mapping, costs: readWord(text, costRules) } : undefined,
};

export const costUnit: Correction = {
  name: 'cost-unit',
  value: 'UNIT',
  of: 'networks',
  about: 'the unit of costs and budgets: SNT, ms, GFLOPs, ...',
  write: (to, from) =>
    isOfNetworks(to) && isOfNetworks(from) && to.costUnit !== from.costUnit ? [to.costUnit] : [],
  apply: (mapping, [unit = '']) => (isOfNetworks(mapping) ? { ...mapping, costUnit: unit } : undefined),
};

export const fileSplit: Correction = {
  name: 'file-split',
  value: '[FILE=]SPLIT',
  isRepeatable: true,
  of: 'networks',
  about: 'the split of losses that name none, of all files or of one: validation, test or early',
  write: (to, from) => writeFiles(to, from, ({ split }) => split),
  apply: (mapping, texts) =>
    changeFiles(mapping, texts, value => ({ split: readWord<Split>(value, splits) })),
};

const firstRows = ['networks', 'singles'] as const;

export const firstRow: Correction = {
  name: 'first-row',
  value: '[FILE=]WHAT',
  isRepeatable: true,
  of: 'networks',
  about:
    'what the first row of a wide file holds: networks like the others, or singles: one single-task network for each task, at half the cost',
  write: (to, from) => writeFiles(to, from, ({ singlesFirst }) => (singlesFirst ? 'singles' : 'networks')),
  apply: (mapping, texts) =>
    changeFiles(mapping, texts, value => ({ singlesFirst: readWord(value, firstRows) === 'singles' })),
};

type FileMapping = ColumnsMapping['files'][number];

function writeFiles(to: Mapping, from: Mapping, say: (file: FileMapping) => string): readonly string[] {
  if (!isColumns(to) || !isColumns(from)) return [];
  return writeByFile(
    to.files.map(({ file }) => file),
    to.files.map(say),
    from.files.map(say),
  );
}

function changeFiles(
  mapping: Mapping,
  texts: readonly string[],
  read: (value: string) => Partial<FileMapping>,
): Mapping | undefined {
  if (!isColumns(mapping)) return undefined;
  const names = mapping.files.map(({ file }) => file);
  const files = texts.reduce((changed, text) => {
    const [places, value] = splitFile(text, names);
    const part = read(value);
    return changed.map((file, i) => (places.includes(i) ? { ...file, ...part } : file));
  }, mapping.files);
  return { ...mapping, files };
}

const splitMeanings = [...splits, 'ignore'] as const;

export const splitWordOption: Correction = {
  name: 'split-word',
  value: 'WORD=SPLIT',
  isRepeatable: true,
  of: 'networks',
  about: 'what a word of a split column means: validation, test, early or ignore',
  write(to, from) {
    if (!isColumns(to) || !isColumns(from)) return [];
    const known = new Map(Object.entries(from.splitWords));
    return Object.entries(to.splitWords).flatMap(([word, meaning]) =>
      known.get(word) === meaning ? [] : [`${word}=${meaning}`],
    );
  },
  apply(mapping, texts) {
    if (!isColumns(mapping)) return undefined;
    const words = Object.keys(mapping.splitWords);
    const changed = new Map(Object.entries(mapping.splitWords));
    for (const text of texts) {
      const find = (word: string) => (words.includes(word) ? word : undefined);
      const [word, meaning] = splitNamed(text, find, words, 'WORD=SPLIT with one of these words of the file');
      const read = splitMeanings.find(each => each === meaning);
      if (!read) throw new BadFlagValue(text, `behind the equals sign ${orWords(splitMeanings)}`);
      changed.set(word, read);
    }
    return { ...mapping, splitWords: Object.fromEntries(changed) };
  },
};
